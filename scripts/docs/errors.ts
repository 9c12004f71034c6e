import { type FailureKind, failureKinds } from '../../webservice/calls/failure.ts';
import type { Situation } from '../../webservice/calls/situations.ts';
import type { AnyFunctionDefinition } from '../../webservice/catalogue/define.ts';
import type { Occasion, Outcome } from '../../zapier/operations/failures.ts';
import type { AppFacts } from './facts/facts.ts';
import { table } from './markdown.ts';
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

/** The occasions that have a column; a step that runs at least once differs from one that runs in the unclear outcome alone. */
const occasions: Readonly<Record<Exclude<Occasion, 'running at least once'>, string>> = {
  running: 'While a Zap runs',
  'turning on': 'Turning on',
  'turning off': 'Turning off',
  editing: 'In the editor',
  connecting: 'Connecting',
};

/** The page that says what each failure means to a Zap, and what happens when Zapier runs an action again. */
export async function pageOfErrors(facts: AppFacts): Promise<string> {
  const { situations, titles, words } = facts;
  const actions = (await usages(facts)).filter(({ folder }) => folder === 'creates');
  return `${[
    '# What failures mean',
    `Generated from \`${words.situations}\`, \`zapier/operations/failures.ts\` and the catalogue by \`npm run docs\`; changes made here by hand are lost.`,
    `${intro} ${words.serverText}`,
    '## What can go wrong with a call',
    table(
      ['What happens', 'A read, or a write that may be repeated', 'A write that must not be repeated', 'What the user reads first'],
      Object.entries(situations).map(([name, situation]) => situationRow(facts, titles[name] ?? name, situation)),
    ),
    words.ownErrors,
    '## What each kind means to a Zap',
    table(
      ['Kind', ...Object.values(occasions)],
      failureKinds.map((kind) => kindRow(facts, kind)),
    ),
    ...(words.further === '' ? [] : [words.further]),
    '## When the outcome of a write is unclear',
    unclear,
    table(
      ['Action', 'What is looked up', 'What stays unclear', 'What happens then'],
      actions.flatMap((action) => unclearRow(facts, action)),
    ),
    '## What happens when an action runs twice',
    replay,
    table(
      ['Action', 'What it writes', 'Run again by Zapier'],
      actions.map((action) => actionRow(facts, action)),
    ),
  ].join('\n\n')}\n`;
}

const intro = `**Asks to reconnect**: Zapier holds the runs and mails the owner. **Tried again later**: Zapier runs the step again by itself. **Halts**: the run stops without
counting as an error, without any alert, and is not run again. **Error**: the run shows the sentence; with autoreplay switched on, Zapier runs it again after 5 minutes, 30 minutes,
1 hour, 3 hours and 6 hours. Every message is one or two short sentences: what happened, and what to do.`;

const unclear = `After a time-out, a broken connection or an HTTP status of 500 to 599, a write may have been done or not. A write that may be repeated is then *tried again later*. After
a write that must not be repeated, the step first looks the result up, if a read can show it, in the time that is left: if it is found, the step succeeds; if it is not found so soon, that
proves nothing. If the outcome stays unclear, the input *If the Outcome Is Unclear* of the action decides: *Stop (no alert)* halts the run without an alert, and
*Try Again (may happen twice)* lets Zapier run the step again by itself. A look-up that fails changes nothing: the failure of the write counts.`;

const replay = `Zapier repeats a step that failed with an error when autoreplay is on, and one that is *tried again later* in any case.`;

function situationRow({ rules }: AppFacts, title: string, { repeatable, once, sentence }: Situation): string[] {
  const meaning = (kind: Situation['once']): string =>
    dependsOnChoice(rules, kind) ? `unclear: [see below](#${UNCLEAR_ANCHOR}) (*${kind}*)` : `${outcomeWords[rules.running[kind].outcome]} (*${kind}*)`;
  return [title, meaning(repeatable), meaning(once), sentence];
}

function kindRow({ rules }: AppFacts, kind: FailureKind): string[] {
  const cell = (occasion: Occasion): string => `${outcomeWords[rules[occasion][kind].outcome]}: ${rules[occasion][kind].advice}`;
  const running = dependsOnChoice(rules, kind) ? [`*Stop*: ${cell('running')}`, `*Try Again*: ${cell('running at least once')}`].join('\n') : cell('running');
  return [`*${kind}*`, running, cell('turning on'), cell('turning off'), cell('editing'), cell('connecting')];
}

/** Whether the action or its user decides what such a failure means. */
function dependsOnChoice(rules: AppFacts['rules'], kind: FailureKind): boolean {
  return rules.running[kind] !== rules['running at least once'][kind];
}

function unclearRow(facts: AppFacts, { key }: Usage): string[][] {
  const words = unclearRows(facts).get(key);
  return words === undefined ? [] : [[nameOf(facts, key), ...words]];
}

function nameOf({ actions }: AppFacts, key: string): string {
  const action = actions.find((candidate) => candidate.key === key);
  return `${action?.display.label} \`${key}\``;
}

function actionRow(facts: AppFacts, { key, functions }: Usage): string[] {
  const writes = facts.catalogue.filter(({ name, effect }) => functions.includes(name) && effect !== 'read');
  return [nameOf(facts, key), callsAny(facts, key, writes) ? `the ${facts.words.noun} that is called` : writesOf(writes), consequence(facts, key, writes)];
}

/** Whether an action calls what its user names: the one that calls methods of the catalogue, and one that writes by none of them. */
function callsAny({ anyCall }: AppFacts, key: string, writes: readonly AnyFunctionDefinition[]): boolean {
  return key === anyCall.key || writes.length === 0;
}

function writesOf(writes: readonly AnyFunctionDefinition[]): string {
  return writes.map(({ name, repeatable }) => `${name}${repeatable ? '' : ' (not repeatable)'}`).join('\n');
}

function consequence({ twice }: AppFacts, key: string, writes: readonly AnyFunctionDefinition[]): string {
  const special = twice[key];
  if (special !== undefined) {
    return special;
  }
  return writes.every(({ repeatable }) => repeatable)
    ? 'Harmless: the same values are written again.'
    : 'Writes a second time. Zapier does so by itself only if nothing was written, or if that is unclear and the step is to be tried again.';
}
