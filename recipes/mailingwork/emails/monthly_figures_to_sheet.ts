import { defineRecipe } from '../define.ts';

/** The figures of the month before become a row of a sheet. */
export const monthlyFiguresToSheet = defineRecipe({
  name: 'monthly-figures-to-sheet',
  title: {
    en: 'Log monthly MAILINGWORK figures in spreadsheets',
    de: 'Die Monatszahlen Ihrer E-Mails aus MAILINGWORK in eine Tabelle schreiben',
  },
  description: {
    en: 'On the first day of each month, this integration sums up recipients, openings, clicks, bounces and unsubscribes of all e-mails of the month before, and adds them to a sheet as a row.',
    de: 'Am Ersten jedes Monats zählt dieser Zap Empfänger, Öffnungen, Klicks, Bounces und Abmeldungen aller E-Mails des Vormonats zusammen und schreibt sie als Zeile in eine Tabelle.',
  },
  goodFor: {
    en: 'Your monthly report fills itself, with the same figures each time.',
    de: 'Ihr Monatsbericht füllt sich von selbst, mit immer denselben Kennzahlen.',
  },
  mind: [
    {
      en: 'Two steps of *Formatter by Zapier* work out the first and the last day of the month before. Choose the format YYYY-MM-DD in both.',
      de: 'Zwei Schritte mit *Formatter by Zapier* berechnen den ersten und den letzten Tag des Vormonats. Wählen Sie in beiden das Format YYYY-MM-DD.',
    },
    {
      en: 'Openings and clicks of the last days still go up afterwards. Run it some days later if you want final figures.',
      de: 'Öffnungen und Klicks der letzten Tage steigen noch nach. Wenn Sie endgültige Zahlen brauchen, lassen Sie ihn ein paar Tage später laufen.',
    },
    {
      en: 'If *Complete* is no, there were more e-mails than one step can count. Add a second step that goes on with *Continue With*.',
      de: 'Steht *Complete* auf Nein, waren es mehr E-Mails, als ein Schritt zählen kann. Ergänzen Sie einen zweiten Schritt, der mit *Continue With* weitermacht.',
    },
  ],
  trigger: { app: 'schedule', key: 'every_month', inputs: { day: '1' } },
  steps: [
    { app: 'formatter', kind: 'create', key: 'add_time', as: 'first_day', inputs: { input: '{{date}}', expression: '-1 month' } },
    { app: 'formatter', kind: 'create', key: 'add_time', as: 'last_day', inputs: { input: '{{date}}', expression: '-1 day' } },
    { app: 'mailingwork', kind: 'search', key: 'find_period_statistics', as: 'figures', inputs: { from: '{{first_day__output}}', to: '{{last_day__output}}' } },
    {
      app: 'sheet',
      kind: 'create',
      key: 'add_row',
      inputs: {
        sheet: { en: 'Newsletter Figures', de: 'Newsletter-Zahlen' },
        period: '{{first_day__output}} – {{last_day__output}}',
        emails: '{{figures__mailing_count}}',
        recipients: '{{figures__recipients}}',
        openings: '{{figures__unique_openings}}',
        clicks: '{{figures__unique_clicks}}',
        bounces: '{{figures__bounces}}',
        unsubscribes: '{{figures__unsubscribes}}',
      },
    },
  ],
  tryIt: {
    text: { en: 'The first day of the month comes.', de: 'Der Monatserste kommt.' },
    play: ({ sandbox, runner }) => {
      runner.standIns.happens('schedule', 'every_month', { date: `${sandbox.clock.text.slice(0, 8)}01` });
    },
  },
});
