import type { Data } from '../../runner/runner.ts';
import { ensureSame, happens, newRun } from '../../story/checks.ts';
import { ensure } from '../../story/screen.ts';
import { linkIn, newestMail, openPage, sendForm } from './people.ts';
import type { Stage } from './stage.ts';
import { CUSTOMERS_LIST_ID, NOTE_FIELD } from './zaps.ts';

/** Double opt-in with a greeting that contains the subscriber's personal links: “Veranstaltungen”. */
const SETUP_ID = 61;
/** Confirmed opt-out from the lists that the setup above subscribes: “Abmeldung (bestätigt)”. */
const OPT_OUT_SETUP_ID = 1;
const EMAIL = 'juergen.gross@example.com';
const ISO_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

/** One person signs up, confirms, changes their data and unsubscribes. */
export async function journey(stage: Stage): Promise<void> {
  const { screen } = stage;
  await screen.step('Jürgen signs up on the sign-up page', () => signUp(stage));
  await screen.step('Jürgen opens the link in the mail', () => confirm(stage));
  await screen.step('Jürgen changes the profile data', () => changeProfile(stage));
  await screen.step('Jürgen unsubscribes', () => unsubscribe(stage));
}

async function signUp(stage: Stage): Promise<void> {
  const { sandbox, screen, zaps } = stage;
  const inputs: [string, string][] = [
    [`fields[${sandbox.account.emailFieldId}]`, EMAIL],
    ['fields[3]', 'Jürgen'],
    ['fields[4]', 'Groß'],
    ['fields[6]', 'Groß & Söhne'],
  ];
  await happens(stage, () => sendForm(sandbox, `/sign-up/${SETUP_ID}`, inputs));
  const mail = newestMail(sandbox, EMAIL, 'opt-in confirmation');
  ensureSame('The number of events', zaps.optIn.zap.runs.length, 0);
  screen.say(`The outbox holds “${mail.subject}” to ${mail.to}. No event yet: the sign-up is not confirmed.`);
}

async function confirm(stage: Stage): Promise<void> {
  const { sandbox, screen, zaps } = stage;
  const { account } = sandbox;
  await happens(stage, () => openPage(sandbox, linkIn(newestMail(sandbox, EMAIL, 'opt-in confirmation'), 'Confirm the subscription')));
  const { event, output } = newRun(zaps.optIn.zap, 0);
  ensureSame('The event’s address', event.email, EMAIL);
  ensureSame('The name of the setup', event.opt_in_setup_name, account.optinSetups.get(SETUP_ID)?.name);
  ensureSame('The subscribed lists', event.subscribed_list_names, ['Newsletter', 'Veranstaltungen']);
  showEvent(stage, event, ['opt_in_setup_name', 'subscriber_id', 'email', 'first_name', 'last_name', 'field_6', 'subscribed_list_names']);
  screen.show('lists[].subscribed', listsIn(event, 'subscribed'));
  const note = `Opt-in ${event.opt_in_id} through ${event.opt_in_setup_name}`;
  ensureSame('The field in the action’s answer', output[NOTE_FIELD], note);
  ensureSame('The field in the account', account.subscribers.get(Number(event.subscriber_id))?.fields.get(7), note);
  screen.say(`The action answers: subscriber ${output.subscriber_id} now has ${withFieldName(stage, NOTE_FIELD)} “${output[NOTE_FIELD]}”.`);
}

async function changeProfile(stage: Stage): Promise<void> {
  const { sandbox, screen, zaps } = stage;
  const path = linkIn(newestMail(sandbox, EMAIL, 'greeting'), 'Change your data');
  const inputs: [string, string][] = [
    [`fields[${sandbox.account.emailFieldId}]`, EMAIL],
    ['fields[5]', '1980-02-29'],
    ['fields[11]', 'Gewerbe'],
  ];
  await happens(stage, () => sendForm(sandbox, path, inputs));
  const { event, output } = newRun(zaps.profile.zap, 0);
  ensureSame('The changed field', event.field_11, 'Gewerbe');
  ensureSame('The changed date', event.field_5, '1980-02-29');
  showEvent(stage, event, ['subscriber_id', 'field_5', 'field_11', 'subscribed_list_names']);
  ensureSame('The lists in the action’s answer', sorted(output.subscribed_list_names), ['Kunden', 'Newsletter', 'Veranstaltungen']);
  ensure(sandbox.account.subscribers.get(Number(event.subscriber_id))?.lists.has(CUSTOMERS_LIST_ID) === true, 'The account does not show the new list.');
  screen.say(`The action answers: the subscriber is in ${names(output.subscribed_list_names)} now.`);
}

async function unsubscribe(stage: Stage): Promise<void> {
  const { sandbox, screen, zaps } = stage;
  const path = linkIn(newestMail(sandbox, EMAIL, 'greeting'), 'Unsubscribe');
  await happens(stage, () => sendForm(sandbox, path, [['setup', String(OPT_OUT_SETUP_ID)]]));
  const { event, output } = newRun(zaps.optOut.zap, 0);
  ensureSame('The name of the setup', event.opt_out_setup_name, sandbox.account.optoutSetups.get(OPT_OUT_SETUP_ID)?.name);
  ensureSame('The lists opted out of', event.opted_out_list_names, ['Newsletter', 'Veranstaltungen']);
  showEvent(stage, event, ['opt_out_setup_name', 'email', 'opted_out_list_names']);
  screen.show('lists[].opted_out', listsIn(event, 'opted_out'));
  ensureSame('The lists that are left', output.subscribed_list_names, ['Kunden']);
  screen.say(`The action answers: subscriber ${output.subscriber_id} is still in ${names(output.subscribed_list_names)}.`);
}

/** Shows the most informative parts of an event; all of them must exist. */
function showEvent(stage: Stage, event: Data, keys: string[]): void {
  const { screen } = stage;
  ensure(typeof event.id === 'string' && event.id !== '', 'The event has no id.');
  ensure(ISO_DATE.test(String(event.occurred_at)), `The event’s date is ${JSON.stringify(event.occurred_at)}.`);
  screen.say(`The webhook arrives. The Zap sees event ${event.id}:`);
  for (const key of keys) {
    ensure(event[key] !== undefined && event[key] !== null, `The event has no ${key}.`);
    screen.show(withFieldName(stage, key), Array.isArray(event[key]) ? names(event[key]) : event[key]);
  }
  screen.show('occurred_at', event.occurred_at);
}

/** Adds the account's own name of a field, as Zapier's editor does: `field_6` alone means nothing to a reader. */
function withFieldName({ sandbox }: Stage, key: string): string {
  const field = sandbox.account.fields.get(Number(/^field_(\d+)$/.exec(key)?.[1]));
  return field === undefined ? key : `${key} (${field.name})`;
}

function sorted(list: unknown): unknown {
  return Array.isArray(list) ? list.toSorted() : list;
}

function names(list: unknown): string {
  return Array.isArray(list) ? list.join(', ') : '';
}

/** Each list with what the event says about it. */
function listsIn({ lists }: Data, says: string): string {
  return Array.isArray(lists) ? lists.map((list) => `${list.name}: ${list[says]}`).join(', ') : '';
}
