import type { StandInApp } from '../stand_in_app.ts';
import { company, country, email, firstName, id, lastName, postcode } from './labels.ts';

/** An online shop. */
export const shop = {
  label: { en: 'Online Shop', de: 'Onlineshop', nl: 'Webwinkel' },
  triggers: {
    order_placed: {
      label: { en: 'Order Placed', de: 'Bestellung eingegangen', nl: 'Bestelling geplaatst' },
      inputs: {},
      outputs: {
        ...{ id, email, company, postcode, country },
        first_name: firstName,
        last_name: lastName,
        order_number: { en: 'Order Number', de: 'Bestellnummer', nl: 'Bestelnummer' },
        customer_number: { en: 'Customer Number', de: 'Kundennummer', nl: 'Klantnummer' },
        order_count: { en: 'Orders of This Customer', de: 'Bestellungen dieses Kunden', nl: 'Bestellingen van deze klant' },
        total: { en: 'Total', de: 'Summe', nl: 'Totaal' },
        total_spent: { en: 'Total Spent by This Customer', de: 'Umsatz dieses Kunden', nl: 'Totale omzet van deze klant' },
        product: { en: 'Product', de: 'Artikel', nl: 'Product' },
        ordered_at: { en: 'Ordered At', de: 'Bestellt am', nl: 'Besteld op' },
        invoice: { en: 'Invoice (File)', de: 'Rechnung (Datei)', nl: 'Factuur (bestand)' },
      },
      sample: {
        ...{ id: 'order-1001', order_number: '1001', customer_number: 40501, order_count: 3, total: 49.9, total_spent: 152.4, product: 'Gartenschere' },
        ...{ email: 'mia.kaeufer@example.com', first_name: 'Mia', last_name: 'Käufer', company: '', postcode: '04109', country: 'DE' },
        ...{ ordered_at: '2026-11-27T14:05:00+01:00', invoice: null },
      },
    },
  },
  creates: {
    set_newsletter: {
      label: { en: 'Set Newsletter Consent', de: 'Newsletter-Einwilligung setzen', nl: 'Toestemming voor nieuwsbrief instellen' },
      inputs: { email, subscribed: { en: 'Subscribed', de: 'Angemeldet', nl: 'Aangemeld' } },
      outputs: { id, email },
    },
  },
  searches: {},
} as const satisfies StandInApp;
