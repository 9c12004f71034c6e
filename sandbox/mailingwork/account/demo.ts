import { DAY } from '../../time/clock.ts';
import { Account } from './account.ts';
import { addDemoMailings } from './demo_mailings.ts';
import type { Field, List, OptinSetup, OptoutSetup } from './model.ts';

const FOLDERS = [
  { id: 1, parentId: 0, name: 'Newsletter' },
  { id: 2, parentId: 1, name: 'Ausgaben 2026' },
  { id: 7, parentId: 0, name: 'Automatisierung' },
  { id: 5, parentId: 7, name: 'Willkommen' },
];

const LISTS: [number, string, string, string][] = [
  [1, 'Newsletter', 'Monatlicher Newsletter', 'newsletter'],
  [3, 'Kunden', 'Kundinnen und Kunden', 'customers'],
  [5, 'Veranstaltungen', 'Einladungen zu Messen und Webinaren', 'events'],
  [8, 'Interner Test', '', ''],
];

const FIELDS: [number, string, string, string?, string?][] = [
  [1, 'E-Mail', 'varchar', '', 'email'],
  [2, 'Anrede', 'enum', 'Herr,Frau,Divers'],
  [3, 'Vorname', 'varchar'],
  [4, 'Nachname', 'varchar'],
  [5, 'Geburtstag', 'date'],
  [6, 'Firma', 'varchar'],
  [7, 'Notiz', 'text'],
  [8, 'Bestellungen', 'int'],
  [9, 'Umsatz', 'float'],
  [10, 'Stammkunde', 'boolean'],
  [11, 'Kundengruppe', 'enum', 'Privat,Gewerbe,Verein'],
  [12, 'Interessen', 'set', 'Garten,Küche,Technik,Reisen'],
  [13, 'Letzter Einkauf', 'datetime'],
  [14, 'Land', 'country'],
  [15, 'Postleitzahl', 'postcode'],
  [16, 'Rückrufzeit', 'time'],
  [17, 'Kundennummer', 'int'],
  [18, 'Mobil', 'sms'],
  [19, 'Telefax', 'fax'],
  [20, 'Zweite E-Mail', 'email'],
  [21, 'Profilbildung erlaubt', 'profilingpermission'],
];

const OPTIN_SETUPS: OptinSetup[] = [
  { id: 60, name: 'Newsletter (Double-Opt-in)', mode: 'double', greeting: false, matchDuplicates: true, fieldIds: [1, 2, 3, 4], listIds: [1] },
  {
    id: 61,
    name: 'Veranstaltungen (Double-Opt-in mit Begrüßung)',
    mode: 'double',
    greeting: true,
    matchDuplicates: false,
    fieldIds: [1, 3, 4, 6, 12],
    listIds: [1, 5],
  },
  { id: 62, name: 'Kunden (Single-Opt-in)', mode: 'single', greeting: false, matchDuplicates: true, fieldIds: [1, 2, 3, 4, 5, 10, 17], listIds: [3] },
];

const OPTOUT_SETUPS: OptoutSetup[] = [
  { id: 1, name: 'Abmeldung (bestätigt)', mode: 'confirmed', listIds: [1, 5] },
  { id: 2, name: 'Abmeldung (Double-Opt-out)', mode: 'double', listIds: [1, 3, 5] },
  { id: 3, name: 'Abmeldung Kunden (einfach)', mode: 'single', listIds: [3] },
];

const FIRST_NAMES = ['Anna', 'Jonas', 'Mia', 'Lukas', 'Jürgen', 'Sophie', 'Çiğdem', 'Paul', 'Emilia', 'Søren', 'Lena', 'Max', 'Greta', 'Noah'];
const LAST_NAMES = ['Müller', 'Schmidt', 'Weiß', 'Fischer', 'Özdemir', 'Becker', 'Hoffmann', 'Schäfer', 'Koch', 'Bauer', "O'Brien"];
const COUNTRIES = ['DE', 'AT', 'CH'];
const GROUPS = ['Privat', 'Gewerbe', 'Verein'];
const DEMO_SUBSCRIBERS = 40;

/**
 * A fresh demo account: the same every time, with all dates before `now`.
 *
 * @param now in milliseconds since 1970
 * @param emailFieldId the id of the e-mail field; a field with this id in the data above gets the id 1 instead
 */
export function createDemoAccount(now: number, emailFieldId = 1): Account {
  const account = new Account(emailFieldId);
  const idOf = placing(emailFieldId);
  for (const folder of FOLDERS) {
    account.folders.set(folder.id, folder);
  }
  for (const list of LISTS.map(toList)) {
    account.lists.set(list.id, list);
  }
  const fields = FIELDS.map(toField).map((field) => ({ ...field, id: idOf(field.id) }));
  for (const field of fields.sort((one, other) => one.id - other.id)) {
    account.fields.set(field.id, field);
  }
  for (const setup of OPTIN_SETUPS) {
    account.optinSetups.set(setup.id, { ...structuredClone(setup), fieldIds: setup.fieldIds.map(idOf) });
  }
  for (const setup of OPTOUT_SETUPS) {
    account.optoutSetups.set(setup.id, structuredClone(setup));
  }
  account.campaigns.set(1, { id: 1, name: 'Willkommensstrecke', substitute: 'welcome' });
  account.startIds({ subscriber: 6_049_001, list: 9, field: Math.max(22, emailFieldId + 1), optin: 371, optout: 101 });
  addSubscribers(account, now);
  addOptins(account, now);
  addOptouts(account, now);
  addDemoMailings(account, now);
  return account;
}

