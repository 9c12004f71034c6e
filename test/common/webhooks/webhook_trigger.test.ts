import { beforeEach, describe, expect, test } from '@jest/globals';
import { webhookTrigger } from '../../../common/webhooks/webhook_trigger.ts';
import type { SubscriberEvent } from '../../../mailingwork/webhooks/events.ts';
import { dropProcessKeys } from '../../../zapier/operations/process_memory.ts';
import { directZ, poll, pollBundle } from '../../support/mailingwork/direct.ts';

/** A trigger that shows the ids of its events, and the lines that it logs. */
function stage(output: (event: SubscriberEvent) => { id: string } = ({ rawId }) => ({ id: String(rawId) })) {
  const lines: string[] = [];
  const calls: string[] = [];
  const z = Object.assign(
    directZ((name) => {
      calls.push(name);
      return [];
    }),
    { console: { log: (...parts: unknown[]) => lines.push(parts.join(' ')) } },
  );
  const trigger = webhookTrigger({
    key: 'made_up',
    noun: 'Opt-In',
    label: 'New Opt-In',
    description: 'Triggers when a sign-up is completed.',
    event: 'optin_finalized',
    inputFields: [],
    setups: null,
    output,
    recent: async () => [],
    outputFields: [],
    sample: { id: '1' },
  });
  const deliver = (parts: object): Promise<object[]> => poll(trigger, z, Object.assign(pollBundle({}), parts));
  return { deliver, lines, calls };
}

beforeEach(dropProcessKeys);

const subscribeData = { id: '12', token: 'right' };
const event = (id: number) => ({ id, subscriber_id: 7, fields: [{ id: 3, value: 'Max' }], lists: [{ id: 1, value: 1 }] });

describe('a delivery', () => {
  test('becomes one output per event, without its query', async () => {
    const { deliver, lines } = stage();
    expect(await deliver({ cleanedRequest: { ...event(371), querystring: 'token=right' }, subscribeData })).toEqual([{ id: '371' }]);
    expect(lines).toEqual([]);
  });

  test('names all its events with one read of each kind of names', async () => {
    const { deliver, calls } = stage();
    expect(await deliver({ cleanedRequest: [event(1), event(2), event(2)] })).toEqual([{ id: '1' }, { id: '2' }]);
    expect(calls.toSorted()).toEqual(['getfields', 'getlists']);
  });

  test('is also read as a form with brackets in its keys', async () => {
    const { deliver } = stage(({ fields, lists }) => ({ id: JSON.stringify([fields, lists]) }));
    const content = 'id=371&subscriber_id=7&fields[0][id]=3&fields[0][value]=Max&lists[0][id]=1&lists[0][value]=1';
    const cleanedRequest = Object.fromEntries(new URLSearchParams(content));
    const expected = [[{ id: 3, value: 'Max' }], [{ id: 1, value: true }]];
    expect(await deliver({ rawRequest: { content }, cleanedRequest })).toEqual([{ id: JSON.stringify(expected) }]);
  });

  test.each([
    ['without an event', { cleanedRequest: { hello: 'world' } }, 'no event'],
    ['that is truncated', { rawRequest: { content: '{"id":' } }, 'unreadable'],
    ['with another token', { cleanedRequest: event(1), rawRequest: { querystring: 'token=wrong' }, subscribeData }, 'wrong token'],
  ])('%s starts no run, and the log gives the reason without quoting the delivery', async (_what, parts, reason) => {
    const { deliver, lines } = stage();
    expect(await deliver(parts)).toEqual([]);
    expect(lines).toEqual([`delivery ignored: ${reason}`]);
  });

  test.each([
    [new TypeError('jane@example.com'), 'TypeError'],
    [new RangeError('Maximum call stack size exceeded'), 'unreadable'],
    ['jane@example.com', 'unexpected'],
  ])('that fails starts no run, and the log contains only the kind of failure', async (thrown, reason) => {
    const { deliver, lines } = stage(() => {
      throw thrown;
    });
    expect(await deliver({ cleanedRequest: event(1) })).toEqual([]);
    expect(lines).toEqual([`delivery ignored: ${reason}`]);
  });
});
