import type { Sandbox } from '../../sandbox/mailingwork/sandbox.ts';
import type { RecipeStage } from '../../sandbox/recipes/recipe.ts';
import type { Zap } from '../../sandbox/runner/runner.ts';
import { defineRecipe } from './define.ts';
import { signUp } from './people.ts';

/** A webhook that was switched off is reported to the team and switched on again. */
export const webhookDeactivatedToChat = defineRecipe({
  name: 'webhook-deactivated-to-chat',
  title: {
    en: 'Post a message and activate the webhook again when MAILINGWORK deactivates it',
    de: 'Team benachrichtigen und Webhook wieder aktivieren, wenn MAILINGWORK ihn deaktiviert',
  },
  description: {
    en: 'When MAILINGWORK switches off the webhook of an instant trigger because its events could not be delivered, this Zap tells your team and activates the webhook again. The events that MAILINGWORK kept in the meantime are delivered.',
    de: 'Wenn MAILINGWORK den Webhook eines Sofort-Auslösers abschaltet, weil Ereignisse nicht zugestellt werden konnten, informiert dieser Zap Ihr Team und aktiviert den Webhook wieder. Die Ereignisse, die MAILINGWORK inzwischen aufgehoben hat, werden zugestellt.',
  },
  goodFor: {
    en: 'No opt-in or opt-out goes missing after an outage, and nobody has to watch for the notification.',
    de: 'Nach einem Ausfall geht keine An- oder Abmeldung verloren, und niemand muss auf die Benachrichtigung achten.',
  },
  mind: [
    {
      en: 'MAILINGWORK keeps events for five days. Keep this Zap on all the time.',
      de: 'MAILINGWORK hebt Ereignisse fünf Tage lang auf. Lassen Sie diesen Zap ständig an.',
    },
    {
      en: 'If the address still cannot be reached, MAILINGWORK deactivates the webhook again, and the Zap runs again.',
      de: 'Ist die Adresse noch nicht wieder erreichbar, deaktiviert MAILINGWORK den Webhook erneut, und der Zap läuft noch einmal.',
    },
  ],
  trigger: { app: 'mailingwork', key: 'webhook_deactivated', inputs: {} },
  steps: [
    {
      app: 'chat',
      kind: 'create',
      key: 'post_message',
      inputs: {
        channel: '#marketing',
        text: 'MAILINGWORK has deactivated webhook {{webhook_id}} ({{event}}). It is being activated again; events were kept until {{events_kept_until}}.',
      },
    },
    { app: 'mailingwork', kind: 'create', key: 'activate_webhook', inputs: { webhook: '{{webhook_id}}', replay_events: 'yes' } },
  ],
  tryIt: {
    text: {
      en: 'The address of another Zap fails while someone signs up, until MAILINGWORK deactivates its webhook. Then the address works again.',
      de: 'Die Adresse eines anderen Zaps fällt aus, während sich jemand anmeldet, bis MAILINGWORK seinen Webhook deaktiviert. Danach ist die Adresse wieder erreichbar.',
    },
    play: outage,
  },
});

/** The name of the Zap whose address fails. */
const LISTENER = 'New Opt-In → Spreadsheet';

async function outage(stage: RecipeStage<Sandbox>): Promise<void> {
  const { sandbox } = stage;
  const zap = await listener(stage);
  zap.setReceiver('down');
  await signUp(sandbox, { email: 'olga.offline@example.com', firstName: 'Olga', lastName: 'Offline' }, 'single');
  await sandbox.deliveries.idle();
  zap.setReceiver('up');
}

/** A Zap with an instant trigger, which is on. */
async function listener({ runner }: RecipeStage<Sandbox>): Promise<Zap> {
  const action = { standIn: 'sheet', kind: 'create', key: 'add_row', inputData: { sheet: 'Newsletter', email: '{{email}}' } } as const;
  const zap = runner.zaps.find(({ name }) => name === LISTENER) ?? runner.addZap({ name: LISTENER, trigger: { key: 'new_opt_in' }, action });
  await zap.turnOn();
  return zap;
}
