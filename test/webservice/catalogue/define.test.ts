import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { failuresOf, situations, situationsOf } from '../../../webservice/calls/situations.ts';
import { errorOf, functionsOf } from '../../../webservice/catalogue/define.ts';

/** A function of a made-up service, which has codes for some errors and sentences for others. */
const getProfile = functionsOf(failuresOf(situationsOf('Acme', situations)))({
  name: 'GET profile',
  group: 'Profiles',
  purpose: 'read one profile',
  effect: 'read',
  repeatable: true,
  errors: {
    7: { meaning: 'the profile does not exist', kind: 'not_found' },
    'no profile with id': { meaning: 'the profile does not exist', kind: 'not_found' },
    'Invalid ID': { meaning: 'the ID is none', kind: 'invalid_input' },
  },
  evidence: 'assumed',
  assumed: [],
  sources: [],
  input: () => z.object({ id: z.number() }),
  result: () => z.object({ id: z.number() }),
});

describe('the meaning of an error code is found', () => {
  test.each([
    ['by its code', 7, 'not_found'],
    ['by words of its message', 'There is NO profile\n with ID 12.', 'not_found'],
    ['by other words', 'invalid id: 7', 'invalid_input'],
  ])('%s', (_how, answered, kind) => {
    expect(errorOf(getProfile, answered)).toMatchObject({ kind });
  });

  test.each([12, '', '7', 'Code 7', 'Something else'])('for no undeclared code: %j', (answered) => {
    expect(errorOf(getProfile, answered)).toBeUndefined();
  });
});
