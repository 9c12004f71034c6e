import { sendMailing } from '../../../sandbox/copernica/mailing/send.ts';
import { named } from '../../../sandbox/copernica/story/demo_account.ts';
import { defineRecipe } from '../define.ts';

/** How a mailing did goes to a sheet, some days after it was sent. */
export const mailingFiguresToSheet = defineRecipe({
  name: 'mailing-figures-to-sheet',
  title: {
    en: 'Add rows to a spreadsheet for new Copernica mailings',
    nl: 'De cijfers van elke mailing uit Copernica aan een spreadsheet toevoegen',
    de: 'Die Zahlen jedes Mailings aus Copernica in eine Tabelle schreiben',
  },
  description: {
    en: 'When a mailing has been sent, this integration waits three days, looks up its statistics, and adds them to a spreadsheet as one row.',
    nl: 'Als een mailing is verstuurd, wacht deze Zap drie dagen, zoekt de statistieken op en voegt ze als één rij aan een spreadsheet toe.',
    de: 'Wenn ein Mailing gesendet wurde, wartet dieser Zap drei Tage, sucht dessen Statistik und fügt sie als eine Zeile an eine Tabelle an.',
  },
  goodFor: {
    en: 'Reports fill themselves, and mailings can be compared over the year.',
    nl: 'Rapporten vullen zichzelf, en je kunt mailings door het jaar heen vergelijken.',
    de: 'Berichte füllen sich von selbst, und Mailings lassen sich über das Jahr vergleichen.',
  },
  mind: [
    {
      en: 'Right after sending, there are hardly any opens and clicks, so keep the step that waits.',
      nl: 'Vlak na het versturen zijn er nauwelijks geopende mails en kliks. Haal de wachtstap er dus niet uit.',
      de: 'Gleich nach dem Versand gibt es kaum Öffnungen und Klicks. Lassen Sie den Warteschritt also stehen.',
    },
    {
      en: 'Leave *Audience* at *Mass mailings*, so that e-mails to one person do not each become a row.',
      nl: 'Laat *Audience* op *Mass mailings* staan, zodat niet elke mail aan één persoon een rij wordt.',
      de: 'Lassen Sie *Audience* auf *Mass mailings*, damit nicht jede Mail an eine einzelne Person eine Zeile wird.',
    },
  ],
  trigger: { app: 'copernica', key: 'mailing_sent', inputs: { audience: 'mass' } },
  steps: [
    { app: 'delay', kind: 'create', key: 'delay_for', inputs: { amount: '3', unit: 'Days' } },
    { app: 'copernica', kind: 'search', key: 'find_mailing_statistics', inputs: { mailing: '{{id}}' } },
    {
      app: 'sheet',
      kind: 'create',
      key: 'add_row',
      inputs: {
        sheet: 'Mailings',
        period: '{{sent_at}}',
        name: '{{mailing_subject}}',
        recipients: '{{find_mailing_statistics__recipients}}',
        openings: '{{find_mailing_statistics__unique_openings}}',
        clicks: '{{find_mailing_statistics__unique_clicks}}',
        bounces: '{{find_mailing_statistics__unique_delivery_errors}}',
        unsubscribes: '{{find_mailing_statistics__unique_unsubscribes}}',
      },
    },
  ],
  tryIt: {
    text: {
      en: 'A newsletter goes to the selection of its readers. Then the Zap checks for news. On this computer it does not wait three days.',
      nl: 'Een nieuwsbrief gaat naar de selectie van de lezers. Daarna kijkt de Zap of er iets nieuws is. Op deze computer wacht hij geen drie dagen.',
      de: 'Ein Newsletter geht an die Selektion seiner Leserinnen und Leser. Danach sieht der Zap nach. Auf diesem Rechner wartet er keine drei Tage.',
    },
    play: ({ sandbox }) => {
      const { templates, views } = sandbox.account;
      const content = named([...templates.values()], 'Winteractie');
      sendMailing(sandbox, { family: 'draganddrop', contentId: content.id, target: { type: 'view', id: named([...views.values()], 'Nieuwsbrief').id } });
    },
  },
});
