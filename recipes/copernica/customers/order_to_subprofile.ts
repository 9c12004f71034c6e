import { defineRecipe } from '../define.ts';

/** An order becomes a subprofile of its customer. */
export const orderToSubprofile = defineRecipe({
  name: 'order-to-subprofile',
  title: {
    en: 'Create or update Copernica subprofiles for new shop orders',
    nl: 'Subprofielen aanmaken of bijwerken in Copernica als er bestellingen binnenkomen',
    de: 'Unterprofile in Copernica anlegen oder ändern, wenn Bestellungen eingehen',
  },
  description: {
    en: 'For each order in your shop, this integration creates or updates the profile of the customer, and then the order as a subprofile with its number.',
    nl: 'Voor elke bestelling in je webwinkel maakt deze Zap het profiel van de klant aan of werkt het bij, en daarna de bestelling als subprofiel met haar nummer.',
    de: 'Für jede Bestellung in Ihrem Shop legt dieser Zap das Profil der Kundin oder des Kunden an oder ändert es, und danach die Bestellung als Unterprofil mit ihrer Nummer.',
  },
  goodFor: {
    en: 'Selections such as “bought something in the last month” work without exports from the shop.',
    nl: 'Selecties zoals ‘heeft de afgelopen maand iets gekocht’ werken zonder exports uit de webwinkel.',
    de: 'Selektionen wie „hat im letzten Monat etwas gekauft“ funktionieren ohne Exporte aus dem Shop.',
  },
  mind: [
    {
      en: 'The order number is the *Subprofile Match Field*. So an order that is reported twice is still one subprofile.',
      nl: 'Het bestelnummer is het *Subprofile Match Field*. Een bestelling die twee keer wordt gemeld, blijft dus één subprofiel.',
      de: 'Die Bestellnummer ist das *Subprofile Match Field*. Eine Bestellung, die zweimal gemeldet wird, bleibt also ein Unterprofil.',
    },
    {
      en: 'The same Zap works for carts: choose the collection for carts, and the number of the cart.',
      nl: 'Dezelfde Zap werkt voor winkelwagens: kies de collectie voor winkelwagens en het nummer van de winkelwagen.',
      de: 'Derselbe Zap funktioniert für Warenkörbe: Wählen Sie die Collection für Warenkörbe und die Nummer des Warenkorbs.',
    },
  ],
  trigger: { app: 'shop', key: 'order_placed' },
  steps: [
    {
      app: 'copernica',
      kind: 'create',
      key: 'create_or_update_profile',
      inputs: {
        database: { choose: 'Klanten' },
        match_field: { choose: 'Email' },
        match_value: '{{email}}',
        'field: Voornaam': '{{first_name}}',
        'field: Achternaam': '{{last_name}}',
      },
    },
    {
      app: 'copernica',
      kind: 'create',
      key: 'create_or_update_subprofile',
      inputs: {
        database: { choose: 'Klanten' },
        collection: { choose: 'Orders' },
        profile: '{{create_or_update_profile__profile_id}}',
        subprofile_match_field: { choose: 'Ordernummer' },
        subprofile_match_value: '{{order_number}}',
        'field: Bedrag': '{{total}}',
        'field: Besteld': '{{ordered_at}}',
        'field: Artikelen': '{{product}}',
        'field: Status': 'nieuw',
      },
    },
  ],
  tryIt: {
    text: {
      en: 'Someone places an order, and the shop reports it.',
      nl: 'Iemand plaatst een bestelling, en de webwinkel meldt die.',
      de: 'Jemand bestellt etwas, und der Shop meldet es.',
    },
    play: ({ runner }) => {
      runner.standIns.happens('shop', 'order_placed', { email: 'mia.koper@example.nl', first_name: 'Mia', last_name: 'Koper', product: 'Tuinslang' });
    },
  },
});
