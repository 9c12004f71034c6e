import { customers, named } from '../../../sandbox/copernica/story/demo_account.ts';
import { defineRecipe } from '../define.ts';
import { addCustomer } from '../people.ts';

/** The time after which the account in a box computes its selections again. */
const HOUR_MS = 3_600_000;

/** A profile that enters a selection becomes a task and a message. */
export const selectionToTask = defineRecipe({
  name: 'selection-to-task',
  title: {
    en: 'Create CRM tasks for new profiles in a Copernica selection',
    nl: 'Taken aanmaken en berichten plaatsen als profielen in een selectie van Copernica komen',
    de: 'Aufgaben anlegen und Nachrichten schreiben, wenn Profile in eine Selektion von Copernica kommen',
  },
  description: {
    en: 'When a profile enters the chosen selection, this integration creates a task in your CRM and tells your team in the chat.',
    nl: 'Als een profiel in de gekozen selectie komt, maakt deze Zap een taak in je CRM aan en meldt het in de chat van je team.',
    de: 'Wenn ein Profil in die gewählte Selektion kommt, legt dieser Zap eine Aufgabe in Ihrem CRM an und meldet es im Chat Ihres Teams.',
  },
  goodFor: {
    en: 'The rules stay in Copernica, where you can see who they apply to. Instead of creating a task, you can add the person to an ad audience.',
    nl: 'De regels blijven in Copernica, waar je ziet voor wie ze gelden. In plaats van de taak kun je iemand ook aan een doelgroep voor je advertenties toevoegen.',
    de: 'Die Regeln bleiben in Copernica, wo Sie sehen, für wen sie gelten. Statt der Aufgabe können Sie die Person auch zu einer Zielgruppe Ihrer Anzeigen hinzufügen.',
  },
  mind: [
    {
      en: 'Copernica rebuilds selections from time to time, so a profile may enter one with a delay.',
      nl: 'Copernica berekent selecties van tijd tot tijd opnieuw. Een profiel kan er dus met vertraging in komen.',
      de: 'Copernica berechnet Selektionen von Zeit zu Zeit neu. Ein Profil kann also mit Verzögerung hineinkommen.',
    },
  ],
  trigger: { app: 'copernica', key: 'new_profile_in_selection', inputs: { database: { choose: 'Klanten' }, selection: { choose: 'Klanten met een order' } } },
  steps: [
    {
      app: 'crm',
      kind: 'create',
      key: 'create_task',
      inputs: {
        title: {
          en: 'Thank {{profile__field: Voornaam}} for the first order',
          nl: '{{profile__field: Voornaam}} bedanken voor de eerste bestelling',
          de: '{{profile__field: Voornaam}} für die erste Bestellung danken',
        },
        email: '{{profile__email}}',
      },
    },
    {
      app: 'chat',
      kind: 'create',
      key: 'post_message',
      inputs: {
        channel: '#sales',
        text: { en: 'First order: {{profile__email}}', nl: 'Eerste bestelling: {{profile__email}}', de: 'Erste Bestellung: {{profile__email}}' },
      },
    },
  ],
  tryIt: {
    text: {
      en: 'A new customer places an order. An hour later the account has rebuilt the selection, and the Zap checks for news.',
      nl: 'Een nieuwe klant plaatst een bestelling. Een uur later heeft het account de selectie opnieuw berekend, en kijkt de Zap of er iets nieuws is.',
      de: 'Eine neue Kundin bestellt etwas. Eine Stunde später hat das Konto die Selektion neu berechnet, und der Zap sieht nach.',
    },
    play: ({ sandbox }) => {
      const { id } = addCustomer(sandbox);
      const orders = named(customers(sandbox).collections, 'Orders');
      sandbox.account.addSubprofile(orders.id, id, new Map([[named(orders.fields, 'Ordernummer').id, '1002']]), sandbox.clock.now());
      sandbox.clock.advance(HOUR_MS);
    },
  },
});
