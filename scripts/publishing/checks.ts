/*
 * The checks that Zapier makes of an integration, and which of our tests make them before Zapier does. The tests of `test/suites/publishing.ts` take their
 * titles from here, and docs/publishing.md its table.
 *
 * Source: docs.zapier.com/platform/publish/integration-checks-reference (D019 and D020 do not exist).
 */

/** What each check demands, in the order of the reference. */
export const checks = {
  A001: 'at least one account is connected',
  C001: 'no public trigger, action or search is removed or hidden',
  C002: 'no input of a public version is removed',
  C003: 'no key of a public version’s sample is removed',
  D001: 'no input asks for a secret; only the connection does',
  D002: 'the help of the connection links to a page of the vendor',
  D003: 'the label of a connection tells accounts apart, and shows no secret',
  D004: 'IDs are chosen from dropdowns',
  D005: 'the trigger behind a dropdown exists',
  D006: 'an instant trigger has examples in the form of its events',
  D007: 'all addresses begin with https',
  D008: 'links are written as links',
  D009: 'a search has an input',
  D010: 'the sample of a polling trigger has an ID',
  D011: 'no help text repeats the label',
  D012: 'every operation has a sample',
  D013: 'the search beside an input exists',
  D014: 'a search stands only beside an input that takes one text or number',
  D015: 'both halves of a find-or-create exist',
  D016: 'the integration is more than one static webhook',
  D017: 'instant triggers set up their webhooks by themselves',
  D018: 'titles are in title case',
  D021: 'a trigger’s description begins with “Triggers when” and ends with a full stop',
  D022: 'an action has an input that every account has',
  D023: 'dates in samples are ISO 8601 with their zone',
  D024: 'a sample fits its output fields',
  D025: 'no address could run code',
  D026: 'a server that users type is checked',
  D027: 'the newest platform version is used',
  D028: 'the platform does not clean inputs',
  E001: 'a change of environment variables is meant',
  L001: 'the version is not deprecated',
  L002: 'the version was not submitted before',
  L003: 'the version is not the public one already',
  L004: 'Zapier’s own changes, if any, were pulled first',
  M001: 'a category is chosen',
  M002: 'the description begins with the name and “is a”, has 40 to 140 characters, and does not name Zapier',
  M003: 'the person who publishes works for the vendor, or is hired by it',
  M004: 'the logo is a square PNG in RGBA mode, at least 256 pixels wide',
  M005: 'an admin of the integration has an e-mail address at the homepage’s domain',
  M006: 'a homepage is given',
  M007: 'the directory has no integration of this name',
  S001: 'three users have a Zap that is on and has run',
  S002: 'every visible operation has a Zap that is on and has run',
  S003: 'at most 100 versions have Zaps that are on',
  T001: 'every visible operation has run once without an error',
  T002: 'what a polling trigger finds has an ID',
  T003: 'dates in runs are ISO 8601 with their zone',
  T004: 'what an operation returns has every key of its sample',
  T005: 'what a trigger returns fits its output fields',
  T006: 'an event has every key of the trigger’s examples',
  U001: 'the developer terms are accepted',
  Z001: 'the examples of an instant trigger fit its output fields',
} as const;

/** The name of a check. */
export type CheckId = keyof typeof checks;

/** A test that makes checks of Zapier. */
interface Holding {
  readonly title: string;
  readonly holds: readonly CheckId[];
}

/** Where the suite of all apps is; its tests are `suiteTests`. */
export const SUITE = 'test/suites/publishing.ts';

