import { defineRecipe } from '../define.ts';

/** The figures of the month before become a row of a sheet. */
export const monthlyFiguresToSheet = defineRecipe({
  name: 'monthly-figures-to-sheet',
  title: {
    en: 'Log monthly MAILINGWORK figures in spreadsheets',
    de: 'Die Monatszahlen Ihrer E-Mails aus MAILINGWORK in eine Tabelle schreiben',
  },
  description: {
    en: 'On the first day of each month, this integration adds up the recipients, opens, clicks, bounces and unsubscribes of all e-mails of the previous month, and writes them to a sheet as a row.',
    de: 'Am Ersten jedes Monats zählt dieser Zap Empfänger, Öffnungen, Klicks, Bounces und Abmeldungen aller E-Mails des Vormonats zusammen und schreibt sie als Zeile in eine Tabelle.',
  },
  goodFor: {
    en: 'Your monthly report fills itself, with the same figures each time.',
    de: 'Ihr Monatsbericht füllt sich von selbst, mit immer denselben Kennzahlen.',
  },
  mind: [
    {
      en: 'Two steps of *Formatter by Zapier* work out the first and the last day of the previous month. Choose the format YYYY-MM-DD in both.',
      de: 'Zwei Schritte mit *Formatter by Zapier* berechnen den ersten und den letzten Tag des Vormonats. Wählen Sie in beiden das Format YYYY-MM-DD.',
    },
    {
      en: 'The opens and clicks of the last few days keep rising for a while. If you need final figures, add *Delay by Zapier* before the search, and let the Zap wait a few days there.',
      de: 'Öffnungen und Klicks der letzten Tage nehmen noch zu. Wenn Sie endgültige Zahlen brauchen, lassen Sie den Zap vor der Suche mit *Delay by Zapier* ein paar Tage warten.',
    },
    {
      en: 'If *Complete* is `false`, there were more e-mails than one step can count. Add a second search, and map *Continue With* of the first one.',
      de: 'Ist *Complete* `false`, waren es mehr E-Mails, als ein Schritt zählen kann. Ergänzen Sie eine zweite Suche und ordnen Sie dort *Continue With* der ersten zu.',
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
