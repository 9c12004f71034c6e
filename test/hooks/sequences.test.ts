import { beforeEach, describe, expect, test } from '@jest/globals';
import { clearCache, isolated } from '../support/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';
import { type Body, bodyFor, instantTriggers, outputsOf } from './support.ts';

isolated();
beforeEach(() => {
  webservice();
});

/** As many different events of one kind as asked for. */
function events(trigger: string, count: number): Body[] {
  const body = bodyFor(trigger);
  return Array.from({ length: count }, (_, index) => ({
    ...body,
    id: 1000 + index,
    subscriber_id: 5000 + index,
    fields: [{ id: 1, value: `subscriber${index}@example.com` }],
  }));
}

describe.each(instantTriggers)('deliveries to %s', (trigger) => {
  const one = async (body: Body) => (await outputsOf(trigger, body))[0];

  test.each([
    ['with an id of the vendor', []],
    ['without one', ['id']],
    ['without id and subscriber', ['id', 'subscriber_id']],
  ])('that are replayed %s are the same byte for byte, so that a Zap can recognize them by the ID', async (_how, left) => {
    const body = Object.fromEntries(Object.entries(bodyFor(trigger)).filter(([key]) => !left.includes(key)));
    const first = JSON.stringify(await outputsOf(trigger, body));
    expect(first).toContain('max.muster@example.com');
    expect(JSON.stringify(await outputsOf(trigger, body))).toBe(first);
    clearCache();
    expect(JSON.stringify(await outputsOf(trigger, body))).toBe(first);
  });

  test('give the same outputs in any order', async () => {
    const bodies = events(trigger, 6);
    const inOrder: unknown[] = [];
    for (const body of bodies) {
      inOrder.push(await one(body));
    }
    clearCache();
    const backwards: unknown[] = [];
    for (const body of bodies.toReversed()) {
      backwards.push(await one(body));
    }
    expect(backwards.toReversed()).toEqual(inOrder);
  });

  test('that arrive at once, some of them twice, are kept apart', async () => {
    const bodies = events(trigger, 10);
    const outputs = await Promise.all([...bodies, ...bodies.slice(0, 3)].map(one));
    const expected = bodies.map(({ subscriber_id: id, fields }) => ({ id, email: Object(fields)[0].value }));
    expect(outputs.map((output) => ({ id: output?.subscriber_id, email: output?.email }))).toEqual([...expected, ...expected.slice(0, 3)]);
    const ids = outputs.map((output) => output?.id);
    expect(new Set(ids.slice(0, 10)).size).toBe(10);
    expect(ids.slice(10)).toEqual(ids.slice(0, 3));
  });

  test('of one subscriber at different times have different ids', async () => {
    const dated = (second: number): Body => Object.fromEntries(Object.entries(bodyFor(trigger)).map(([key, value]) => [key, later(value, second)]));
    const changes = [dated(0), { ...dated(1), id: null }, { ...dated(2), id: null }];
    const ids = await Promise.all(changes.map(async (body) => (await one(body))?.id));
    expect(new Set(ids).size).toBe(3);
  });
});

function later(value: unknown, second: number): unknown {
  return typeof value === 'string' ? value.replace(/:\d\d$/, `:0${second}`) : value;
}
