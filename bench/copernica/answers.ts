import { deliveries } from './deliveries.ts';

/* A small account: one database with ten fields, three interests and a collection of three fields. Answers stand as the service writes them, compact. */

const list = (...data: readonly object[]) => ({ start: 0, limit: 1000, count: data.length, data });
const field = (ID: number, name: string, type = 'text') => ({
  ...{ ID: String(ID), name, type, value: '', displayed: true, ordered: false, length: '100', textlines: '1', hidden: false, index: type === 'email' },
});
const names = ['Voornaam', 'Achternaam', 'Bedrijf', 'Plaats', 'Mobiel', 'Klantnummer', 'Opmerkingen', 'Nieuwsbrief', 'Punten'];
const interests = list(...['voetbal', 'hockey', 'tuin'].map((name, index) => ({ ID: String(501 + index), name, group: 'Sport' })));

const orders = { ID: '11', name: 'Orders', database: '1', fields: list(...['Ordernummer', 'Bedrag', 'Status'].map((name, index) => field(20 + index, name))) };
const database = {
  ...{ ID: '1', name: 'Klanten', description: '', archived: false, created: '2025-10-24 05:59:43' },
  fields: list(field(1, 'Email', 'email'), ...names.map((name, index) => field(2 + index, name))),
  ...{ interests, collections: list(orders) },
};

const { fields } = deliveries.profile_created;
const profile = {
  ...{ ID: '10001', fields: { ...Object.fromEntries(names.map((name) => [name, ''])), ...fields }, interests: ['voetbal'], database: '1' },
  ...{ secret: '03320447edede59a8cb70a45bd30cefc', created: '2026-01-06 14:19:51', modified: '2026-03-09 09:27:29', removed: false },
};

/** Answers by method and path. */
export const answers: Readonly<Record<string, object>> = {
  'GET /v4/database/1': database,
  'GET /v4/database/1/interests': interests,
  'GET /v4/database/1/profiles': list(profile),
  'GET /v4/profile/10001': profile,
};

/** A JWT that does not expire: the time in its payload is in the year 2100. */
export const token = ['{"alg":"HS256","typ":"JWT"}', '{"sub":"34","exp":4102444800}', 'a signature']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');
