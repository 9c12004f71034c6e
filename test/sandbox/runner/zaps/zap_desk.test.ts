import { describe, expect, test } from '@jest/globals';
import { deliver, sharedRunner } from '../support.ts';

/* What a person at the console does with Zaps, beyond turning them on and off. */

const changes: string[] = [];
const switches: [name: string, on: boolean, reason: string | null][] = [];
const { runner } = sharedRunner({
  onZapChange: ({ name }) => changes.push(name),
  onZapSwitch: ({ name }, { on, reason }) => switches.push([name, on, reason]),
});
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

  test('can be run again with the event of an earlier run, as long as it is there', async () => {
    const zap = runner().addZap({ ...definition, name: 'Again' });
    const first = zap.startRun({ id: 42 });
    const second = runner().rerun(first);
    await runner().idle();
    expect(second).toMatchObject({ status: 'success', zapName: 'Again', event: { id: 42 } });
    expect(second?.id).toBeGreaterThan(first.id);
    await runner().removeZap(zap);
    expect(runner().rerun(first)).toBeUndefined();
    expect(runner().rerun({ ...first, event: null })).toBeUndefined();
  });

  test('tells of each attempt to turn it on or off, with the reason why it failed', async () => {
    const zap = runner().addZap({ ...definition, trigger: { key: 'missing' }, name: 'Broken' });
    await zap.turnOn();
    const other = runner().addZap({ ...definition, name: 'Whole' });
    await other.turnOn();
    await other.turnOff();
    expect(switches).toContainEqual(['Broken', false, expect.stringContaining('missing')]);
    expect(switches.filter(([name]) => name === 'Whole')).toEqual([
      ['Whole', true, null],
      ['Whole', false, null],
    ]);
  });

  test('tells of each poll, also of those at the usual interval', async () => {
    const zap = runner().addZap({ ...definition, trigger: { key: 'rows', inputData: { rows: 'desk' } }, pollIntervalMs: 20, name: 'Polling' });
    await zap.turnOn();
    expect(zap.nextPollAt).toBeGreaterThan(Date.now() - 1000);
    const known = changes.length;
    while (zap.polls < 2) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(changes.slice(known)).toContain('Polling');
    await zap.turnOff();
    expect(zap.nextPollAt).toBeUndefined();
    zap.setPollInterval(3_600_000);
    await zap.turnOn();
    expect(zap.nextPollAt).toBeGreaterThan(Date.now() + 3_000_000);
    await zap.turnOff();
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
