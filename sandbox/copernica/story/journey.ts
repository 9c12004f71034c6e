import type { Data } from '../../runner/runner.ts';
import { ensureSame } from '../../story/checks.ts';
import { ensure } from '../../story/screen.ts';
import { fieldValue } from '../account/fields.ts';
import type { Profile } from '../account/model.ts';
import { customers, fieldKey, idOf, named } from './demo_account.ts';
import { changeData, mailNewsletter, open, readMail } from './people.ts';
import { noRun, oneRun } from './polls.ts';
import type { Stage } from './stage.ts';
import { BUYERS, FIRST_ORDER, WELCOME_INTEREST } from './zaps.ts';

/** Sign-ups of one person, in two letter cases. */
const EMAIL = 'noor.bakker@example.nl';
const EMAIL_AGAIN = 'Noor.Bakker@example.nl';
const ORDER = 'ORD-20451';
const HOUR_MS = 3_600_000;

/** One person leaves an address, orders, moves house and unsubscribes. */
export async function journey(stage: Stage): Promise<void> {
  const { screen } = stage;
  await screen.step('A lead becomes a profile with interests', () => becomeProfile(stage));
  await screen.step('The new profile starts a Zap', () => welcome(stage));
  await screen.step('An order becomes a subprofile', () => order(stage));
  await screen.step('Noor enters a selection', () => enterSelection(stage));
  await screen.step('Noor changes her data on the preference page', () => move(stage));
  await screen.step('Noor unsubscribes through the link in a mail', () => unsubscribe(stage));
}

async function becomeProfile(stage: Stage): Promise<void> {
  const { sandbox, runner, screen } = stage;
  const klanten = customers(sandbox);
  const before = countProfiles(stage);
  const firstName = fieldKey(klanten, 'Voornaam');
  const lastName = fieldKey(klanten, 'Achternaam');
  const birthday = fieldKey(klanten, 'Geboortedatum');
  const send = (match_value: string, inputs: Data) =>
    runner.app.act(
      { kind: 'create', key: 'create_or_update_profile' },
      { database: String(klanten.id), match_field: idOf(klanten.fields, 'Email'), match_value, ...inputs },
    );
  const first = await send(EMAIL, { [firstName]: 'Noor', [birthday]: '24-12-1980', add_interests: [idOf(klanten.interests, 'voetbal')] });
  ensureSame('Whether a profile was created', first?.created, true);
  ensureSame('The interests in the action’s answer', first?.interest_names, ['voetbal']);
  ensureSame('The date of birth in the action’s answer', first?.[birthday], '1980-12-24');
  screen.say(`Create or Update Profile creates profile ${first?.profile_id}: ${first?.email}, interests: ${names(first?.interest_names)}.`);
  const second = await send(EMAIL_AGAIN, { [lastName]: 'Bakker', add_interests: [idOf(klanten.interests, 'tuin')] });
  ensureSame('Whether a second profile was created', second?.created, false);
  ensureSame('The id of the profile', second?.profile_id, first?.profile_id);
  ensureSame('The interests after the second time', second?.interest_names, ['voetbal', 'tuin']);
  ensureSame('The first name after the second time', second?.[firstName], 'Noor');
  ensureSame('The number of new profiles', countProfiles(stage) - before, 1);
  screen.say(`The same lead again, as ${EMAIL_AGAIN}: no second profile, interests: ${names(second?.interest_names)}.`);
}

async function welcome(stage: Stage): Promise<void> {
  const { sandbox, screen, zaps } = stage;
  const { event, output } = await oneRun(stage, zaps.created);
  ensureSame('The event’s address', event.email, EMAIL);
  ensureSame('The interests in the action’s answer', output.interest_names, ['voetbal', 'tuin', WELCOME_INTEREST]);
  const { interests } = customers(sandbox);
  ensure(noor(stage).interestIds.has(named(interests, WELCOME_INTEREST).id), 'The account does not show the new interest.');
  screen.say(`The Zap sees ${event.email}, and the action answers with the interests ${names(output.interest_names)}.`);
  const { output: told } = await oneRun(stage, zaps.changed);
  ensureSame('The address that the CRM is told', told.email, EMAIL);
}

