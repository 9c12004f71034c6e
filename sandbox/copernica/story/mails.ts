import type { Data } from '../../runner/runner.ts';
import { ensureSame, happens, newRun, newRuns } from '../../story/checks.ts';
import { ensure } from '../../story/screen.ts';
import { fieldValue } from '../account/fields.ts';
import type { Profile } from '../account/model.ts';
import { customers, idOf, named } from './demo_account.ts';
import { clickLink, mailNewsletter, newestMailId } from './people.ts';
import type { Stage } from './stage.ts';
import { CLICKED } from './zaps.ts';

/** A document of the Publisher, which goes to one person. */
const SHIPPED = 'Verzendbericht';
/** A link in it, and the one in the newsletter. */
const HOME = 'Home';
const OFFERS = 'Offers';
const HOUR_MS = 3_600_000;
/** People who click while the receiver is down, one every eight hours. */
const READERS = 3;
/** So few events are asked for at once, so that there is more to read. */
const PAGE = 2;

/** The mail that went to one person. */
interface SentMail {
  readonly customer: Profile;
  readonly mailId: number;
  /** As dropdowns know it. */
  readonly mailingId: string;
}

/** One mail to one person, a click at once, a day of clicks that are missed and found again, and how the mailing did. */
export async function mails(stage: Stage): Promise<void> {
  const { screen, sandbox } = stage;
  const begin = sandbox.clock.now();
  const sent = await screen.step('One mail goes to one person', () => sendOne(stage));
  await screen.step('A click starts a Zap at once', () => click(stage, sent));
  const readers = await screen.step('The receiver of webhooks is down for a day', () => miss(stage, sent));
  await screen.step('What it missed is in the log files', () => recover(stage, begin, [sent.customer, ...readers]));
  await screen.step('How the mailing did', () => readStatistics(stage, sent));
}

async function sendOne(stage: Stage): Promise<SentMail> {
  const { sandbox, runner, screen } = stage;
  const { account } = sandbox;
  const klanten = customers(sandbox);
  const customer = account.profiles.of('database', klanten.id).find(({ id }) => account.subprofiles.of('profile', id).length > 0);
  ensure(customer !== undefined, 'No customer has an order.');
  const email = emailOf(stage, customer);
  const before = account.outbox.size;
  const output = await runner.app.act(
    { kind: 'create', key: 'send_mailing' },
    { document: idOf([...account.documents.values()], SHIPPED), database: String(klanten.id), match_field: idOf(klanten.fields, 'Email'), match_value: email },
  );
  ensureSame('The number of mails in the outbox', account.outbox.size - before, 1);
  const mailId = newestMailId(sandbox);
  ensureSame('The address of the mail', account.outbox.get(mailId)?.to, email);
  ensureSame('The profile in the action’s answer', output?.profile_id, customer.id);
  screen.say(`Send Mailing to One Person sends “${SHIPPED}” to ${email}, and to no one else: mailing ${output?.mailing_id}.`);
  return { customer, mailId, mailingId: String(output?.mailing_id) };
}

async function click(stage: Stage, { mailId, customer }: SentMail): Promise<void> {
  const { sandbox, screen, zaps } = stage;
  const { zap } = zaps.clicked;
  const known = zap.runs.length;
  await happens(stage, () => clickLink(sandbox, mailId, HOME));
  const { event } = newRun(zap, known);
  ensureSame('The profile in the event', event.profile_id, customer.id);
  ensureSame('What the CRM noted last', stage.crm.notes.at(-1), { email: event.email, text: CLICKED });
  screen.say(`${event.email} clicks, and Copernica calls the webhook. No poll is needed:`);
  screen.show('Link', event.link_url);
  screen.show('Event key', event.event_key);
}

