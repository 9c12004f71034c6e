import { defineRecipe } from '../define.ts';

/** An order creates or updates a customer, with fields of several types. */
export const shopOrderToSubscriber = defineRecipe({
  name: 'shop-order-to-subscriber',
  title: {
    en: 'Create or update MAILINGWORK subscribers for new shop orders',
    de: 'Abonnenten in MAILINGWORK anlegen oder ändern, wenn im Shop bestellt wird',
  },
  description: {
    en: 'For each order, this integration saves the customer number, the number of orders, the total spent and the date of the last purchase with the subscriber. New customers are added to a list for customers.',
    de: 'Bei jeder Bestellung schreibt dieser Zap Kundennummer, Zahl der Bestellungen, Umsatz und Datum des letzten Einkaufs zum Abonnenten. Neue Kunden werden in der Kundenliste angelegt.',
  },
  goodFor: {
    en: 'Your target groups in MAILINGWORK always know who bought when and for how much, without nightly imports.',
    de: 'Ihre Zielgruppen in MAILINGWORK wissen ohne nächtliche Importe, wer wann und für wie viel eingekauft hat.',
  },
  mind: [
    {
      en: 'This creates subscribers without an opt-in. An order alone is usually not consent to a newsletter, so use a separate list for customers.',
      de: 'So werden Abonnenten ohne Opt-in angelegt. Eine Bestellung allein ist in der Regel keine Einwilligung in einen Newsletter. Verwenden Sie deshalb eine eigene Liste für Kunden.',
    },
    {
      en: 'Numbers reach MAILINGWORK exactly as your shop writes them. Dates and times are converted to the time zone of the account. If a date or a choice does not fit its field, the step says what is expected.',
      de: 'Zahlen kommen in MAILINGWORK genau so an, wie Ihr Shop sie schreibt. Datum und Uhrzeit werden in die Zeitzone des Kontos umgerechnet. Passt ein Datum oder eine Auswahl nicht zum Feld, sagt der Schritt, was erwartet wird.',
    },
  ],
  trigger: { app: 'shop', key: 'order_placed' },
  steps: [
    {
      app: 'mailingwork',
      kind: 'create',
      key: 'create_or_update_subscriber',
      inputs: {
        email: '{{email}}',
        lists: [{ choose: 'Kunden' }],
        'field: Vorname': '{{first_name}}',
        'field: Nachname': '{{last_name}}',
        'field: Kundennummer': '{{customer_number}}',
        'field: Bestellungen': '{{order_count}}',
        'field: Umsatz': '{{total_spent}}',
        'field: Letzter Einkauf': '{{ordered_at}}',
        'field: Postleitzahl': '{{postcode}}',
        'field: Land': '{{country}}',
      },
    },
  ],
  tryIt: {
    text: { en: 'A customer places an order in the shop.', de: 'Jemand bestellt im Shop.' },
    play: ({ runner }) => {
      runner.standIns.happens('shop', 'order_placed', { email: 'mia.kaeufer@example.com', order_number: '1001' });
    },
  },
});
