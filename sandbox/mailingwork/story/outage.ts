import { ensureSame, happens, newRuns } from '../../story/checks.ts';
import { ensure } from '../../story/screen.ts';
import type { Webhook } from '../account/model.ts';
import { sendForm } from './people.ts';
import type { Stage } from './stage.ts';

/** Single opt-in, so that every sign-up is an event at once: “Kunden”. */
const SETUP_ID = 62;
const PEOPLE = ['anna', 'bilal', 'chiara', 'david', 'eva'].map((name) => `${name}@example.com`);

/** The receiver fails, MAILINGWORK deactivates its webhook, and all events are delivered afterwards. */
export async function outage(stage: Stage): Promise<void> {
  const { screen, zaps } = stage;
  const known = zaps.optIn.zap.runs.length;
  await screen.step('The receiver fails until MAILINGWORK deactivates the webhook', () => fail(stage));
  await screen.step('People go on signing up', () => goOn(stage, known));
  await screen.step('Find the deactivated webhook', () => find(stage));
  await screen.step('Activate it and catch up', () => recover(stage, known));
}

async function fail(stage: Stage): Promise<void> {
  const { sandbox, screen, zaps } = stage;
  zaps.optIn.zap.setDown(true);
  await happens(stage, () => signUp(stage, PEOPLE[0] ?? ''));
  ensureSame('The state of the webhook', webhookOf(stage).active, false);
  const failed = sandbox.deliveries.list().at(-1);
  const notification = [...sandbox.account.notifications.values()].at(-1);
  ensure(failed?.outcome === 'failed' && notification !== undefined, 'MAILINGWORK did not give up.');
  screen.say(`${PEOPLE[0]} signs up; ${failed.attempts} attempts, each answered with ${failed.status}. MAILINGWORK shows a notification:`);
  screen.say(`“${notification.text}”`);
}

async function goOn(stage: Stage, known: number): Promise<void> {
  const { screen, zaps } = stage;
  for (const email of PEOPLE.slice(1)) {
    await happens(stage, () => signUp(stage, email));
  }
  newRuns(zaps.optIn.zap, known, 0);
  ensureSame('The number of buffered events', webhookOf(stage).buffer.length, PEOPLE.length);
  screen.say(`${PEOPLE.length - 1} more sign-ups, none reaches Zapier. MAILINGWORK has ${PEOPLE.length} events in its buffer.`);
}

async function find(stage: Stage): Promise<void> {
  const { runner, screen } = stage;
  const found = await runner.app.search('find_webhooks', { state: 'inactive' });
  ensureSame(
    'What find_webhooks finds',
    found.map(({ webhook_id: id }) => id),
    [webhookOf(stage).id],
  );
  for (const key of ['webhook_id', 'event', 'active', 'url', 'own', 'zap_id']) {
    screen.show(key, found[0]?.[key]);
  }
}

async function recover(stage: Stage, known: number): Promise<void> {
  const { sandbox, runner, screen, zaps } = stage;
  zaps.optIn.zap.setDown(false);
  const inputs = { webhook: String(webhookOf(stage).id), replay_events: true };
  const activated = await happens(stage, () => runner.app.act({ kind: 'create', key: 'activate_webhook' }, inputs));
  ensureSame('The state in the action’s answer', activated?.active, true);
  const runs = newRuns(zaps.optIn.zap, known, PEOPLE.length);
  ensureSame(
    'Who arrived',
    runs.map(({ event }) => event.email),
    PEOPLE,
  );
  ensureSame('The number of different events', new Set(runs.map(({ event }) => event.id)).size, PEOPLE.length);
  ensureSame('The buffer', webhookOf(stage).buffer, []);
  ensure(!sandbox.deliveries.list().some(({ outcome }) => outcome === 'lost'), 'An event was lost.');
  screen.say(`Activate Webhook with “Deliver Missed Events”: ${runs.length} of ${PEOPLE.length} events arrive, each once, in their order:`);
  screen.say(runs.map(({ event }) => `${event.email} (opt-in ${event.opt_in_id})`).join(', '));
  screen.say('Nothing is lost, and every action ran.');
}

async function signUp({ sandbox }: Stage, email: string): Promise<void> {
  await sendForm(sandbox, `/sign-up/${SETUP_ID}`, [[`fields[${sandbox.account.emailFieldId}]`, email]]);
}

function webhookOf({ sandbox, zaps }: Stage): Webhook {
  const webhook = sandbox.account.webhooks.get(Number(zaps.optIn.zap.subscribeData.id));
  ensure(webhook !== undefined, 'The webhook is gone.');
  return webhook;
}