async function miss(stage: Stage, { customer }: SentMail): Promise<Profile[]> {
  const { sandbox, screen, zaps } = stage;
  const { zap } = zaps.clicked;
  const [known, noted] = [zap.runs.length, stage.crm.notes.length];
  const others = sandbox.account.profiles.of('database', customers(sandbox).id).filter(({ id }) => id !== customer.id);
  const readers = others.slice(0, READERS);
  sandbox.clock.advance(HOUR_MS);
  zap.setDown(true);
  for (const reader of readers) {
    const mailId = mailNewsletter(sandbox, reader.id);
    await happens(stage, () => clickLink(sandbox, mailId, OFFERS));
    sandbox.clock.advance((24 / READERS) * HOUR_MS);
  }
  zap.setDown(false);
  newRuns(zap, known, 0);
  ensureSame('What the CRM noted meanwhile', stage.crm.notes.length - noted, 0);
  const failed = sandbox.deliveries.list().filter(({ outcome }) => outcome === 'failed');
  ensureSame('The number of failed calls', failed.length, readers.length);
  screen.say(`${readers.length} people click in the newsletter. Each call is answered with ${failed.at(-1)?.status}, and Copernica does not repeat it.`);
  screen.say('The receiver is back, and the CRM knows of none of them.');
  return readers;
}

async function recover(stage: Stage, from: number, clicked: readonly Profile[]): Promise<void> {
  const { screen, crm } = stage;
  const [outage] = await findEvents(stage, 'webhook_failure', from);
  ensure(typeof outage?.outage_first_at === 'string', 'The log of failed calls is empty.');
  screen.say(`Find Log Events, failed calls: from ${outage.outage_first_at} to ${outage.outage_last_at}.`);
  const found = (await findEvents(stage, 'click', from)).flatMap(({ events }): Data[] => (Array.isArray(events) ? events : []));
  const told = () => crm.notes.filter(({ text }) => text === CLICKED).map(({ email }) => email);
  const before = told().length;
  for (const { event_key: key, email } of found) {
    crm.addOnce(key, email, CLICKED);
  }
  ensureSame('The number of clicks in the log files', found.length, clicked.length);
  ensureSame(
    'What the CRM has heard of clicks',
    told(),
    clicked.map((profile) => emailOf(stage, profile)),
  );
  screen.say(
    `Find Log Events, clicks of that day: ${found.length}, in ${Math.ceil(found.length / PAGE)} runs of at most ${PAGE}. By its event key the CRM knows`,
  );
  screen.say(`${before} of them already; new are the other ${found.length - before}: ${told().slice(before).join(', ')}.`);
  screen.say('Nothing is lost, and nothing arrives twice.');
}

/** Asks for the events of a type, run after run, until there are no more. */
async function findEvents({ sandbox, runner }: Stage, type: string, from: number): Promise<Data[]> {
  const period = { from: new Date(from).toISOString(), until: new Date(sandbox.clock.now()).toISOString() };
  const outputs: Data[] = [];
  let next: unknown = '';
  while (typeof next === 'string') {
    const [output] = await runner.app.search('find_log_events', { type, ...period, limit: String(PAGE), continue_after: next });
    outputs.push(...(output === undefined ? [] : [output]));
    next = output?.continue_after;
  }
  return outputs;
}

async function readStatistics({ runner, screen }: Stage, { mailingId }: SentMail): Promise<void> {
  const [statistics] = await runner.app.search('find_mailing_statistics', { mailing: mailingId });
  const counts = { deliveries: 1, unique_openings: 1, unique_clicks: 1, click_rate: 100, unsubscribes: 0 };
  for (const [key, count] of Object.entries(counts)) {
    ensureSame(`The number “${key}”`, statistics?.[key], count);
  }
  screen.say(
    `Find Mailing Statistics, ${mailingId}: delivered to ${statistics?.deliveries}, opened by ${statistics?.unique_openings}, clicked by ${statistics?.unique_clicks}.`,
  );
}

function emailOf({ sandbox }: Stage, profile: Profile): string {
  return fieldValue(profile, named(customers(sandbox).fields, 'Email'));
}
