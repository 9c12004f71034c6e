import type { Data } from '../../runner/runner.ts';
import { ensureSame, ensureSwitched } from '../../story/checks.ts';
import { ensure } from '../../story/screen.ts';
import type { Stage } from './stage.ts';
import { allZaps } from './zaps.ts';

/** Connect the account, look into the dropdowns, turn the Zaps on. */
export async function beginning(stage: Stage): Promise<void> {
  const { screen } = stage;
  await screen.step('Connect the account', () => connect(stage));
  await screen.step('Look into the dropdowns', () => readDropdowns(stage));
  await screen.step('Turn on three Zaps', () => turnOn(stage));
}

async function connect({ sandbox, runner, screen }: Stage): Promise<void> {
  const { lists }: Data = { ...Object(await runner.app.test()) };
  ensureSame('The number of lists', lists, sandbox.account.lists.size);
  const label = await runner.app.label();
  ensureSame('The name of the connection', label, `${sandbox.account.username} (${new URL(sandbox.url).host})`);
  screen.say(`The login works, the account has ${lists} lists. Zapier calls the connection “${label}”.`);
}

async function readDropdowns({ sandbox, runner, screen }: Stage): Promise<void> {
  const { lists, optinSetups, optoutSetups, fields } = sandbox.account;
  const dropdowns = [
    { name: 'Lists', key: 'all_lists', rows: choicesOf(lists) },
    { name: 'Opt-in setups', key: 'all_opt_in_setups', rows: choicesOf(optinSetups) },
    { name: 'Opt-out setups', key: 'all_opt_out_setups', rows: choicesOf(optoutSetups) },
  ];
  for (const { name, key, rows } of dropdowns) {
    const choices = await runner.app.choices(key);
    ensureSame(`The dropdown “${name}”`, choices, rows);
    screen.show(name, choices.map(({ label }) => label).join(', '));
  }
  const inputs = (await runner.app.inputFields('create', 'update_subscriber')).filter(({ key }) => String(key).startsWith('field_'));
  ensure(inputs.length > 0, 'Update Subscriber offers no subscriber fields.');
  for (const { key, label } of inputs) {
    ensureSame(`The name of ${key}`, label, fields.get(Number(String(key).slice('field_'.length)))?.name);
  }
  screen.show(
    'Subscriber fields',
    `${inputs
      .slice(0, 5)
      .map(({ label }) => label)
      .join(', ')} and ${inputs.length - 5} more`,
  );
}

/** The choices that a dropdown has to show. */
function choicesOf(rows: ReadonlyMap<number, { id: number; name: string }>) {
  return Array.from(rows.values(), ({ id, name }) => ({ id: String(id), label: `${name} (${id})` }));
}

async function turnOn({ sandbox, screen, zaps }: Stage): Promise<void> {
  for (const { name, zap, webhookEvent } of allZaps(zaps)) {
    ensureSwitched(name, await zap.turnOn(), true);
    const webhook = sandbox.account.webhooks.get(Number(zap.subscribeData.id));
    ensure(webhook?.event === webhookEvent && webhook.url.startsWith(zap.targetUrl ?? '?'), `MAILINGWORK has no webhook for the Zap “${name}”.`);
    screen.say(`${name} (webhook ${webhook.id}: ${webhook.event})`);
  }
  ensureSame('The number of webhooks', sandbox.account.webhooks.size, 3);
}
