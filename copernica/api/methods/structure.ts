import * as z from 'zod/mini';
import { countOrNull, id, idInput, idOrNull, rows, text, textOrNull, withFallback } from '../../../webservice/catalogue/contracts.ts';
import { flagOrNull, list, paging, unknownEntity } from './contracts.ts';
import { defineMethod } from './define.ts';
import { agencyCode, phpTests, recordings, restDocs } from './sources.ts';

/* Databases, and what they consist of. */

const group = 'Databases';

const field = () =>
  z.looseObject({
    ID: id(),
    name: text(),
    type: text(),
    value: text(),
    length: countOrNull(),
    hidden: withFallback(
      z.pipe(
        z.union([z.boolean(), z.literal(0), z.literal(1), z.literal('0'), z.literal('1')]),
        z.transform((value) => value === true || Number(value) === 1),
      ),
      false,
    ),
  });
const interest = () => z.looseObject({ ID: id(), name: text(), group: text() });
/** Parts that stand inside of an answer come in the wrapper of a list. */
const inner = <Row extends z.ZodMiniType>(row: Row) => withFallback(z.looseObject({ data: rows(row) }), { data: [] });
const collection = () => z.looseObject({ ID: id(), name: text(), fields: inner(field()) });
const database = () => z.looseObject({ ID: id(), name: text(), fields: inner(field()), interests: inner(interest()), collections: inner(collection()) });

/** A selection; the service calls it a view. */
const view = () => z.looseObject({ ID: id(), name: text(), 'has-children': flagOrNull(), 'parent-type': textOrNull(), 'parent-id': idOrNull() });

export const getIdentity = defineMethod({
  verb: 'GET',
  path: '/identity',
  group: 'Account',
  purpose: 'read which account the token belongs to',
  effect: 'read',
  repeatable: true,
  input: () => z.object({}),
  result: () => z.looseObject({ id: textOrNull(), ID: textOrNull(), name: text(), company: text() }),
  errors: {},
  evidence: 'documented',
  assumed: ['The id stands under `id` or `ID`: the page shows both.'],
  sources: [restDocs, recordings],
});

export const getDatabases = defineMethod({
  verb: 'GET',
  path: '/databases',
  group,
  purpose: 'list the databases with their fields, interests and collections',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ query: z.optional(z.object(paging())) }),
  result: () => list(z.looseObject({ ID: id(), name: text() })),
  errors: {},
  evidence: 'documented',
  assumed: [],
  sources: [restDocs, recordings, phpTests],
});

export const getDatabase = defineMethod({
  verb: 'GET',
  path: '/database/{database}',
  group,
  purpose: 'describe a database with its fields, interests and collections',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ database: idInput() }),
  result: database,
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['Up to 1,000 fields, interests and collections are all there.'],
  sources: [restDocs, recordings],
});

export const getViews = defineMethod({
  verb: 'GET',
  path: '/database/{database}/views',
  group: 'Selections',
  purpose: 'list the selections of a database, without those inside of others',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ database: idInput(), query: z.optional(z.object(paging())) }),
  result: () => list(view()),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: [],
  sources: [restDocs, agencyCode],
});

export const getInnerViews = defineMethod({
  verb: 'GET',
  path: '/view/{view}/views',
  group: 'Selections',
  purpose: 'list the selections inside of a selection',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ view: idInput(), query: z.optional(z.object(paging())) }),
  result: () => list(view()),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: [],
  sources: [restDocs],
});

export const getView = defineMethod({
  verb: 'GET',
  path: '/view/{view}',
  group: 'Selections',
  purpose: 'describe a selection',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ view: idInput() }),
  result: () => z.looseObject({ ID: id(), name: text(), database: idOrNull() }),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: [],
  sources: [restDocs],
});

export const getViewProfileIds = defineMethod({
  verb: 'GET',
  path: '/view/{view}/profileids',
  group: 'Selections',
  purpose: 'list the IDs of the profiles in a selection',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ view: idInput() }),
  result: () => rows(id()),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['All ids come with one call.'],
  sources: [restDocs, recordings],
});

const unsubscribeBehavior = () =>
  z.looseObject({ behavior: text(), fields: withFallback(z.record(z.string(), z.union([z.string(), z.number(), z.null()])), {}) });

export const getDatabaseUnsubscribe = defineMethod({
  verb: 'GET',
  path: '/database/{database}/unsubscribe',
  group,
  purpose: 'read what unsubscribing does in a database: nothing, remove or update',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ database: idInput() }),
  result: unsubscribeBehavior,
  errors: unknownEntity,
  evidence: 'documented',
  assumed: [],
  sources: [restDocs, recordings],
});
