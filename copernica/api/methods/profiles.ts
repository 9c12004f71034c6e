import * as z from 'zod/mini';
import { id, idInput, idOrNull, withFallback } from '../../../webservice/catalogue/contracts.ts';
import {
  conditions,
  dateOrNull,
  interestSwitches,
  list,
  paging,
  removalBody,
  sorting,
  unknownEntity,
  valuesByName,
  valuesInput,
  written,
} from './contracts.ts';
import { defineMethod } from './define.ts';
import { agencyCode, phpTests, recordings, restDocs } from './sources.ts';

const group = 'Profiles';

const alreadyRemoved = { 'has already been removed': { meaning: 'the profile has been removed already', kind: 'not_found' } } as const;

/** What stands for an interest that a profile has. */
const ON = new Set<unknown>([true, 1, '1']);

/** Interests come as names, as a map of names to 1 or 0, or as objects. */
const interestNames = () =>
  withFallback(
    z.union([
      z.array(
        z.union([
          z.string(),
          z.pipe(
            z.looseObject({ name: z.string() }),
            z.transform(({ name }) => name),
          ),
        ]),
      ),
      z.pipe(
        z.record(z.string(), z.unknown()),
        z.transform((map) => Object.keys(map).filter((name) => ON.has(map[name]))),
      ),
    ]),
    [],
  );

/** A profile without its `secret`, which opens pages in its name and is not needed. */
const profile = () =>
  z.object({
    ID: id(),
    fields: valuesByName(),
    interests: interestNames(),
    database: idOrNull(),
    created: dateOrNull(),
    modified: dateOrNull(),
    removed: dateOrNull(),
  });

/** A profile as the service delivers it. */
export type DeliveredProfile = z.output<ReturnType<typeof profile>>;

const profileBody = () => z.object({ fields: z.optional(valuesInput()), interests: z.optional(interestSwitches()) });

export const getProfiles = defineMethod({
  verb: 'GET',
  path: '/database/{database}/profiles',
  group,
  purpose: 'list the profiles of a database, all or those that meet conditions',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ database: idInput(), query: z.object({ ...paging(), ...conditions(), ...sorting(), dataonly: z.optional(z.boolean()) }) }),
  result: () => list(profile()),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['A removed profile may be among them.'],
  sources: [restDocs, phpTests, recordings, agencyCode],
});

export const getViewProfiles = defineMethod({
  verb: 'GET',
  path: '/view/{view}/profiles',
  group,
  purpose: 'list the profiles of a selection, all or those that meet conditions',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ view: idInput(), query: z.object({ ...paging(), ...conditions(), dataonly: z.optional(z.boolean()) }) }),
  result: () => list(profile()),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['The order cannot be chosen.'],
  sources: [restDocs, agencyCode],
});

export const createProfile = defineMethod({
  verb: 'POST',
  path: '/database/{database}/profiles',
  group,
  purpose: 'create a profile; two calls with the same values create two',
  effect: 'write',
  repeatable: false,
  input: () => z.object({ database: idInput(), body: profileBody() }),
  result: written,
  errors: unknownEntity,
  evidence: 'documented',
  assumed: [],
  sources: [restDocs, phpTests, agencyCode],
});

export const getProfile = defineMethod({
  verb: 'GET',
  path: '/profile/{profile}',
  group,
  purpose: 'read a profile; a removed one has empty values',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ profile: idInput() }),
  result: profile,
  errors: unknownEntity,
  evidence: 'documented',
  assumed: [],
  sources: [restDocs, phpTests, recordings],
});

export const updateProfile = defineMethod({
  verb: 'PUT',
  path: '/profile/{profile}',
  group,
  purpose: 'change field values, interests or the secret of a profile; all else stays as it is',
  effect: 'write',
  repeatable: true,
  input: () => z.object({ profile: idInput(), body: z.object({ ...profileBody().shape, secret: z.optional(z.string()) }) }),
  result: written,
  errors: { ...unknownEntity, ...alreadyRemoved },
  evidence: 'documented',
  assumed: [],
  sources: [restDocs, phpTests],
});

export const deleteProfile = defineMethod({
  verb: 'DELETE',
  path: '/profile/{profile}',
  group,
  purpose: 'delete a profile and its subprofiles, or do what the database is set to do instead',
  effect: 'destroy',
  repeatable: true,
  input: () => z.object({ profile: idInput(), body: removalBody() }),
  result: written,
  errors: { ...unknownEntity, ...alreadyRemoved },
  evidence: 'documented',
  assumed: [],
  sources: [restDocs, phpTests],
});

export const switchInterests = defineMethod({
  verb: 'POST',
  path: '/profile/{profile}/interests',
  group,
  purpose: 'add or remove interests of a profile; the others stay as they are',
  effect: 'write',
  repeatable: true,
  input: () => z.object({ profile: idInput(), body: interestSwitches() }),
  result: written,
  errors: { ...unknownEntity, ...alreadyRemoved },
  evidence: 'documented',
  assumed: [],
  sources: [restDocs],
});

export const unsubscribeProfile = defineMethod({
  verb: 'PUT',
  path: '/profile/{profile}/unsubscribe',
  group,
  purpose: 'unsubscribe a profile, as its database is set to: nothing, remove or update',
  effect: 'destroy',
  repeatable: true,
  input: () => z.object({ profile: idInput() }),
  result: written,
  errors: { ...unknownEntity, ...alreadyRemoved },
  evidence: 'documented',
  assumed: [],
  sources: [restDocs],
});
