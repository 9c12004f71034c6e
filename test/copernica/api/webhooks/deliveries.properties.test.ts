import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Database } from '../../../../copernica/api/structure/structure.ts';
import type { Body } from '../../../../copernica/api/webhooks/body.ts';
import { readEvents } from '../../../../copernica/api/webhooks/events.ts';
import { readMailEvent } from '../../../../copernica/api/webhooks/mail_event.ts';
import { readRecordEvent } from '../../../../copernica/api/webhooks/record_event.ts';
import { profileEventOutput, subprofileEventOutput } from '../../../../copernica/api/webhooks/record_output.ts';
import { bodiesOf } from '../../../../zapier/webhooks/delivery.ts';

const keys = fc.oneof(
  fc.constantFrom('type', 'action', 'id', 'profile', 'subprofile', 'database', 'collection', 'time', 'timestamp', 'recipient', 'rcptto', 'mailing', 'tags'),
  fc.constantFrom('fields', 'parameters', 'interests', 'created', 'modified', 'name', 'Email', '__proto__', 'constructor', 'toString', '0', 'length'),
  fc.string({ maxLength: 3, unit: 'binary' }),
);
const scalars = fc.oneof(
  fc.constantFrom(0, 1, '0', '7', ' 7 ', '', '2026-03-24 23:00:01', 1_774_389_601, 'create', 'failed', 'jane@example.com', 1e21, true, false, null),
  fc.string({ maxLength: 5, unit: 'binary' }),
);
const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, scalars, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(keys, tie('value'), { maxKeys: 4 })),
})).value;
/** Anything that JSON can carry, most of it near enough to an event to be read as one. */
const bodies = fc
  .oneof({ weight: 6, arbitrary: fc.dictionary(keys, values, { maxKeys: 8 }) }, { weight: 1, arbitrary: values })
  .map((body): unknown => JSON.parse(JSON.stringify(body)));

const database: Database = {
  ...{ id: 1, name: 'Customers', interests: [], collections: [] },
  fields: [{ id: 1, name: 'Email', type: 'email', value: '', length: null, hidden: false }],
};
const known = { database, collection: { id: 2, name: 'Orders', fields: database.fields } };
const unknown = { database: null, collection: null };

const outputsOf = (body: unknown): { id: string }[] => [
  ...[known, unknown].flatMap((names) => [
    ...read(body, (one) => readRecordEvent('profile', one)).map((event) => ({ id: event.id, ...profileEventOutput(event, names, null) })),
    ...read(body, (one) => readRecordEvent('subprofile', one)).map((event) => ({ id: event.id, ...subprofileEventOutput(event, names, null) })),
  ]),
  ...read(body, (one) => readMailEvent('failure', one)).map(({ body: left, moment, ...event }) => ({ ...event, ...moment, additional_data: left.rest })),
];
const read = <Event>(body: unknown, one: (body: Body) => Event | null): Event[] => readEvents('create', body, one);

const prototypes = (): string => [Object, Array, String].map(({ prototype }) => Object.getOwnPropertyNames(prototype).join()).join('\n');

test('each of ten thousand bodies is read without an error, and gives outputs with an ID that is the same each time', () => {
  const before = prototypes();
  let events = 0;
  fc.assert(
    fc.property(bodies, (body) => {
      const outputs = outputsOf(body);
      events += outputs.length;
      return outputs.every(({ id }) => id !== '') && JSON.stringify(outputsOf(body)) === JSON.stringify(outputs);
    }),
    { numRuns: 10_000 },
  );
  expect(events).toBeGreaterThan(1_000);
  expect(prototypes()).toBe(before);
});

/** The body as PHP writes a form: true is 1, false is 0, and null or what is empty leaves no trace. */
function formOf(value: unknown, name = ''): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, part]) => formOf(part, name === '' ? encodeURIComponent(key) : `${name}[${encodeURIComponent(key)}]`));
  }
  const text = typeof value === 'boolean' ? String(Number(value)) : String(value);
  return value === null ? [] : [`${name}=${encodeURIComponent(text)}`];
}

const words = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,8}$/);
const texts = fc.oneof(fc.constantFrom('', '0', 'ü & =', '[]', '100%', 'jane+x@example.com', true, false, 7), fc.string({ maxLength: 8, unit: 'grapheme' }));
const delivered = fc.record({
  type: fc.constant('update'),
  profile: fc.integer({ min: 1, max: 1e9 }),
  database: fc.constant(1),
  time: fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
  fields: fc.dictionary(words, texts, { minKeys: 1, maxKeys: 5 }),
  parameters: fc.dictionary(words, texts, { maxKeys: 3 }),
  // A form cannot tell none from nothing.
  interests: fc.dictionary(words, fc.constantFrom(0, 1), { minKeys: 1, maxKeys: 3 }),
});

test('each of ten thousand events is the same as a form and as JSON', () => {
  fc.assert(
    fc.property(delivered, (event) => {
      const readAs = (content: string): unknown => {
        const [body] = bodiesOf({ rawRequest: { content } });
        return read(body, (one) => readRecordEvent('profile', one)).map((found) => profileEventOutput(found, unknown, null));
      };
      expect(readAs(formOf(event).join('&'))).toEqual(readAs(JSON.stringify(event)));
    }),
    { numRuns: 10_000 },
  );
});
