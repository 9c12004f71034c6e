import { defineRecipe } from '../define.ts';
import { addressIn } from '../people.ts';

/** A stage of the CRM sets the field that starts a campaign. */
export const crmStageToCampaign = defineRecipe({
  name: 'crm-stage-to-campaign',
  title: {
    en: 'Update MAILINGWORK subscribers and start campaigns for new CRM stages',
    de: 'Abonnenten in MAILINGWORK ändern und damit eine Kampagne starten, wenn sich im CRM die Phase ändert',
  },
  description: {
    en: 'When a contact reaches a stage in your CRM, this integration sets a subscriber field. A campaign in MAILINGWORK that waits for this value starts, for example a series of welcome e-mails.',
    de: 'Wenn ein Kontakt im CRM eine bestimmte Phase erreicht, setzt dieser Zap ein Abonnentenfeld. Eine Kampagne in MAILINGWORK, die auf diesen Wert wartet, beginnt dann, zum Beispiel eine Willkommensstrecke.',
  },
  goodFor: {
    en: 'Sales moves the contact to the next stage, and the right e-mails follow automatically.',
    de: 'Der Vertrieb setzt den Kontakt eine Phase weiter, und die passenden E-Mails folgen von selbst.',
  },
  mind: [
    {
      en: 'Create the campaign itself in MAILINGWORK, and have it start when this field gets this value.',
      de: 'Die Kampagne selbst legen Sie in MAILINGWORK an. Lassen Sie sie beginnen, sobald dieses Feld diesen Wert bekommt.',
    },
    {
      en: 'The Zap stops if no subscriber has the address. To create such contacts, use *Create or Update Subscriber*.',
      de: 'Der Zap hält an, wenn kein Abonnent die Adresse hat. Sollen solche Kontakte angelegt werden, nehmen Sie *Create or Update Subscriber*.',
    },
  ],
  trigger: { app: 'crm', key: 'stage_changed', inputs: { stage: 'Kunde' } },
  steps: [
    {
      app: 'mailingwork',
      kind: 'create',
      key: 'update_subscriber',
      inputs: { subscriber: '{{email}}', 'field: Stammkunde': 'yes', 'field: Notiz': 'CRM: {{stage}} ({{owner}})' },
    },
  ],
  tryIt: {
    text: {
      en: 'In the CRM, a contact who is a subscriber becomes a customer.',
      de: 'Im CRM wird ein Kontakt, der Abonnent ist, zum Kunden.',
    },
    play: ({ sandbox, runner }) => {
      runner.standIns.happens('crm', 'stage_changed', { email: addressIn(sandbox, 'Newsletter'), stage: 'Kunde', owner: 'Vertrieb' });
    },
  },
});
