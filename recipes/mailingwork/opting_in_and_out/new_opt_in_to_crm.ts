import { defineRecipe } from '../define.ts';
import { signUp } from '../people.ts';

/** A completed sign-up becomes a contact of the CRM. */
export const newOptInToCrm = defineRecipe({
  name: 'new-opt-in-to-crm',
  title: {
    en: 'Create or update CRM contacts for new MAILINGWORK opt-ins',
    de: 'Kontakte im CRM anlegen oder ändern, wenn sich jemand in MAILINGWORK anmeldet',
  },
  description: {
    en: 'As soon as a sign-up for your newsletter is complete, this integration creates a contact in your CRM, or updates the one with the same e-mail address.',
    de: 'Sobald eine Newsletter-Anmeldung abgeschlossen ist, legt dieser Zap einen Kontakt in Ihrem CRM an oder ändert den Kontakt mit derselben E-Mail-Adresse.',
  },
  goodFor: {
    en: 'Sales sees who is interested as soon as the sign-up is confirmed, without exporting lists.',
    de: 'Der Vertrieb sieht, wer sich interessiert, sobald die Anmeldung bestätigt ist, und niemand muss Listen exportieren.',
  },
  mind: [
    {
      en: 'Opt-ins started by Zaps may trigger it too. If another Zap opts in contacts from your CRM, choose here which opt-in setups count, so that the two Zaps do not start each other.',
      de: 'Auch Opt-ins, die ein Zap startet, können ihn auslösen. Wenn ein anderer Zap Kontakte aus dem CRM anmeldet, wählen Sie hier die Opt-in-Setups aus, die zählen sollen, damit sich die beiden Zaps nicht gegenseitig starten.',
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