/**
 * Translates field ids of the data above, in which the e-mail field has the id 1.
 *
 * @returns a function from such an id to the id of the same field in this account
 */
function placing(emailFieldId: number): (id: number) => number {
  return (id) => (id === 1 ? emailFieldId : id === emailFieldId ? 1 : id);
}

/** Values by field id, with the field ids of this account. */
function placed({ emailFieldId }: Account, values: [number, string][]): Map<number, string> {
  const idOf = placing(emailFieldId);
  return new Map(values.map(([id, value]): [number, string] => [idOf(id), value]).sort(([one], [other]) => one - other));
}

function toList([id, name, description, substitute]: (typeof LISTS)[number]): List {
  return { id, name, description, folderId: 1, substitute, optedOut: new Set() };
}

function toField([id, name, type, options = '', behavior = '']: (typeof FIELDS)[number]): Field {
  return { id, name, description: behavior === 'email' ? 'mandatory' : '', alias: name, type, options, default: '', behavior, substitute: '' };
}

function addSubscribers(account: Account, now: number): void {
  for (let index = 0; index < DEMO_SUBSCRIBERS; index += 1) {
    const firstName = FIRST_NAMES[index % FIRST_NAMES.length] ?? '';
    const lastName = LAST_NAMES[index % LAST_NAMES.length] ?? '';
    // The last two have the same address: one person with two subscriber ids.
    const number = Math.min(index + 1, DEMO_SUBSCRIBERS - 1);
    const fields = placed(account, [
      [1, `subscriber${number}@example.com`],
      [2, ['Frau', 'Herr', 'Divers'][index % 3] ?? ''],
      [3, firstName],
      [4, lastName],
      [5, `19${60 + (index % 40)}-0${1 + (index % 9)}-1${index % 10}`],
      [8, String(index % 7)],
      [9, (index * 12.5).toFixed(2)],
      [10, index % 4 === 0 ? '1' : '0'],
      [11, GROUPS[index % GROUPS.length] ?? ''],
      [12, index % 2 === 0 ? 'Garten,Technik' : 'Küche'],
      [14, COUNTRIES[index % COUNTRIES.length] ?? ''],
      [15, String(10115 + index * 731)],
      [17, String(40000 + index)],
    ]);
    const lists = [1, ...(index % 2 === 0 ? [3] : []), ...(index % 3 === 0 ? [5] : [])];
    account.addSubscriber(fields, lists, now - (DEMO_SUBSCRIBERS + 60 - index) * DAY);
  }
}

/** Finished sign-ups of the newest subscribers, and one that still waits for the click on the confirmation link. */
function addOptins(account: Account, now: number): void {
  const newest = [...account.subscribers.all()].slice(-6);
  newest.forEach((subscriber, index) => {
    const at = now - (newest.length - index) * 8 * 3_600_000;
    subscriber.createdAt = at;
    subscriber.changedAt = at;
    const id = account.nextId('optin');
    const fields = new Map([...subscriber.fields].filter(([fieldId]) => account.optinSetups.get(60)?.fieldIds.includes(fieldId)));
    const rest = { ip: '192.0.2.10', referer: 'https://www.example.com/newsletter' };
    account.optins.set(id, { id, setupId: 60, origin: 'page', fields, ...rest, startedAt: at - 60_000, activatedAt: at, subscriberId: subscriber.id });
  });
  const id = account.nextId('optin');
  const fields = placed(account, [
    [1, 'pending@example.com'],
    [3, 'Petra'],
    [4, 'Wartend'],
  ]);
  account.optins.set(id, { id, setupId: 60, origin: 'page', fields, ip: '', referer: '', startedAt: now - 3_600_000, activatedAt: null, subscriberId: null });
  account.sendMail({
    at: now - 3_600_000,
    kind: 'opt-in confirmation',
    to: 'pending@example.com',
    subject: 'Please confirm your subscription',
    text: 'You signed up with "Newsletter (Double-Opt-in)". Please confirm your subscription with the link below. If it was not you, do nothing.',
    html: '',
    links: [{ label: 'Confirm the subscription', path: `/confirm/${account.codes.make('optin', id)}` }],
    mailingId: null,
    subscriberId: null,
    fields: {},
    attachments: [],
  });
}

function addOptouts(account: Account, now: number): void {
  const leaving = [...account.subscribers.all()].slice(3, 8);
  leaving.forEach((subscriber, index) => {
    const at = now - (10 - index) * DAY;
    const id = account.nextId('optout');
    account.subscribers.leaveList(subscriber, 1);
    account.lists.get(1)?.optedOut.add(account.subscribers.addressOf(subscriber));
    const mailingId = index % 2 === 0 ? null : 2;
    account.optouts.set(id, { id, setupId: 1, origin: 'page', subscriberId: subscriber.id, mailingId, listIds: [1], startedAt: at, finalizedAt: at });
  });
}
