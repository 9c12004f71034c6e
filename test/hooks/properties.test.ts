import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { WebhookEvent } from '../../mailingwork/functions/webhooks.ts';
import { optInOutput, optOutOutput, profileUpdateOutput } from '../../mailingwork/webhooks/event_outputs.ts';
import { readEvent } from '../../mailingwork/webhooks/events.ts';
import { bodiesOf } from '../../zapier/webhooks/delivery.ts';
import { logged } from '../support/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';
import { bodies, lostTexts } from './bodies.ts';
import { deliveries, deliveryFor, instantTriggers, isolatedAndQuiet, outputsOf } from './support.ts';

isolatedAndQuiet();

const outputs = { optin_finalized: optInOutput, optout_finalized: optOutOutput, profilemanager_finalized: profileUpdateOutput };
const names = { fields: null, lists: null, setups: null, timeZone: 'Europe/Berlin' };

/** What every single prototype holds; a polluted one holds more. */
const prototypes = () => [Object, Array, String, Number, Function].map(({ prototype }) => Object.getOwnPropertyNames(prototype).join()).join('\n');
let before = '';
beforeEach(() => {
  before = prototypes();
});

test('each of ten thousand bodies loses only its query, and gives one output with an ID and all its texts, or none', () => {
  let read = 0;
  const events = fc.constantFrom(...Object.values(deliveries).map(({ event }) => event));
  fc.assert(
    fc.property(bodies, events, (cleanedRequest, event) => {
      const [body] = bodiesOf({ cleanedRequest });
      const isObject = typeof cleanedRequest === 'object' && cleanedRequest !== null && !Array.isArray(cleanedRequest);
      const { querystring: _query, ...rest }: Record<string, unknown> = isObject ? { ...cleanedRequest } : {};
      if (JSON.stringify(body) !== JSON.stringify(isObject ? rest : cleanedRequest)) {
        return false;
      }
      const understood = readEvent(event, body);
      if (understood === null) {
        return true;
      }
      read += 1;
      const output = outputs[event](understood, names);
      return typeof output.id === 'string' && output.id !== '' && lostTexts(body, output).length === 0;
    }),
    { numRuns: 10_000 },
  );
  expect(read).toBeGreaterThan(1_000);
  expect(prototypes()).toBe(before);
});

/** What a delivery holds that is an event by itself: the body, or what stands in it as in a list. */
function eventsIn(event: WebhookEvent, body: unknown): { rawId: string | null; body: unknown }[] {
  const understood = readEvent(event, body);
  if (understood !== null) {
    return [{ rawId: understood.rawId, body }];
  }
  const isList = typeof body === 'object' && body !== null && Object.keys(body).every((key) => /^\d+$/.test(key));
  return isList ? Object.values(body).flatMap((part) => eventsIn(event, part)) : [];
}

describe('through the platform’s own handler', () => {
  // The platform ends its process after 250 calls where memory is used up, and the workers of a test run hold much that is not its own.
  beforeEach(() => {
    const usage = process.memoryUsage();
    jest.spyOn(process, 'memoryUsage').mockReturnValue({ ...usage, rss: 0 });
  });
  test.each(instantTriggers)('%s handles a hundred deliveries of any kind without an error and without losing an event', async (trigger) => {
    webservice();
    const { event } = deliveryFor(trigger);
    const subscribeData = { id: '1', token: 'the-right-token' };
    const queries = fc.constantFrom('', 'token=the-right-token', 'token=other', 'a=b');
    const ids = new Set<string>();
    await fc.assert(
      fc.asyncProperty(bodies, queries, async (cleanedRequest, querystring) => {
        const found = await outputsOf(trigger, cleanedRequest, { rawRequest: { querystring, content: JSON.stringify(cleanedRequest) }, subscribeData });
        const sent = querystring === 'token=other' ? [] : eventsIn(event, bodiesOf({ cleanedRequest })[0]);
        const foundIds = found.map(({ id }) => String(id));
        for (const id of foundIds) {
          ids.add(id);
        }
        return (
          !foundIds.includes('') &&
          new Set(foundIds).size === found.length &&
          found.length <= sent.length &&
          sent.every(({ rawId, body }) => found.some((output) => output.id === rawId || lostTexts(body, output).length === 0))
        );
      }),
      { numRuns: 100 },
    );
    expect(ids.size).toBeGreaterThan(10);
    expect(prototypes()).toBe(before);
    expect(JSON.stringify(logged())).not.toContain('a-password-for-tests');
  });
});
