import { defineRecipe } from '../define.ts';
import { unsubscribe } from '../people.ts';

/** Every opt-out sets a flag in the CRM, whatever happens to webhooks. */
export const optOutRecordedToCrm = defineRecipe({
  name: 'opt-out-recorded-to-crm',
  title: {
    en: 'Set CRM flags for all new opt-outs recorded in MAILINGWORK',
    de: 'Ein Merkmal im CRM für jede Abmeldung setzen, die MAILINGWORK verzeichnet',
  },
  description: {
    en: 'Every few minutes, this integration reads the opt-outs that MAILINGWORK has recorded, and sets a flag on each contact in your CRM.',
    de: 'Alle paar Minuten liest dieser Zap die Abmeldungen, die MAILINGWORK verzeichnet hat, und setzt beim jeweiligen Kontakt in Ihrem CRM ein Merkmal.',
  },
  goodFor: {
    en: 'No opt-out is missed, even if a webhook is deactivated or deleted.',
    de: 'Keine Abmeldung geht verloren, auch wenn ein Webhook deaktiviert oder gelöscht wird.',
  },
  mind: [
    {
      en: 'It runs at the next check, after 1 to 15 minutes depending on your Zapier plan. Where seconds count, use *New Opt-Out (Instant)* as well: setting the same flag twice does no harm.',
      de: 'Er läuft bei der nächsten Prüfung, also je nach Zapier-Tarif nach 1 bis 15 Minuten. Wo es auf Sekunden ankommt, nehmen Sie zusätzlich *New Opt-Out (Instant)*: Dasselbe Merkmal zweimal zu setzen schadet nicht.',
    },
  ],
  trigger: { app: 'mailingwork', key: 'opt_out_recorded', inputs: { lists: [{ choose: 'Newsletter' }] } },
  steps: [
    {
      app: 'crm',
      kind: 'create',
      key: 'set_flag',
      inputs: {
        email: '{{email}}',
        flag: 'Newsletter',
        value: { en: 'opted out', de: 'abgemeldet' },
        since: '{{occurred_at}}',
        note: '{{opted_out_list_names}}',
      },
    },
  ],
  tryIt: {
    text: {
      en: 'A subscriber unsubscribes on a page of the account. Then the Zap checks for news.',
      de: 'Ein Abonnent meldet sich auf einer Seite des Kontos ab. Danach sieht der Zap nach.',
    },
    play: ({ sandbox }) => unsubscribe(sandbox),
  },
});
