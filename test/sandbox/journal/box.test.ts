import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Language } from '../../../sandbox/console/text/text.ts';
import { startBox } from '../../../sandbox/server.ts';
import type { DeliverySettings } from '../../../sandbox/settings.ts';
import type { RunningBox } from '../../../sandbox/state.ts';
import { DAY } from '../../../sandbox/time/clock.ts';
import { type ParcelAccount, parcelBox } from '../../parcels/box.ts';

let box: RunningBox<ParcelAccount, DeliverySettings>;

beforeAll(async () => {
  box = await startBox(parcelBox);
});
afterAll(() => box.close());

/** The lines that something adds to the journal: their topics and titles. */
async function linesOf(work: () => unknown, language: Language = 'en'): Promise<string[][]> {
  const before = box.journal.lastId;
  await work();
  return box.journal
    .lines()
    .filter(({ id }) => id > before)
    .map(({ topic, title }) => [topic, typeof title === 'string' ? title : title[language]]);
}

const time = '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d';
const move = ['clock', expect.stringMatching(new RegExp(`^${time} → ${time}$`))];

test('a move of the clock is a line, and several that belong together are one', async () => {
  expect(await linesOf(() => box.clock.advance(DAY))).toEqual([move]);
  const steps = () => {
    box.clock.advance(DAY);
    box.clock.advance(DAY);
  };
  expect(await linesOf(() => box.clock.travel(steps))).toEqual([move]);
  expect(await linesOf(() => box.clock.reset())).toEqual([move]);
  expect(box.journal.lines().at(-1)?.detail()).toEqual({ from: expect.any(String), to: box.clock.text });
});

test('a clock that stays where it is adds no line', async () => {
  const back = () => {
    box.clock.advance(DAY);
    box.clock.advance(-DAY);
  };
  expect(await linesOf(() => box.clock.travel(back))).toEqual([]);
  expect(await linesOf(() => box.clock.reset())).toEqual([]);
});

test('a clock that cannot go all the way still tells of its later moves', async () => {
  expect(() => box.clock.travel(() => box.clock.advance(1e15))).toThrow('The clock');
  expect(await linesOf(() => box.clock.advance(DAY))).toEqual([move]);
});

test('a fault is a line when it is switched on, and when it is off or used up', async () => {
  const lines = await linesOf(async () => {
    const id = box.faults.add({ fault: 'hang', operation: 'POST /track' });
    box.faults.remove(id);
    box.faults.remove(id);
    box.faults.add({ fault: 'status', status: 503, times: 1 });
    await fetch(`${box.url}/parcels`, { method: 'POST', body: JSON.stringify({ name: 'sofa' }) });
    box.faults.add({ fault: 'empty' });
    box.faults.clear();
  });
  expect(lines).toEqual([
    ['faults', 'hang (POST /track): on'],
    ['faults', 'hang (POST /track): off'],
    ['faults', 'status: on'],
    ['faults', 'status: off'],
    ['calls', 'POST /parcels'],
    ['faults', 'empty: on'],
    ['faults', 'empty: off'],
  ]);
});

test('a fresh account and a seed are lines', async () => {
  expect(await linesOf(() => box.reset())).toEqual([['account', 'fresh account']]);
  expect(await linesOf(() => box.load({ parcels: ['desk'] }))).toEqual([['account', 'seed loaded']]);
  expect(box.journal.lines().at(-1)?.detail()).toEqual({ parcels: ['desk'] });
});

test('a webhook that is deactivated and activated again is a line each time', async () => {
  const webhook = { id: 7, url: 'http://127.0.0.1:1/', active: true, deactivatedAt: null, buffer: [] };
  box.account.webhook = webhook;
  const lines = await linesOf(async () => {
    box.deliveries.accept(webhook, { event: 'parcel', payload: {} });
    await box.deliveries.idle();
    box.deliveries.accept(webhook, { event: 'parcel', payload: {} });
    box.deliveries.activate(webhook, false);
  });
  expect(lines).toEqual([
    ['account', 'webhook 7 deactivated'],
    ['deliveries', 'parcel: failed'],
    ['deliveries', 'parcel: kept'],
    ['account', 'webhook 7 activated'],
  ]);
});

test('lines are told in German too', async () => {
  const lines = await linesOf(async () => {
    box.faults.add({ fault: 'hang' });
    box.faults.clear();
    box.reset();
    const webhook = { id: 7, url: 'http://127.0.0.1:1/', active: false, deactivatedAt: box.clock.now(), buffer: [] };
    box.account.webhook = webhook;
    box.deliveries.accept(webhook, { event: 'parcel', payload: {} });
    box.deliveries.activate(webhook, false);
  }, 'de');
  expect(lines).toEqual([
    ['faults', 'hang: an'],
    ['faults', 'hang: aus'],
    ['account', 'frisches Konto'],
    ['deliveries', 'parcel: aufbewahrt'],
    ['account', 'Webhook 7 aktiviert'],
  ]);
});
