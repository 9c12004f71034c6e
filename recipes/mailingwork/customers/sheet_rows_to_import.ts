import { defineRecipe } from '../define.ts';

const SHEET = 'Messekontakte';

/** The rows of a sheet are imported every night. */
export const sheetRowsToImport = defineRecipe({
  name: 'sheet-rows-to-import',
  title: {
    en: 'Import spreadsheet rows to MAILINGWORK every day',
    de: 'Die Zeilen einer Tabelle täglich in MAILINGWORK importieren',
  },
  description: {
    en: 'Every night, this integration reads all rows of a sheet and imports them into one list in a single step. Known addresses are updated, new ones are added.',
    de: 'Jede Nacht liest dieser Zap alle Zeilen eines Tabellenblatts und importiert sie mit einer einzigen Aktion in eine Liste. Bekannte Adressen werden aktualisiert, neue kommen hinzu.',
  },
  goodFor: {
    en: 'A list of event guests or members that a team keeps in a sheet is always up to date in MAILINGWORK, and costs two tasks a day instead of one for each row.',
    de: 'Eine Gäste- oder Mitgliederliste, die ein Team in einer Tabelle führt, ist in MAILINGWORK immer aktuell und kostet zwei Tasks pro Tag statt einen für jede Zeile.',
  },
  mind: [
    {
      en: 'An import adds people without an opt-in. Only import people who have given their consent.',
      de: 'Ein Import fügt Personen ohne Opt-in hinzu. Importieren Sie nur Personen, die eingewilligt haben.',
    },
    {
      en: 'Rows without a valid address are left out; the step lists them. If one step cannot take all rows, its *Next Row* says where to continue.',
      de: 'Zeilen ohne gültige Adresse werden ausgelassen, der Schritt zählt sie auf. Kann ein Schritt nicht alle Zeilen aufnehmen, steht in *Next Row*, wo es weitergeht.',
    },
  ],
  trigger: { app: 'schedule', key: 'every_day', inputs: { time: '03:00' } },
  steps: [
    { app: 'sheet', kind: 'search', key: 'find_rows', inputs: { sheet: SHEET } },
    {
      app: 'mailingwork',
      kind: 'create',
      key: 'import_subscribers',
      inputs: {
        list: { choose: 'Veranstaltungen' },
        mode: 'update_add',
        update_all_fields: 'yes',
        subscribers: [
          {
            email: '{{find_rows__rows[]email}}',
            'field: Vorname': '{{find_rows__rows[]first_name}}',
            'field: Nachname': '{{find_rows__rows[]last_name}}',
            'field: Firma': '{{find_rows__rows[]company}}',
          },
        ],
      },
    },
  ],
  tryIt: {
    text: { en: 'Two guests are added to the sheet, and night falls.', de: 'Zwei Gäste werden in die Tabelle eingetragen, und es wird Nacht.' },
    play: ({ runner: { standIns } }) => {
      const guests = [
        { email: 'paul.messe@example.com', first_name: 'Paul', last_name: 'Messe', company: 'Messe & Co.' },
        { email: 'greta.gast@example.com', first_name: 'Greta', last_name: 'Gast', company: '' },
      ];
      for (const guest of guests) {
        standIns.act('sheet', 'create', 'add_row', { sheet: SHEET, ...guest });
      }
      standIns.happens('schedule', 'every_day', {});
    },
  },
});
