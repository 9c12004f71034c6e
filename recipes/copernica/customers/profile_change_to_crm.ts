import { customers, named } from '../../../sandbox/copernica/story/demo_account.ts';
import { changeData } from '../../../sandbox/copernica/story/people.ts';
import { defineRecipe } from '../define.ts';
import { reader, textOf } from '../people.ts';

/** What a person changes on the preference page reaches the CRM. */
export const profileChangeToCrm = defineRecipe({
  name: 'profile-change-to-crm',
  title: {
    en: 'Update CRM contacts for new or changed Copernica profiles',
    nl: 'Contacten in je CRM bijwerken als profielen in Copernica veranderen',
    de: 'Kontakte im CRM ändern, wenn sich Profile in Copernica ändern',
  },
  description: {
    en: 'When a profile is created or one of the chosen fields changes, this integration updates the contact with the same e-mail address in your CRM.',
    nl: 'Als een profiel wordt aangemaakt of een van de gekozen velden verandert, werkt deze Zap het contact met hetzelfde e-mailadres in je CRM bij.',
    de: 'Wenn ein Profil angelegt wird oder sich eines der gewählten Felder ändert, ändert dieser Zap den Kontakt mit derselben E-Mail-Adresse in Ihrem CRM.',
  },
  goodFor: {
    en: 'What people change on your preference page is in the CRM too.',
    nl: 'Wat mensen op je voorkeurenpagina wijzigen, staat ook in het CRM.',
    de: 'Was Menschen auf Ihrer Profilseite ändern, steht auch im CRM.',
  },
  mind: [
    {
      en: 'If another Zap writes from the CRM to Copernica, choose different fields in the two Zaps, so that they do not start each other.',
      nl: 'Schrijft een andere Zap vanuit het CRM naar Copernica? Kies dan in beide Zaps andere velden, zodat ze elkaar niet starten.',
      de: 'Schreibt ein anderer Zap aus dem CRM nach Copernica, wählen Sie in beiden Zaps verschiedene Felder, damit sie sich nicht gegenseitig starten.',
    },
  ],
  trigger: {
    app: 'copernica',
    key: 'new_or_updated_profile',
    inputs: { database: { choose: 'Klanten' }, changed_fields: [{ choose: 'Plaats' }, { choose: 'Bedrijf' }] },
  },
  steps: [
    {
      app: 'crm',
      kind: 'create',
      key: 'create_or_update_contact',
      inputs: {
        email: '{{email}}',
        first_name: '{{field: Voornaam}}',
        last_name: '{{field: Achternaam}}',
        company: '{{field: Bedrijf}}',
        note: '{{field: Plaats}}',
      },
    },
  ],
  tryIt: {
    text: {
      en: 'A customer changes the town on the preference page. Then the Zap checks for news.',
      nl: 'Een klant wijzigt de plaats op de voorkeurenpagina. Daarna kijkt de Zap of er iets nieuws is.',
      de: 'Eine Kundin ändert auf der Profilseite ihren Ort. Danach sieht der Zap nach.',
    },
    play: ({ sandbox }) => {
      const customer = reader(sandbox);
      // A change to the same value would be none.
      const town = textOf(sandbox, customer, 'Plaats') === 'Maastricht' ? 'Utrecht' : 'Maastricht';
      return changeData(sandbox, customer, { [named(customers(sandbox).fields, 'Plaats').id]: town });
    },
  },
});
