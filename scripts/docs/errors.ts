import { rules } from '../../common/failures.ts';
import App from '../../index.ts';
import { situations } from '../../mailingwork/connection/situations.ts';
import { catalogue } from '../../mailingwork/functions/catalogue.ts';
import { type FailureKind, failureKinds } from '../../webservice/calls/failure.ts';
import type { Situation } from '../../webservice/calls/situations.ts';
import type { AnyFunctionDefinition } from '../../webservice/catalogue/define.ts';
import type { Occasion, Outcome } from '../../zapier/operations/failures.ts';
import { table } from './markdown.ts';
import { titles } from './situations.ts';
import { unclearRows } from './unclear.ts';
import { type Usage, usages } from './usage.ts';

/** The anchor of a heading on this page, as GitHub generates it. */
const UNCLEAR_ANCHOR = 'when-the-outcome-of-a-write-is-unclear';

const outcomeWords: Readonly<Record<Outcome, string>> = {
  reconnect: 'asks to reconnect',
  later: 'tried again later',
  halt: 'halts',
  error: 'error',
};

const titleOf = new Map<string, string>(Object.entries(titles));

/** The occasions that have a column; a step that runs at least once differs from one that runs in the unclear outcome alone. */
const occasions: Readonly<Record<Exclude<Occasion, 'running at least once'>, string>> = {
  running: 'While a Zap runs',
  'turning on': 'Turning on',
  'turning off': 'Turning off',
  editing: 'In the editor',
  connecting: 'Connecting',
};

/** The page that says what each failure means to a Zap, and what happens when Zapier runs an action again. */
export async function pageOfErrors(): Promise<string> {
  const actions = (await usages()).filter(({ folder }) => folder === 'creates');
  return `${[
    '# What failures mean',
    'Generated from `mailingwork/connection/situations.ts`, `zapier/operations/failures.ts` and the catalogue by `npm run docs`; changes made here by hand are lost.',
    intro,
    '## What can go wrong with a call',
    table(
      ['What happens', 'A read, or a write that may be repeated', 'A write that must not be repeated', 'What the user reads first'],
      Object.entries(situations).map(([name, situation]) => situationRow(titleOf.get(name) ?? name, situation)),
    ),
    'Every function has error codes of its own too: they stand in [api-coverage.md](api-coverage.md). Codes that mean *not found* make a search return nothing, without an error.',
    '## What each kind means to a Zap',
    table(['Kind', ...Object.values(occasions)], failureKinds.map(kindRow)),
    'An event that a webhook delivers is never lost to a failure: where names cannot be read, it arrives with ids.',
    '## When the outcome of a write is unclear',
    unclear,
    table(['Action', 'What is looked up', 'What stays unclear', 'What happens then'], actions.flatMap(unclearRow)),
    '## What happens when an action runs twice',
    replay,
    table(['Action', 'What it writes', 'Run again by Zapier'], actions.map(actionRow)),
  ].join('\n\n')}\n`;
}

const intro = `**Asks to reconnect**: Zapier holds the runs and mails the owner. **Tried again later**: Zapier runs the step again by itself. **Halts**: the run stops without
counting as an error, without any alert, and is not run again. **Error**: the run shows the sentence; with autoreplay switched on, Zapier runs it again after 5 minutes, 30 minutes,
1 hour, 3 hours and 6 hours. Every message is one or two short sentences: what happened, and what to do. MAILINGWORK's own text about
an error stands between them, in at most 120 characters, without addresses, long numbers and the values that were sent. If that text mentions missing rights, the
failure is of the kind *permission*.`;

const unclear = `After a time-out, a broken connection or an HTTP status of 500 to 599, a write may have been done or not. A write that may be repeated is then *tried again later*. After
a write that must not be repeated, the step first looks the result up, if a read can show it, in the time that is left: if it is found, the step succeeds; if it is not found so soon, that
proves nothing. If the outcome stays unclear, the input *If the Outcome Is Unclear* of the action decides: *Stop (no alert)* halts the run without an alert, and
*Try Again (may happen twice)* lets Zapier run the step again by itself. A look-up that fails changes nothing: the failure of the write counts.`;

