import { describe, expect, test } from '@jest/globals';
import { deliver, sharedRunner } from '../support.ts';

/* Zaps with several steps, and with stand-ins for other apps. */

const { runner } = sharedRunner();
const told = () => runner().standIns.told();

describe('a Zap', () => {
  test('that a stand-in starts does an action of the app', async () => {
    const zap = runner().addZap({
      trigger: { standIn: 'form', key: 'form_submitted', inputData: { form: 'Lead' } },
      action: { kind: 'create', key: 'act', inputData: { id: '{{email}}', do: 'echo' } },
    });
    runner().standIns.happens('form', 'form_submitted', { form: 'Lead' });
    expect(await zap.turnOn()).toEqual({ on: true, reason: null });
    runner().standIns.happens('form', 'form_submitted', { form: 'Lead', email: 'a@example.com' });
    runner().standIns.happens('form', 'form_submitted', { form: 'Other' });
    await runner().idle();
    expect(zap.runs).toMatchObject([{ status: 'success', event: { email: 'a@example.com' }, input: { id: 'a@example.com' }, output: { id: 'a@example.com' } }]);
    expect([zap.deliveries, zap.nextPollAt, zap.targetUrl]).toEqual([1, undefined, undefined]);
    await zap.turnOff();
    expect(runner().standIns.happens('form', 'form_submitted', { form: 'Lead' })).toBe(0);
  });

  test('is not turned on where the stand-in has no such trigger', async () => {
    const zap = runner().addZap({ trigger: { standIn: 'form', key: 'missing' }, action: () => null });
    expect(await zap.turnOn()).toEqual({ on: false, reason: 'The stand-in “form” has no “missing”.' });
  });

  test('tells stand-ins what it did, in the order of its steps, and maps what each answers', async () => {
    const known = told().length;
    const zap = runner().addZap({
      trigger: { key: 'event' },
      action: {
        ...{ standIn: 'crm', kind: 'create', key: 'create_task', inputData: { title: '{{first__id}} {{act__id}} {{id}}' } },
        before: [
          { standIn: 'chat', kind: 'create', key: 'post_message', as: 'first', inputData: { text: 'New: {{id}}' } },
          { kind: 'create', key: 'act', inputData: { do: 'echo', id: 'made for {{first__text}}' } },
        ],
      },
    });
    await zap.turnOn();
    await deliver(zap.targetUrl, {});
    await runner().idle();
    expect(told().slice(known)).toMatchObject([
      { standIn: 'chat', inputs: { text: 'New: 1' } },
      { standIn: 'crm', inputs: { title: expect.stringMatching(/^\d+ made for New: 1 1$/) } },
    ]);
    expect(zap.runs).toMatchObject([{ status: 'success', answers: { first: { text: 'New: 1' }, act: { id: 'made for New: 1' } } }]);
    await zap.turnOff();
  });

  test('goes on at the step that failed when it is tried again', async () => {
    const known = told().length;
    const zap = runner().addZap({
      trigger: { key: 'event' },
      action: {
        ...{ kind: 'create', key: 'act', inputData: { do: 'fail', name: 'steps', times: 1 } },
        before: [{ standIn: 'chat', kind: 'create', key: 'post_message', inputData: { text: 'Only once' } }],
      },
    });
    zap.startRun({ id: 1 });
    await runner().idle();
    expect(told().slice(known)).toHaveLength(1);
    expect(zap.runs).toMatchObject([{ status: 'success', attempts: 2 }]);
  });

  test('fetches a file of a stand-in from an address of its own', async () => {
    const url = runner().standIns.file('invoice 1.pdf', 'content');
    expect(url).toMatch(/\/files\/[0-9a-f]{32}\/invoice%201\.pdf$/);
    expect(await (await fetch(url)).text()).toBe('content');
    expect((await fetch(url.replace(/[0-9a-f]{32}/, '0'))).status).toBe(404);
  });
});
