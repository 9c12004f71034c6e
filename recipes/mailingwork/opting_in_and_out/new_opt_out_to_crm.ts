import { defineRecipe } from '../define.ts';
import { unsubscribe } from '../people.ts';

/** An opt-out sets a flag in the CRM at once. */
export const newOptOutToCrm = defineRecipe({
  name: 'new-opt-out-to-crm',
  title: {
    en: 'Set CRM flags for new MAILINGWORK opt-outs',
    de: 'Sofort ein Merkmal im CRM setzen, wenn sich jemand in MAILINGWORK abmeldet',
  },
  description: {
    en: 'As soon as a person opts out of your newsletter, this integration sets a flag on the contact in your CRM, with the date and the lists.',
    de: 'Sobald sich jemand von Ihrem Newsletter abmeldet, setzt dieser Zap beim Kontakt in Ihrem CRM ein Merkmal, mit Datum und Listen.',
  },
  goodFor: {
    en: 'Within seconds, your colleagues see in the CRM that a person no longer wants e-mails.',
    de: 'Im CRM ist binnen Sekunden zu sehen, dass jemand keine E-Mails mehr möchte.',
  },
  mind: [
    {
      en: '*New Opt-Out (Instant)* uses a webhook. If it fails for more than five days, later opt-outs are lost. If you must not miss any, use the recipe with *Opt-Out Recorded (Never Missed)* instead, or as well.',
      de: '*New Opt-Out (Instant)* arbeitet mit einem Webhook. Fällt er länger als fünf Tage aus, gehen spätere Abmeldungen verloren. Wenn keine fehlen darf, nehmen Sie stattdessen oder zusätzlich das Rezept mit *Opt-Out Recorded (Never Missed)*.',
    },
    {
      en: 'An opt-out applies to certain lists. If your CRM has a flag for each list, choose the list in the trigger and create one Zap for each.',
      de: 'Eine Abmeldung gilt für bestimmte Listen. Hat Ihr CRM für jede Liste ein eigenes Merkmal, wählen Sie im Auslöser die Liste aus und legen für jede einen Zap an.',
    },
  ],
  trigger: { app: 'mailingwork', key: 'new_opt_out', inputs: { lists: [{ choose: 'Newsletter' }] } },
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
    text: { en: 'A subscriber unsubscribes on a page of the account.', de: 'Ein Abonnent meldet sich auf einer Seite des Kontos ab.' },
    play: ({ sandbox }) => unsubscribe(sandbox),
  },
});
