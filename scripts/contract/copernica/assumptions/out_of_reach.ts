import { untouched } from '../../report.ts';
import type { Fact } from './world.ts';

const NO_SERVER = 'it would take a server that the service can reach';

/** What only a person can find out, or what could do harm. */
export const outOfReach: readonly Fact[] = [
  {
    ...{ sentence: 'Webhooks deliver a form with brackets in its keys, or JSON, which tell `type`, `profile`, `mailing` and `database`.', evidence: 'assumed' },
    ...{ calls: 0, ask: () => untouched(NO_SERVER) },
  },
  { sentence: 'A delivery of a webhook that fails is not made again.', evidence: 'assumed', calls: 0, ask: () => untouched(NO_SERVER) },
  { sentence: 'Calls that come too fast are refused with 429.', evidence: 'assumed', calls: 0, ask: () => untouched('it would take load') },
  {
    ...{ sentence: 'A change of all matching profiles is refused where its condition names no field.', evidence: 'documented' },
    ...{ calls: 0, ask: () => untouched('where it is not so, all profiles would be changed') },
  },
];
