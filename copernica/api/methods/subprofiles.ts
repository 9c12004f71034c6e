import * as z from 'zod/mini';
import { id, idInput, idOrNull } from '../../../webservice/catalogue/contracts.ts';
import type { ErrorCode } from '../../../webservice/catalogue/define.ts';
import { conditions, dateOrNull, list, paging, removalBody, sorting, unknownEntity, valuesByName, valuesInput, written } from './contracts.ts';
import { defineMethod } from './define.ts';
import { agencyCode, phpTests, recordings, restDocs } from './sources.ts';

const group = 'Subprofiles';

const removedAlready = (what: string): Readonly<Record<string, ErrorCode>> => ({
  ...unknownEntity,
  'has already been removed': { meaning: `the ${what} has been removed already`, kind: 'not_found' },
});

/** A subprofile without its `secret`, which opens pages in its name and is not needed. */
const subprofile = () =>
  z.object({
    ID: id(),
    fields: valuesByName(),
    profile: idOrNull(),
    collection: idOrNull(),
    created: dateOrNull(),
    modified: dateOrNull(),
    removed: dateOrNull(),
  });

/** A subprofile as the service delivers it. */
export type DeliveredSubprofile = z.output<ReturnType<typeof subprofile>>;

export const getSubprofiles = defineMethod({
  verb: 'GET',
  path: '/collection/{collection}/subprofiles',
  group,
  purpose: 'list the subprofiles of a collection, all or those that meet conditions',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ collection: idInput(), query: z.object({ ...paging(), ...conditions(), ...sorting(), dataonly: z.optional(z.boolean()) }) }),
  result: () => list(subprofile()),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: [],
  sources: [restDocs, phpTests, recordings],
});

export const getSubprofilesOfProfile = defineMethod({
  verb: 'GET',
  path: '/profile/{profile}/subprofiles/{collection}',
  group,
  purpose: 'list the subprofiles of a profile in a collection',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ profile: idInput(), collection: idInput(), query: z.optional(z.object(paging())) }),
  result: () => list(subprofile()),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['It takes `start` and `limit`: two clients send them, the page names no parameters.'],
  sources: [restDocs, phpTests],
});

export const createSubprofile = defineMethod({
  verb: 'POST',
  path: '/profile/{profile}/subprofiles/{collection}',
  group,
  purpose: 'create a subprofile; two calls with the same values create two',
  effect: 'write',
  repeatable: false,
  input: () => z.object({ profile: idInput(), collection: idInput(), body: valuesInput() }),
  result: written,
  errors: removedAlready('profile'),
  evidence: 'documented',
  assumed: ['For a removed profile it answers as other methods do.'],
  sources: [restDocs, phpTests],
});

export const getSubprofile = defineMethod({
  verb: 'GET',
  path: '/subprofile/{subprofile}',
  group,
  purpose: 'read a subprofile',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ subprofile: idInput() }),
  result: subprofile,
  errors: unknownEntity,
  evidence: 'documented',
  assumed: [],
  sources: [restDocs, phpTests],
});

export const updateSubprofile = defineMethod({
  verb: 'PUT',
  path: '/subprofile/{subprofile}',
  group,
  purpose: 'change field values or the secret of a subprofile; all else stays as it is',
  effect: 'write',
  repeatable: true,
  input: () => z.object({ subprofile: idInput(), body: z.object({ fields: z.optional(valuesInput()), secret: z.optional(z.string()) }) }),
  result: written,
  errors: removedAlready('subprofile'),
  evidence: 'documented',
  assumed: [],
  sources: [restDocs, phpTests],
});

export const deleteSubprofile = defineMethod({
  verb: 'DELETE',
  path: '/subprofile/{subprofile}',
  group,
  purpose: 'delete a subprofile, or do what the collection is set to do instead',
  effect: 'destroy',
  repeatable: true,
  input: () => z.object({ subprofile: idInput(), body: removalBody() }),
  result: written,
  errors: removedAlready('subprofile'),
  evidence: 'documented',
  assumed: [],
  sources: [restDocs, phpTests, agencyCode],
});
