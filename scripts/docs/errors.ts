import App from '../../index.ts';
import { catalogue } from '../../mailingwork/functions/catalogue.ts';
import type { AnyFunctionDefinition } from '../../mailingwork/functions/define.ts';
import { type Situation, situations } from '../../mailingwork/situations.ts';
import { failureKinds, type Occasion, type Outcome, rules } from '../../zapier/failures.ts';
import { table } from './markdown.ts';
import { type Usage, usages } from './usage.ts';

const outcomeWords: Readonly<Record<Outcome, string>> = {
  reconnect: 'asks to reconnect',
  later: 'tried again later',
  halt: 'halts',
  error: 'error',
};

const occasions: Readonly<Record<Occasion, string>> = {
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
    'Generated from `mailingwork/situations.ts`, `zapier/failures.ts` and the catalogue by `npm run docs`; changes made here by hand are lost.',
    intro,
    '## What can go wrong with a call',
    table(
      ['What happens', 'A read, or a write that may be repeated', 'A write that must not be repeated', 'What the user reads first'],
      Object.values(situations).map(situationRow),
    ),
    'Every function has error codes of its own too: they stand in [api-coverage.md](api-coverage.md). Codes that mean *not found* make a search return nothing, without an error.',
    '## What each kind means to a Zap',
    table(['Kind', ...Object.values(occasions)], failureKinds.map(kindRow)),
    'An event that a webhook delivers is never lost to a failure: where names cannot be read, it arrives with ids.',
    '## What happens when an action runs twice',
    replay,
    table(['Action', 'What it writes', 'Run again by Zapier'], actions.map(actionRow)),
  ].join('\n\n')}\n`;
}

const intro = `**Asks to reconnect**: Zapier holds the runs and mails the owner. **Tried again later**: Zapier runs the step again by itself. **Halts**: the run stops without
counting as an error and is not run again. **Error**: the run shows the sentence; with autoreplay switched on, Zapier runs it again after 5 minutes, 30 minutes,
1 hour, 3 hours and 6 hours. Every message is one or two short sentences: what happened, and what to do.`;

const replay = `Zapier repeats a step that failed with an error when autoreplay is on, and one that is *tried again later* in any case. A write that must not be repeated and whose
outcome is unclear therefore halts: look it up before you run the step again.`;

function situationRow({ title, repeatable, once, sentence }: Situation): string[] {
  const meaning = (kind: Situation['once']): string => `${outcomeWords[rules.running[kind].outcome]} (*${kind}*)`;
  return [title, meaning(repeatable), meaning(once), sentence];
}

function kindRow(kind: (typeof failureKinds)[number]): string[] {
  const keys: Occasion[] = ['running', 'turning on', 'turning off', 'editing', 'connecting'];
  return [`*${kind}*`, ...keys.map((occasion) => `${outcomeWords[rules[occasion][kind].outcome]}: ${rules[occasion][kind].advice}`)];
}

function actionRow({ key, functions }: Usage): string[] {
  const writes = catalogue.filter(({ name, effect }) => functions.includes(name) && effect !== 'read');
  const action = Object.values(App.creates ?? {}).find((candidate) => candidate.key === key);
  return [`${action?.display.label} \`${key}\``, writesOf(writes), consequence(key, writes)];
}

function writesOf(writes: readonly AnyFunctionDefinition[]): string {
  return writes.length > 10
    ? 'whatever function is called'
    : writes.map(({ name, repeatable }) => `${name}${repeatable ? '' : ' (not repeatable)'}`).join('\n');
}

function consequence(key: string, writes: readonly AnyFunctionDefinition[]): string {
  const special = exceptions.get(key);
  if (special !== undefined) {
    return special;
  }
  return writes.every(({ repeatable }) => repeatable)
    ? 'Harmless: the same values are written again.'
    : 'Only after an error that surely wrote nothing. An unclear outcome halts instead.';
}

/** Actions whose consequence the catalogue alone does not tell. */
const exceptions = new Map([
  ['delete_subscriber', 'Comes to its end: who is gone already is told as such. An unclear outcome halts instead of being repeated.'],
  ['delete_list', 'Comes to its end: a list that is gone already is told as such. An unclear outcome halts instead of being repeated.'],
  ['empty_list', 'Would also remove who joined meanwhile, so an unclear outcome halts instead of being repeated.'],
  ['activate_mailing', 'Harmless: an e-mail that is active already is told as such.'],
  ['activate_webhook', 'Harmless: the buffer is empty after the first time.'],
  [
    'create_or_update_subscriber',
    'Harmless once the subscriber is found by his address: a second run updates. An unclear creation halts. Two runs at a time for one address wait for each other.',
  ],
  [
    'update_subscriber',
    'Harmless: the same values are written again. With a new address, a second run no longer finds the old one and halts, with nothing changed; where several subscribers have the old address and only some were changed, it halts at once.',
  ],
  ['add_subscriber_to_lists', 'Harmless: the import keeps ids and memberships.'],
  ['import_subscribers', 'Harmless in the modes that update. In the mode that adds all, an unclear block halts.'],
  [
    'opt_out_subscriber',
    'Comes to its end: those who are out of the setup’s lists are not asked again. With a confirmation e-mail a second one may be sent, so an unclear outcome halts.',
  ],
  ['call_function', 'As the function called: what must not be repeated halts when the outcome is unclear.'],
]);
