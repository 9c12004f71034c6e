import { DAY } from '../../../time/clock.ts';
import { accountTime } from '../../time.ts';
import type { Account } from '../account.ts';
import type { Database } from '../model.ts';
import { ageOf, emailAddress, pick } from './people.ts';
import { addDatabase, addProfile, addSubprofile, addView, type DatabaseSpec, options, required } from './structure.ts';

const PROFILES = 40;

const KUNDEN: DatabaseSpec = {
  name: 'Kundenkartei',
  description: 'Kundinnen und Kunden in Deutschland, Österreich und der Schweiz',
  fields: [
    ['EMail', 'email', { length: 160 }],
    ['Anrede', 'select', options('Frau', 'Herr', 'Divers')],
    ['Vorname', 'text'],
    ['Nachname', 'text'],
    ['Geburtstag', 'empty_date'],
    ['KundeSeit', 'date'],
    ['LetzterKauf', 'empty_datetime'],
    ['Straße', 'text'],
    ['Land', 'select', options('Deutschland', 'Österreich', 'Schweiz')],
    ['Mobil', 'phone_gsm'],
    ['Telefax', 'phone_fax'],
    ['Kundennummer', 'integer', { index: true }],
    ['Umsatz', 'float'],
    ['Newsletter', 'select', options('ja', 'nein')],
    ['Notiz', 'big'],
  ],
  interests: { Themen: ['Garten', 'Küche', 'Technik'], Kanal: ['Katalog', 'Messe'], '': ['VIP'] },
  unsubscribe: { behavior: 'remove', fields: {} },
  collections: [
    {
      name: 'Bestellungen',
      fields: [
        ['Bestellnummer', 'text', { index: true }],
        ['Rechnungsmail', 'email'],
        ['Betrag', 'float'],
        ['BestelltAm', 'datetime'],
        ['Versandmeldung', 'select', options('ja', 'nein')],
      ],
      unsubscribe: { behavior: 'update', fields: { Versandmeldung: 'nein' } },
    },
  ],
};

const FIRST_NAMES = ['Anna', 'Jonas', 'Mia', 'Jürgen', 'Sophie', 'Çiğdem', 'Paul', 'Emilia', 'Greta'];
const LAST_NAMES = ['Müller', 'Weiß', 'Fischer', 'Özdemir', 'Becker', 'Schäfer', 'Koch'];
const COUNTRIES = ['Deutschland', 'Deutschland', 'Österreich', 'Schweiz'];
const TOPICS = ['Garten', 'Küche', 'Technik'];

/** Adds the second database: profiles that unsubscribe there are removed. */
export function addGermanDatabase(account: Account, now: number): Database {
  const database = addDatabase(account, KUNDEN, now - 300 * DAY);
  const orders = required(database.collections, 'Bestellungen');
  for (let index = 0; index < PROFILES; index += 1) {
    const at = now - ageOf(index, PROFILES);
    const interests = [pick(TOPICS, index), ...(index % 4 === 0 ? ['Katalog'] : []), ...(index % 13 === 0 ? ['VIP'] : [])];
    const profile = addProfile(account, database, valuesOf(index, at), interests, at);
    if (index % 3 === 0) {
      const orderedAt = now - (now - at) / 2;
      const values = { Bestellnummer: `B-${2000 + index}`, Betrag: String(24.5 + index), BestelltAm: accountTime(orderedAt), Versandmeldung: 'ja' };
      addSubprofile(account, orders, profile, { ...values, Rechnungsmail: index % 2 === 0 ? `rechnung${index}@example.de` : '' }, orderedAt);
    }
  }
  addSelections(account, database);
  return database;
}

function valuesOf(index: number, at: number): Record<string, string> {
  const first = pick(FIRST_NAMES, index);
  const last = pick(LAST_NAMES, index);
  return {
    EMail: emailAddress(first, last, index, 'de'),
    Anrede: pick(['Frau', 'Herr', 'Divers', ''], index),
    Vorname: first,
    Nachname: last,
    Geburtstag: index % 3 === 0 ? '' : `19${60 + (index % 40)}-0${1 + (index % 9)}-2${index % 9}`,
    KundeSeit: accountTime(at).slice(0, 10),
    LetzterKauf: index % 3 === 0 ? accountTime(at + 3_600_000) : '',
    Straße: `Hauptstraße ${index + 1}`,
    Land: pick(COUNTRIES, index),
    Kundennummer: String(70_000 + index),
    Umsatz: String((index * 24.5) % 800),
    Newsletter: index % 8 === 7 ? 'nein' : 'ja',
    Notiz: index % 10 === 3 ? 'Möchte den Katalog <gedruckt>' : '',
  };
}

function addSelections(account: Account, database: Database): void {
  const readers = addView(account, database, 'Newsletter', { conditions: ['Newsletter==ja'] });
  addView(account, database, 'Newsletter Österreich', { conditions: ['Land==Österreich'] }, readers);
  addView(account, database, 'Mit Bestellung', { having: ['Bestellungen'] });
}
