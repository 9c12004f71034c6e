import { defineRecipe } from '../define.ts';
import { addCustomer } from '../people.ts';

/** A new profile becomes a contact of the CRM. */
export const newProfileToCrm = defineRecipe({
  name: 'new-profile-to-crm',
  title: {
    en: 'Create CRM contacts for new Copernica profiles',
    nl: 'Contacten in je CRM aanmaken voor nieuwe profielen in Copernica',
    de: 'Kontakte im CRM für neue Profile in Copernica anlegen',
  },
  description: {
    en: 'For each new profile, for example from a form on your website, this integration creates or updates a contact in your CRM.',
    nl: 'Voor elk nieuw profiel, bijvoorbeeld uit een formulier op je website, maakt deze Zap een contact in je CRM aan of werkt het bij.',
    de: 'Für jedes neue Profil, etwa aus einem Formular auf Ihrer Website, legt dieser Zap einen Kontakt in Ihrem CRM an oder ändert ihn.',
  },
  goodFor: {
    en: 'Sales sees new leads within minutes.',
    nl: 'Sales ziet nieuwe leads binnen enkele minuten.',
    de: 'Der Vertrieb sieht neue Leads nach wenigen Minuten.',
  },
  mind: [
    {
      en: 'Imports create profiles too. Turn the Zap off before a large import, or start it from a selection with *New Profile in Selection*.',
      nl: 'Ook imports maken profielen aan. Zet de Zap uit voor een grote import, of start hem vanuit een selectie met *New Profile in Selection*.',
      de: 'Auch Importe legen Profile an. Schalten Sie den Zap vor einem großen Import aus, oder starten Sie ihn aus einer Selektion mit *New Profile in Selection*.',
    },
  ],
  trigger: { app: 'copernica', key: 'new_profile', inputs: { database: { choose: 'Klanten' } } },
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
        source: 'Copernica: {{database_name}}',
      },
    },
  ],
  tryIt: {
    text: {
      en: 'A profile is created in the account. Then the Zap checks for news.',
      nl: 'In het account wordt een profiel aangemaakt. Daarna kijkt de Zap of er iets nieuws is.',
      de: 'Im Konto wird ein Profil angelegt. Danach sieht der Zap nach.',
    },
    play: ({ sandbox }) => {
      addCustomer(sandbox);
    },
  },
});
