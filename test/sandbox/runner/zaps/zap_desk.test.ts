import { describe, expect, test } from '@jest/globals';
import { deliver, sharedRunner } from '../support.ts';

/* What a person at the console does with Zaps, beyond turning them on and off. */

const changes: string[] = [];
const { runner } = sharedRunner({ onZapChange: ({ name }) => changes.push(name) });
const definition = { trigger: { key: 'event' }, action: { kind: 'create', key: 'act', inputData: { id: '{{id}}', do: 'echo' } } } as const;

describe('a Zap', () => {
  test('has the name that it was given, else one made of its steps', () => {
    expect(runner().addZap({ ...definition, name: 'Greeting' }).name).toBe('Greeting');
    expect(runner().addZap(definition).name).toBe('event → act');
    expect(runner().addZap({ trigger: { key: 'event' }, action: () => null, standIn: 'CRM' }).name).toBe('event → CRM');
  });

  test('is listed until it is removed, and tells of each change', async () => {
    const zap = runner().addZap({ ...definition, name: 'Short-lived' });
    await zap.turnOn();
    expect(runner().zaps).toContain(zap);
    expect(await runner().removeZap(zap)).toEqual({ on: false, reason: null });
    expect(runner().zaps).not.toContain(zap);
    expect((await deliver(zap.targetUrl, {})).status).toBe(410);
    expect(changes.filter((name) => name === 'Short-lived').length).toBeGreaterThanOrEqual(3);
  });

  test('runs an event that is sent by hand', async () => {
    const zap = runner().addZap(definition);
    zap.startRun({ id: 41 });
    await runner().idle();
    expect(zap.runs).toMatchObject([{ status: 'success', event: { id: 41 }, input: { id: 41, do: 'echo' }, output: { id: 41 } }]);
    expect(runner().run(zap.runs[0]?.id ?? 0)).toBe(zap.runs[0]);
  });

  test('answers as its receiver is told to, with nothing at all too', async () => {
    const zap = runner().addZap(definition);
    await zap.turnOn();
    for (const [state, status] of [
      ['down', 503],
      ['gone', 410],
      ['up', 200],
    ] as const) {
      zap.setReceiver(state);
      expect(zap.receiver).toBe(state);
      expect((await deliver(zap.targetUrl, { items: [] })).status).toBe(status);
    }
    zap.setReceiver('silent');
    await expect(deliver(zap.targetUrl, {}, { signal: AbortSignal.timeout(150) })).rejects.toThrow('timeout');
    await runner().idle();
  });
});
