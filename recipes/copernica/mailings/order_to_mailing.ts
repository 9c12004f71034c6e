import { defineRecipe } from '../define.ts';
import { reader, textOf } from '../people.ts';

/** An order sends one mail to one person. */
export const orderToMailing = defineRecipe({
  name: 'order-to-mailing',
  title: {
    en: 'Send Copernica mailings for new shop orders',
    nl: 'Eén mail uit Copernica sturen als er een bestelling binnenkomt',
    de: 'Eine Mail aus Copernica senden, wenn eine Bestellung eingeht',
  },
  description: {
    en: 'For each order in your shop, this integration sends one of your documents to the profile of the customer.',
    nl: 'Voor elke bestelling in je webwinkel stuurt deze Zap een van je documenten naar het profiel van de klant.',
    de: 'Für jede Bestellung in Ihrem Shop sendet dieser Zap eines Ihrer Dokumente an das Profil der Kundin oder des Kunden.',
  },
  goodFor: {
    en: 'Thank-you e-mails and product tips come from Copernica, in your own design and with statistics.',
    nl: 'Bedankmails en producttips komen uit Copernica, in je eigen huisstijl en met statistieken.',
    de: 'Dankesmails und Tipps zum Produkt kommen aus Copernica, in Ihrem Design und mit Statistik.',
  },
  mind: [
    {
      en: 'The profile has to exist. Put *Create or Update Profile* before this step if new customers place orders too.',
      nl: 'Het profiel moet bestaan. Zet *Create or Update Profile* voor deze stap als ook nieuwe klanten bestellen.',
      de: 'Das Profil muss vorhanden sein. Setzen Sie *Create or Update Profile* vor diesen Schritt, wenn auch neue Kundinnen und Kunden bestellen.',
    },
    {
      en: 'If Copernica’s answer is lost, the Zap stops, so that no one gets the e-mail twice.',
      nl: 'Gaat het antwoord van Copernica verloren, dan stopt de Zap, zodat niemand de mail twee keer krijgt.',
      de: 'Geht die Antwort von Copernica verloren, hält der Zap an, damit niemand die Mail zweimal bekommt.',
    },
  ],
  trigger: { app: 'shop', key: 'order_placed' },
  steps: [
    {
      app: 'copernica',
      kind: 'create',
      key: 'send_mailing',
      inputs: { document: { choose: 'Verzendbericht' }, database: { choose: 'Klanten' }, match_field: { choose: 'Email' }, match_value: '{{email}}' },
    },
  ],
  tryIt: {
    text: {
      en: 'A customer places an order, and the shop reports it.',
      nl: 'Een klant plaatst een bestelling, en de webwinkel meldt die.',
      de: 'Eine Kundin bestellt etwas, und der Shop meldet es.',
    },
    play: ({ sandbox, runner }) => {
      runner.standIns.happens('shop', 'order_placed', { email: textOf(sandbox, reader(sandbox), 'Email') });
    },
  },
});