/** The tests of the suite. */
export const suiteTests = {
  secrets: { title: 'asks for secrets only in password fields, and shows them in no label', holds: ['D001', 'D003'] },
  help: { title: 'leads to a page of the vendor that helps to connect', holds: ['D002'] },
  cleaning: { title: 'does not let the platform clean inputs', holds: ['D028'] },
  core: { title: 'requires the core that is installed, in its one version', holds: ['D027'] },
  addresses: { title: 'names only addresses that are encrypted and cannot run code', holds: ['D007', 'D025'] },
  titles: { title: 'has titles in title case, and a description in the platform’s form', holds: ['D008', 'D018', 'D021'] },
  inputs: { title: 'labels its inputs well, has help texts only where they help, and asks for no secret', holds: ['D001', 'D008', 'D011', 'D018'] },
  dropdowns: {
    title: 'takes its IDs from dropdowns that exist, with a search where there is one',
    holds: ['D004', 'D005', 'D013', 'D014'],
  },
  samples: { title: 'has a sample that fits its output fields', holds: ['D010', 'D012', 'D024'] },
  dates: { title: 'writes dates in its sample with their zone, but for what the service delivered', holds: ['D023'] },
  outputs: { title: 'describes its outputs with titles', holds: ['D018'] },
  results: { title: 'returns what its output fields say', holds: ['T003', 'T005', 'Z001'] },
  polls: { title: 'gives everything that it finds an ID of its own', holds: ['T002'] },
  hooks: { title: 'can be turned on and off, and has examples', holds: ['D006', 'D016', 'D017'] },
  plainInputs: { title: 'has an input that needs no call', holds: ['D009', 'D022'] },
  pairs: { title: 'a find-or-create names a search and a create that exist', holds: ['D015'] },
} as const satisfies Readonly<Record<string, Holding>>;

/** The title of a test of the suite, with the checks that it makes. */
export function titleOf(name: keyof typeof suiteTests): string {
  const { title, holds } = suiteTests[name];
  return `${title} (${holds.join(', ')})`;
}

/** Tests outside the suite. Their titles stand in the files as they stand here. */
const others: readonly (Holding & { readonly file: string })[] = [
  { file: 'test/suites/release.ts', title: 'Zaps that were made with the last release go on', holds: ['C001', 'C002', 'C003'] },
  {
    file: 'test/suites/definition.ts',
    title: 'returns every key of its sample and otherwise only the account’s own fields, and describes them all',
    holds: ['T004'],
  },
  { file: 'test/suites/definition.ts', title: 'have the same keys as its events, and every key is described', holds: ['D006', 'T006'] },
  { file: 'test/mailingwork/connection/hosts.test.ts', title: 'any input is refused or becomes a plain HTTPS address that is public', holds: ['D026'] },
  { file: 'test/scripts/publishing/listings.test.ts', title: 'has a category and a homepage', holds: ['M001', 'M006'] },
  { file: 'test/scripts/publishing/listings.test.ts', title: 'has a description in Zapier’s form', holds: ['M002'] },
  { file: 'test/scripts/logo/logo.test.ts', title: 'is a square PNG in RGBA mode, as large as Zapier asks for', holds: ['M004'] },
];

/** All tests that make checks, with the file of each. */
export const holdings: readonly (Holding & { readonly file: string })[] = [...Object.values(suiteTests).map((one) => ({ ...one, file: SUITE })), ...others];

/** What only a person with the accounts can do. */
export const ownersTasks: Readonly<Partial<Record<CheckId, string>>> = {
  A001: 'connect an account in the Zap editor',
  L004: '`npx zapier-platform pull`, if Zapier changed something',
  M001: 'choose it at `register`',
  M002: 'paste the text above at `register`',
  M003: 'choose *employee* or *contractor*, if that is true',
  M004: 'upload the picture above in the settings',
  M005: 'invite a colleague of the vendor with `npx zapier-platform team:add`',
  M006: 'paste the address above at `register`',
  M007: 'if there is one, this becomes a new version of it',
  S001: 'three users with a Zap each',
  S002: 'a Zap that is on for each operation above',
  T001: 'a run of each of these Zaps, in an account of an admin',
  U001: 'accept them on developer.zapier.com',
};

const RUNS = 'The test has made-up answers; what counts are the runs of the Zaps.';

/** What else is to be known of a check. */
export const remarks: Readonly<Partial<Record<CheckId, string>>> = {
  C001: 'The test holds what is removed. For what is hidden, take no key out of `visibleInPublicVersion` (`scripts/apps.ts`) once its version was public.',
  D023: 'Outputs whose key ends with `_raw` hold the service’s own text on purpose; whether Zapier minds it, only Zapier can tell.',
  D027: 'Whether a newer one exists, only Zapier can tell.',
  E001: 'The integrations need no environment variables.',
  T002: RUNS,
  T003: `${RUNS} For \`_raw\` see D023.`,
  T004: RUNS,
  T005: RUNS,
  T006: RUNS,
  Z001: RUNS,
};
