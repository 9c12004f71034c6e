import { expect, test } from '@jest/globals';
import { receiving } from '../../../zapier/webhooks/receiving.ts';
import { directZ, pollBundle } from '../../support/mailingwork/direct.ts';

const subscribeData = { id: '12', token: 'right' };

/** A trigger that reads numbers out of lists, and the lines that it logs. */
function stage(outputsOf = async (events: readonly number[]): Promise<number[]> => [...events]) {
  const lines: string[] = [];
  const z = Object.assign(
    directZ(() => []),
    { console: { log: (...parts: unknown[]) => lines.push(parts.join(' ')) } },
  );
  const perform = receiving((body) => (Array.isArray(body) ? body.filter((one) => typeof one === 'number') : []), outputsOf);
  return { deliver: (parts: object): Promise<number[]> => perform(z, Object.assign(pollBundle({}), parts)), lines };
}

test('the events of the first body that has any become outputs', async () => {
  const { deliver, lines } = stage();
  expect(await deliver({ rawRequest: { content: '[1,2]' }, cleanedRequest: [3] })).toEqual([1, 2]);
  expect(await deliver({ rawRequest: { content: '["no number"]' }, cleanedRequest: [3] })).toEqual([3]);
  expect(lines).toEqual([]);
});

test('a delivery without an event starts nothing, and the log says so', async () => {
  const { deliver, lines } = stage();
  expect(await deliver({ cleanedRequest: { hello: 'world' } })).toEqual([]);
  expect(lines).toEqual(['delivery ignored: no event']);
});

test('a delivery with the token of another subscription is not even read', async () => {
  const { deliver, lines } = stage();
  expect(await deliver({ cleanedRequest: [1], rawRequest: { querystring: 'token=wrong' }, subscribeData })).toEqual([]);
  expect(lines).toEqual(['delivery ignored: wrong token']);
});

test('what fails starts no run, and the log does not quote it', async () => {
  const { deliver, lines } = stage(() => {
    throw new TypeError('jane@example.com');
  });
  expect(await deliver({ cleanedRequest: [1] })).toEqual([]);
  expect(lines).toEqual(['delivery ignored: TypeError']);
});
