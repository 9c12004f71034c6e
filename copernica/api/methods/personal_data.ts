import * as z from 'zod/mini';
import { idInput, textOrNull, withFallback } from '../../../webservice/catalogue/contracts.ts';
import { pathText, unknownEntity } from './contracts.ts';
import { defineMethod } from './define.ts';
import { restDocs } from './sources.ts';

const group = 'Data requests';

const requestId = () =>
  z.pipe(
    z.union([z.string().check(z.regex(/\S/)), z.int().check(z.positive())]),
    z.transform((value) => String(value).trim()),
  );
const idUnder = <Key extends string>(key: Key) =>
  z.pipe(
    z.looseObject({ [key]: requestId() }),
    z.transform((found) => String(found[key])),
  );

export const requestProfileData = defineMethod({
  verb: 'POST',
  path: '/profile/{profile}/datarequest',
  danger: 'sends',
  group,
  purpose: 'collect everything stored about a profile',
  effect: 'write',
  repeatable: false,
  input: () => z.object({ profile: idInput(), query: z.optional(z.object({ report: z.optional(z.string()) })) }),
  result: () => withFallback(z.nullable(z.union([requestId(), idUnder('created'), idUnder('id'), idUnder('ID')])), null),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['The id of the request stands in a header, as with everything that is created, or in the body: the page names it, but not its place.'],
  sources: [restDocs],
});

export const getDataRequestStatus = defineMethod({
  verb: 'GET',
  path: '/datarequest/{datarequest}/status',
  group,
  purpose: 'read the state of a data request',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ datarequest: pathText() }),
  result: () => z.looseObject({ status: textOrNull() }),
  errors: unknownEntity,
  evidence: 'documented',
  assumed: ['The status is `available`, `pending` or `not available`.'],
  sources: [restDocs],
});
