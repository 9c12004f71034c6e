import type { Data } from '../../app/messages.ts';
import type { Labels, StandInApp, Told } from '../stand_in_app.ts';
import { company, email, firstName, id, lastName } from './labels.ts';

const sheetLabel = { en: 'Sheet', de: 'Tabellenblatt', nl: 'Werkblad' };
const person = { email, first_name: firstName, last_name: lastName, company } as const satisfies Labels;
const figures = {
  period: { en: 'Period', de: 'Zeitraum', nl: 'Periode' },
  name: { en: 'Name', de: 'Name', nl: 'Naam' },
  emails: { en: 'E-Mails', de: 'E-Mails', nl: 'E-mails' },
  recipients: { en: 'Recipients', de: 'Empfänger', nl: 'Ontvangers' },
  openings: { en: 'Openings', de: 'Öffnungen', nl: 'Geopend' },
  clicks: { en: 'Clicks', de: 'Klicks', nl: 'Kliks' },
  bounces: { en: 'Bounces', de: 'Bounces', nl: 'Bounces' },
  unsubscribes: { en: 'Unsubscribes', de: 'Abmeldungen', nl: 'Uitschrijvingen' },
} as const satisfies Labels;

/** The rows that Zaps and people added to a sheet. */
function rowsIn(sheet: unknown, told: readonly Told[]): Data[] {
  return told.filter(({ key, inputs }) => key === 'add_row' && inputs.sheet === sheet).map(({ inputs: { sheet: _sheet, ...row } }) => row);
}

/** A spreadsheet. */
export const sheet = {
  label: { en: 'Spreadsheet', de: 'Tabelle', nl: 'Spreadsheet' },
  triggers: {
    row_added: {
      label: { en: 'New Row', de: 'Neue Zeile', nl: 'Nieuwe rij' },
      inputs: { sheet: sheetLabel },
      outputs: { id, sheet: sheetLabel, ...person },
      sample: { id: 'row-2', sheet: 'Messekontakte', email: 'paul.messe@example.com', first_name: 'Paul', last_name: 'Messe', company: 'Messe & Co.' },
    },
  },
  creates: {
    add_row: {
      label: { en: 'Add Row', de: 'Zeile anfügen', nl: 'Rij toevoegen' },
      inputs: { sheet: sheetLabel, ...person, ...figures },
      outputs: { id },
    },
  },
  searches: {
    find_rows: {
      label: { en: 'Find Rows', de: 'Zeilen finden', nl: 'Rijen zoeken' },
      inputs: { sheet: sheetLabel },
      outputs: {
        'rows[]email': email,
        'rows[]first_name': firstName,
        'rows[]last_name': lastName,
        'rows[]company': company,
      },
      answer: ({ sheet: asked }, told) => ({ rows: rowsIn(asked, told) }),
    },
  },
} as const satisfies StandInApp;
