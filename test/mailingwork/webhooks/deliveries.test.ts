import { expect, test } from '@jest/globals';
import { readEvents } from '../../../mailingwork/webhooks/deliveries.ts';

const optOut = { id: 112, subscriber_id: 42, fields: [{ id: 1, value: 'max@example.com' }] };
const other = { ...optOut, id: 113 };
const idsIn = (body: unknown) => readEvents('optout_finalized', body).map(({ rawId }) => rawId);

test.each([
  ['bare', optOut, ['112']],
  ['in a list with other values', [optOut, 'ping', null, {}, other], ['112', '113']],
  ['in a list with gaps', { 0: optOut, 2: other }, ['112', '113']],
  ['as JSON in a text', JSON.stringify(optOut), ['112']],
  ['as JSON in a text, several', JSON.stringify([optOut, other]), ['112', '113']],
  ['in an envelope', { event: 'optout_finalized', data: optOut }, ['112']],
  ['in an envelope with an id of its own', { id: 'd-1', data: optOut }, ['112']],
  ['with little more than an ID', { id: 112, data: 'x' }, ['112']],
  ['in an envelope called event', { event: optOut }, ['112']],
  ['in an envelope, as JSON in a text', { data: JSON.stringify(optOut) }, ['112']],
  ['in an envelope, several', { Events: [optOut, other] }, ['112', '113']],
  ['in an envelope in a text', JSON.stringify({ payload: { data: optOut } }), ['112']],
])('an event is read %s', (_form, body, ids) => {
  expect(idsIn(body)).toEqual(ids);
});

test.each([
  [null],
  [undefined],
  [''],
  ['text'],
  ['{"id":'],
  [0],
  [true],
  [[]],
  [{}],
  [{ note: 'ping' }],
  [{ data: 'x' }],
  [{ data: null }],
  [{ a: '', b: '' }],
])('%j contains no event', (body) => {
  expect(idsIn(body)).toEqual([]);
});

test.each([[{ optoutsetup_id: 7 }], [{ subscriber_id: 42 }], [{ fields: [{ id: 1, value: 'max@example.com' }] }], [{ lists: [{ id: 1, value: 1 }] }]])(
  'an event with more than its ID is not an envelope: %j',
  (part) => {
    expect(idsIn({ id: 1, ...part, data: other })).toEqual(['1']);
  },
);

test.each([[{ other: optOut }], [{ [JSON.stringify(optOut)]: 'x' }], [{ [JSON.stringify(optOut)]: '' }]])('no event is looked for in %j', (body) => {
  expect(idsIn(body)).toEqual([]);
});

test('at most four layers are unwrapped', () => {
  const wrapped = (layers: number): unknown => (layers === 0 ? optOut : [wrapped(layers - 1)]);
  expect(idsIn(wrapped(4))).toEqual(['112']);
  expect(idsIn(wrapped(5))).toEqual([]);
});