async function order(stage: Stage): Promise<void> {
  const { sandbox, runner, screen } = stage;
  const klanten = customers(sandbox);
  const orders = named(klanten.collections, 'Orders');
  const [amount, status] = [fieldKey(orders, 'Bedrag'), fieldKey(orders, 'Status')];
  const send = (inputs: Data) =>
    runner.app.act(
      { kind: 'create', key: 'create_or_update_subprofile' },
      {
        ...{ database: String(klanten.id), collection: String(orders.id), match_field: idOf(klanten.fields, 'Email'), match_value: EMAIL },
        ...{ subprofile_match_field: idOf(orders.fields, 'Ordernummer'), subprofile_match_value: ORDER, ...inputs },
      },
    );
  const first = await send({ [amount]: '49.95', [status]: 'nieuw' });
  ensureSame('Whether a subprofile was created', first?.created, true);
  ensureSame('The profile of the subprofile', first?.profile_id, noor(stage).id);
  const second = await send({ [status]: 'betaald' });
  ensureSame('Whether a second subprofile was created', second?.created, false);
  ensureSame('The amount after the second time', second?.[amount], first?.[amount]);
  const stored = sandbox.account.subprofiles.of('profile', noor(stage).id);
  ensureSame(
    'The orders in the account',
    stored.map((row) => fieldValue(row, named(orders.fields, 'Status'))),
    ['betaald'],
  );
  screen.say(`Order ${ORDER} for ${first?.[amount]} becomes subprofile ${first?.subprofile_id}; once it is paid, the same one is updated.`);
}

async function enterSelection(stage: Stage): Promise<void> {
  const { sandbox, screen, zaps } = stage;
  await noRun(stage, zaps.entered);
  sandbox.clock.advance(HOUR_MS);
  const { event } = await oneRun(stage, zaps.entered);
  ensureSame('The profile in the event', event.profile_id, noor(stage).id);
  const { fields } = customers(sandbox);
  ensureSame('The note in the account', fieldValue(noor(stage), named(fields, 'Opmerkingen')), `${FIRST_ORDER} van Noor`);
  screen.say(`An hour later Copernica has computed “${BUYERS}” again, with profile ${event.profile_id} in it. The Zap has written a note.`);
}

async function move(stage: Stage): Promise<void> {
  const { sandbox, screen, crm, zaps } = stage;
  const town = named(customers(sandbox).fields, 'Plaats');
  await noRun(stage, zaps.changed);
  await changeData(sandbox, noor(stage), { [town.id]: 'Utrecht' });
  await oneRun(stage, zaps.changed);
  ensureSame('What the CRM noted last', crm.notes.at(-1), { email: EMAIL, text: 'lives in Utrecht' });
  screen.say(`The CRM hears that ${EMAIL} lives in Utrecht. It was told nothing of the changes that the Zaps made themselves.`);
}

async function unsubscribe(stage: Stage): Promise<void> {
  const { sandbox, screen, crm, zaps } = stage;
  const link = await readMail(sandbox, mailNewsletter(sandbox, noor(stage).id));
  await open(sandbox, link);
  const { event } = await oneRun(stage, zaps.left);
  ensureSame('The way of the unsubscribe', event.source, 'link');
  const farewells = crm.notes.filter(({ text }) => text === 'wants no more mail');
  ensureSame('What the CRM heard of unsubscribes', farewells, [{ email: EMAIL, text: 'wants no more mail' }]);
  const newsletter = named(customers(sandbox).fields, 'Nieuwsbrief');
  ensureSame(`The field “${newsletter.name}”`, fieldValue(noor(stage), newsletter), 'nee');
  screen.say(`Copernica sets “${newsletter.name}” to “nee”. The CRM hears once that ${EMAIL} wants no more mail (${event.id}).`);
}

/** The profile of the story as the account has it. */
function noor(stage: Stage): Profile {
  const { account } = stage.sandbox;
  const { id, fields } = customers(stage.sandbox);
  const email = named(fields, 'Email');
  const found = account.profiles.of('database', id).filter((profile) => fieldValue(profile, email).toLowerCase() === EMAIL);
  const [profile] = found;
  ensure(profile !== undefined && found.length === 1, `The account has ${found.length} profiles with the address ${EMAIL}.`);
  return profile;
}

function countProfiles({ sandbox }: Stage): number {
  return sandbox.account.profiles.of('database', customers(sandbox).id).length;
}

function names(list: unknown): string {
  return Array.isArray(list) ? list.join(', ') : '';
}
