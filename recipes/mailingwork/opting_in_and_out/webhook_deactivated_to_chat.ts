import type { Sandbox } from '../../../sandbox/mailingwork/sandbox.ts';
import type { RecipeStage } from '../../../sandbox/recipes/recipe.ts';
import type { Zap } from '../../../sandbox/runner/runner.ts';
import { defineRecipe } from '../define.ts';
import { signUp } from '../people.ts';

/** A deactivated webhook is reported to the team and activated again. */
export const webhookDeactivatedToChat = defineRecipe({
  name: 'webhook-deactivated-to-chat',
  title: {
    en: 'Post chat messages and activate webhooks again for new MAILINGWORK webhook deactivations',
    de: 'Das Team im Chat informieren und den Webhook wieder aktivieren, wenn MAILINGWORK ihn deaktiviert',
  },
  description: {
    en: 'When MAILINGWORK deactivates a webhook because its events could not be delivered, this integration tells your team and activates the webhook again. The events that MAILINGWORK kept in the meantime are delivered.',
    de: 'Wenn MAILINGWORK den Webhook eines Sofort-Auslösers deaktiviert, weil Ereignisse nicht zugestellt werden konnten, informiert dieser Zap Ihr Team und aktiviert den Webhook wieder. Die Ereignisse, die MAILINGWORK inzwischen aufgehoben hat, werden dann zugestellt.',
  },
  goodFor: {
    en: 'After an outage, the opt-ins and opt-outs that could not be delivered still arrive, and your team knows that there was one.',
    de: 'Nach einem Ausfall bekommen Ihre anderen Zaps die An- und Abmeldungen, die ihnen entgangen sind, und Ihr Team weiß Bescheid.',
  },
  mind: [
    {
      en: 'MAILINGWORK keeps only the events of the first five days, so leave this Zap on all the time.',
      de: 'MAILINGWORK hebt nur die Ereignisse der ersten fünf Tage auf. Lassen Sie diesen Zap deshalb immer eingeschaltet.',
    },
    {
      en: 'If the address still cannot be reached, MAILINGWORK deactivates the webhook again, and this Zap runs again.',
      de: 'Ist die Adresse immer noch nicht erreichbar, deaktiviert MAILINGWORK den Webhook erneut, und dieser Zap läuft noch einmal.',
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
        text: {
          en: 'MAILINGWORK deactivated webhook {{webhook_id}} ({{event}}), and keeps what happens until {{events_kept_until}}. A Zap is activating it again.',
          de: 'MAILINGWORK hat Webhook {{webhook_id}} ({{event}}) deaktiviert und hebt auf, was bis {{events_kept_until}} passiert. Ein Zap aktiviert ihn gerade wieder.',
        },
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

/** A Zap with an instant trigger, which is on, with a webhook that the account has. */
async function listener({ runner }: RecipeStage<Sandbox>): Promise<Zap> {
  const action = { standIn: 'sheet', kind: 'create', key: 'add_row', inputData: { sheet: 'Newsletter', email: '{{email}}' } } as const;
  const zap = runner.zaps.find(({ name }) => name === LISTENER) ?? runner.addZap({ name: LISTENER, trigger: { key: 'new_opt_in' }, action });
  await zap.turnOff();
  await zap.turnOn();
  return zap;
}
