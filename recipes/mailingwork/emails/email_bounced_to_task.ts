import { defineRecipe } from '../define.ts';
import { newestNewsletter, recipientWithout } from '../people.ts';

/** A hard bounce becomes a task. */
export const emailBouncedToTask = defineRecipe({
  name: 'email-bounced-to-task',
  title: {
    en: 'Create CRM tasks for new MAILINGWORK bounces',
    de: 'Aufgaben im CRM anlegen, wenn E-Mails aus MAILINGWORK unzustellbar sind',
  },
  description: {
    en: 'When an e-mail comes back because its address does not exist, this integration creates a task in your CRM to ask the contact for a new one.',
    de: 'Wenn eine E-Mail zurückkommt, weil es die Adresse nicht gibt, legt dieser Zap in Ihrem CRM die Aufgabe an, den Kontakt nach einer neuen Adresse zu fragen.',
  },
  goodFor: {
    en: 'You notice when customers change their address or their job, and do not lose touch.',
    de: 'Sie merken, wenn Kunden Adresse oder Arbeitgeber wechseln, und verlieren den Kontakt nicht.',
  },
  mind: [
    {
      en: '*Hard* bounces are permanent, for example because the address does not exist. Leave *Bounce Types* empty to include full mailboxes.',
      de: '*Hard* sind dauerhafte Bounces, etwa von Adressen, die es nicht gibt. Ohne Auswahl meldet der Auslöser auch volle Postfächer.',
    },
  ],
  trigger: { app: 'mailingwork', key: 'email_bounced', inputs: { bounce_types: ['hard'] } },
  steps: [
    {
      app: 'crm',
      kind: 'create',
      key: 'create_task',
      inputs: {
        title: { en: 'Ask {{first_name}} {{last_name}} for a new e-mail address', de: '{{first_name}} {{last_name}} nach neuer E-Mail-Adresse fragen' },
        details: {
          en: '“{{mailing_subject}}” could not be delivered to {{email}} ({{bounce_type}} bounce, {{occurred_at}}).',
          de: '„{{mailing_subject}}“ war an {{email}} nicht zustellbar (Bounce: {{bounce_type}}, {{occurred_at}}).',
        },
        email: '{{email}}',
      },
    },
  ],
  tryIt: {
    text: {
      en: 'The newest newsletter comes back from one address. Then the Zap checks for news.',
      de: 'Der neueste Newsletter kommt von einer Adresse zurück. Danach sieht der Zap nach.',
    },
    play: ({ sandbox }) => {
      const mailing = newestNewsletter(sandbox);
      const recipient = recipientWithout(mailing, 'bounces');
      const subscriber = sandbox.account.subscribers.get(recipient);
      const address = subscriber === undefined ? '' : sandbox.account.subscribers.addressOf(subscriber);
      mailing.bounces.push({ recipient, type: 'hard', address, at: sandbox.clock.now() });
    },
  },
});
