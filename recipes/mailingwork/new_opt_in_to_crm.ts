import { defineRecipe } from './define.ts';
import { signUp } from './people.ts';

/** Whoever signed up for the newsletter becomes a contact of the CRM. */
export const newOptInToCrm = defineRecipe({
  name: 'new-opt-in-to-crm',
  title: {
    en: 'Create or update contacts in your CRM when someone opts in through MAILINGWORK',
    de: 'Kontakte im CRM anlegen oder ändern, wenn sich jemand über MAILINGWORK anmeldet',
  },
  description: {
    en: 'As soon as a sign-up for your newsletter is complete, this Zap creates a contact in your CRM, or updates the one with the same e-mail address.',
    de: 'Sobald eine Newsletter-Anmeldung abgeschlossen ist, legt dieser Zap einen Kontakt in Ihrem CRM an oder ändert den Kontakt mit derselben E-Mail-Adresse.',
  },
  goodFor: {
    en: 'Sales sees who is interested the minute the opt-in is confirmed, without exporting lists.',
    de: 'Der Vertrieb sieht ohne Listenexport, wer sich interessiert, und zwar in der Minute, in der die Anmeldung bestätigt wird.',
  },
  mind: [
    {
      en: 'Opt-ins that Zaps start can trigger it too. If another Zap passes contacts of the CRM on to MAILINGWORK, choose opt-in setups here so that the two do not start each other.',
      de: 'Auch Anmeldungen, die Zaps starten, können ihn auslösen. Wenn ein anderer Zap Kontakte vom CRM an MAILINGWORK gibt, wählen Sie hier Opt-in-Setups aus, damit sich die beiden nicht gegenseitig starten.',
    },
  ],
  trigger: { app: 'mailingwork', key: 'new_opt_in', inputs: { lists: [{ choose: 'Newsletter' }] } },
  steps: [
    {
      app: 'crm',
      kind: 'create',
      key: 'create_or_update_contact',
      inputs: {
        email: '{{email}}',
        first_name: '{{first_name}}',
        last_name: '{{last_name}}',
        company: '{{field: Firma}}',
        source: 'MAILINGWORK: {{opt_in_setup_name}}',
      },
    },
  ],
  tryIt: {
    text: {
      en: 'Someone signs up on the sign-up page of the account and opens the link in the confirmation e-mail.',
      de: 'Jemand meldet sich auf der Anmeldeseite des Kontos an und öffnet den Link in der Bestätigungsmail.',
    },
    play: ({ sandbox }) => signUp(sandbox, { email: 'nora.neu@example.com', firstName: 'Nora', lastName: 'Neu' }),
  },
});
