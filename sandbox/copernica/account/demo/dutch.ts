import { accountTime } from '../../time.ts';
import type { Account } from '../account.ts';
import type { Database, Profile } from '../model.ts';
import { ageOf, emailAddress, pick } from './people.ts';
import { addDatabase, addProfile, addSubprofile, addView, type DatabaseSpec, options, required } from './structure.ts';

const HOUR = 3_600_000;
const PROFILES = 60;

const KLANTEN: DatabaseSpec = {
  name: 'Klanten',
  description: 'Klanten van de webwinkel',
  fields: [
    ['Email', 'email', { length: 160 }],
    ['Voornaam', 'text'],
    ['Achternaam', 'text'],
    ['Geslacht', 'select', options('man', 'vrouw', 'anders')],
    ['Geboortedatum', 'empty_date'],
    ['KlantSinds', 'date'],
    ['AangemeldOp', 'datetime'],
    ['LaatsteBezoek', 'empty_datetime'],
    ['Bedrijf', 'text'],
    ['Plaats', 'text'],
    ['Mobiel', 'phone_gsm'],
    ['Fax', 'phone_fax'],
    ['Punten', 'integer', { value: '0' }],
    ['Omzet', 'float'],
    ['Nieuwsbrief', 'select', options('ja', 'nee')],
    ['Opmerkingen', 'big'],
    ['Filiaal', 'foreign_key'],
    ['Klantnummer', 'text', { lock: true }],
    ['Intern', 'text', { hidden: true, displayed: false }],
  ],
  interests: { Sport: ['voetbal', 'wielrennen', 'hockey'], Wonen: ['tuin', 'keuken'], '': ['acties'] },
  unsubscribe: { behavior: 'update', fields: { Nieuwsbrief: 'nee' } },
  collections: [
    {
      name: 'Orders',
      fields: [
        ['Ordernummer', 'text', { index: true }],
        ['Bedrag', 'float'],
        ['Aantal', 'integer'],
        ['Besteld', 'datetime'],
        ['Status', 'select', options('nieuw', 'betaald', 'verzonden')],
        ['Artikelen', 'big'],
      ],
      unsubscribe: { behavior: 'nothing', fields: {} },
    },
    {
      name: 'Carts',
      fields: [
        ['CartID', 'text', { index: true }],
        ['Bedrag', 'float'],
        ['Bijgewerkt', 'datetime'],
        ['Artikelen', 'big'],
      ],
      unsubscribe: { behavior: 'remove', fields: {} },
    },
  ],
};

const FIRST_NAMES = ['Sanne', 'Daan', 'Emma', 'Bram', 'Fleur', 'Thijs', 'Zoë', 'Jeroen', 'Anouk', 'Sem', 'Noor', 'Lars', 'Renée'];
const LAST_NAMES = ['de Vries', 'Jansen', 'van den Berg', 'Bakker', 'Visser', 'Smit', "van 't Hof", 'Meijer', 'Mulder', 'Bos', 'Dekker'];
const PLACES = ['Amsterdam', 'Utrecht', 'Gent', 'Zwolle', 'Delft'];
const ARTICLES = ['Fietsbel', 'Regenjas', 'Tuinslang', 'Koekenpan', 'Hockeystick'];
const SPORTS = ['voetbal', 'wielrennen', 'hockey'];

/** Adds the main database: it unsubscribes by an update, and has customers with orders and carts. */
export function addDutchDatabase(account: Account, now: number): Database {
  const database = addDatabase(account, KLANTEN, now - 400 * 24 * HOUR);
  for (let index = 0; index < PROFILES; index += 1) {
    const at = now - ageOf(index, PROFILES);
    const interests = [...(index % 2 === 0 ? [pick(SPORTS, index)] : []), ...(index % 3 === 0 ? ['tuin'] : []), ...(index % 10 === 1 ? ['acties'] : [])];
    const profile = addProfile(account, database, valuesOf(index, at), interests, at);
    // Some changed something recently.
    profile.modified = index % 7 === 3 ? Math.max(at, now - (1 + (index % 5)) * 7 * HOUR) : at;
    addShopping(account, database, profile, index, now);
  }
  addSelections(account, database);
  return database;
}

function valuesOf(index: number, at: number): Record<string, string> {
  const first = pick(FIRST_NAMES, index);
  const last = pick(LAST_NAMES, index);
  return {
    Email: addressOf(index, first, last),
    Voornaam: first,
    Achternaam: last,
    Geslacht: pick(['vrouw', 'man', '', 'vrouw', 'man', 'anders'], index),
    Geboortedatum: index % 4 === 0 ? '' : `19${60 + (index % 40)}-0${1 + (index % 9)}-1${index % 10}`,
    KlantSinds: accountTime(at).slice(0, 10),
    AangemeldOp: accountTime(at),
    LaatsteBezoek: index % 5 === 0 ? '' : accountTime(at + HOUR),
    Bedrijf: index % 6 === 0 ? `${last} & Zonen BV` : '',
    Plaats: pick(PLACES, index),
    Mobiel: index % 3 === 0 ? `+3161234${String(index).padStart(4, '0')}` : '',
    Punten: String((index * 17) % 250),
    Omzet: String((index * 12.5) % 900),
    // Some never wanted the newsletter.
    Nieuwsbrief: index % 9 === 8 ? 'nee' : 'ja',
    Opmerkingen: index % 12 === 5 ? 'Belt liever\r\ndan te mailen' : '',
    Filiaal: String(index % 4),
    Klantnummer: `K${4000 + index}`,
  };
}

/** One address has a plus sign, and two profiles share one, because the service knows no unique key. */
function addressOf(index: number, first: string, last: string): string {
  if (index === 7) {
    return 'jeroen+webshop@example.nl';
  }
  return index === 33 ? emailAddress(pick(FIRST_NAMES, 3), pick(LAST_NAMES, 3), 3, 'nl') : emailAddress(first, last, index, index % 2 === 0 ? 'com' : 'nl');
}

function addShopping(account: Account, { collections }: Database, profile: Profile, index: number, now: number): void {
  const [orders, carts] = [required(collections, 'Orders'), required(collections, 'Carts')];
  for (let order = 0; order < index % 4; order += 1) {
    const at = now - (now - profile.created) / (order + 2);
    const values = {
      Ordernummer: `ORD-${10_000 + index * 10 + order}`,
      Bedrag: String(19.95 + index + order * 10),
      Aantal: String(order + 1),
      Besteld: accountTime(at),
      Status: pick(['betaald', 'verzonden', 'nieuw'], order),
      Artikelen: pick(ARTICLES, index + order),
    };
    addSubprofile(account, orders, profile, values, at);
  }
  if (index % 5 === 2) {
    const at = now - (now - profile.created) / 3;
    addSubprofile(account, carts, profile, { CartID: `C${700 + index}`, Bedrag: '49.9', Bijgewerkt: accountTime(at), Artikelen: pick(ARTICLES, index) }, at);
  }
}

function addSelections(account: Account, database: Database): void {
  const readers = addView(account, database, 'Nieuwsbrief', { conditions: ['Nieuwsbrief==ja'] });
  addView(account, database, 'Nieuwsbrief tuin', { interests: ['tuin'] }, readers);
  const buyers = addView(account, database, 'Klanten met een order', { having: ['Orders'] });
  addView(account, database, 'Goede klanten', { conditions: ['Punten>=100'] }, buyers);
  addView(account, database, 'Verlaten winkelwagen', { having: ['Carts'], lacking: ['Orders'] });
}