const replay = `Zapier repeats a step that failed with an error when autoreplay is on, and one that is *tried again later* in any case.`;

function situationRow(title: string, { repeatable, once, sentence }: Situation): string[] {
  const meaning = (kind: Situation['once']): string =>
    dependsOnChoice(kind) ? `unclear: [see below](#${UNCLEAR_ANCHOR}) (*${kind}*)` : `${outcomeWords[rules.running[kind].outcome]} (*${kind}*)`;
  return [title, meaning(repeatable), meaning(once), sentence];
}

function kindRow(kind: FailureKind): string[] {
  const cell = (occasion: Occasion): string => `${outcomeWords[rules[occasion][kind].outcome]}: ${rules[occasion][kind].advice}`;
  const running = dependsOnChoice(kind) ? [`*Stop*: ${cell('running')}`, `*Try Again*: ${cell('running at least once')}`].join('\n') : cell('running');
  return [`*${kind}*`, running, cell('turning on'), cell('turning off'), cell('editing'), cell('connecting')];
}

/** Whether the action or its user decides what such a failure means. */
function dependsOnChoice(kind: FailureKind): boolean {
  return rules.running[kind] !== rules['running at least once'][kind];
}

function unclearRow({ key }: Usage): string[][] {
  const words = unclearRows.get(key);
  return words === undefined ? [] : [[nameOf(key), ...words]];
}

function nameOf(key: string): string {
  const action = Object.values(App.creates ?? {}).find((candidate) => candidate.key === key);
  return `${action?.display.label} \`${key}\``;
}

function actionRow({ key, functions }: Usage): string[] {
  const writes = catalogue.filter(({ name, effect }) => functions.includes(name) && effect !== 'read');
  return [nameOf(key), writesOf(writes), consequence(key, writes)];
}

function writesOf(writes: readonly AnyFunctionDefinition[]): string {
  return writes.length > 10
    ? 'the function that is called'
    : writes.map(({ name, repeatable }) => `${name}${repeatable ? '' : ' (not repeatable)'}`).join('\n');
}

function consequence(key: string, writes: readonly AnyFunctionDefinition[]): string {
  const special = exceptions.get(key);
  if (special !== undefined) {
    return special;
  }
  return writes.every(({ repeatable }) => repeatable)
    ? 'Harmless: the same values are written again.'
    : 'Writes a second time. Zapier does so by itself only if nothing was written, or if that is unclear and the step is to be tried again.';
}

/** Actions whose consequence does not follow from the catalogue alone. */
const exceptions = new Map([
  ['delete_subscriber', 'Completes: a subscriber who no longer exists is reported as such.'],
  ['delete_list', 'Completes: a list that no longer exists is reported as such.'],
  ['empty_list', 'Would also remove subscribers who joined in the meantime, so an unclear outcome halts instead of being repeated.'],
  ['activate_mailing', 'Harmless: an e-mail that is already active is reported as such.'],
  ['activate_webhook', 'Harmless: the buffer is empty after the first time.'],
  [
    'create_or_update_subscriber',
    'Harmless once the subscriber is found by the address: a second run updates. Two runs at the same time for one address wait for each other.',
  ],
  [
    'update_subscriber',
    'Harmless: the same values are written again. With a new address, a second run no longer finds the old one and halts, with nothing changed; where several subscribers have the old address and only some were changed, it halts at once.',
  ],
  ['add_subscriber_to_lists', 'Harmless: the import keeps ids and memberships.'],
  ['import_subscribers', 'Harmless in the modes that update. In the mode that adds all, rows are added a second time.'],
  [
    'opt_out_subscriber',
    'Completes: subscribers who are not in the setup’s lists are not opted out again. With a confirmation e-mail, a second one may be sent.',
  ],
  ['call_function', 'The same as for the function that is called.'],
]);
