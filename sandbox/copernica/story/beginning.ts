import { type Data, reasonOf } from '../../runner/runner.ts';
import { ensureSame, ensureSwitched } from '../../story/checks.ts';
import { ensure } from '../../story/screen.ts';
import type { View } from '../account/model.ts';
import { customers, idOf } from './demo_account.ts';
import type { Stage } from './stage.ts';
import { allZaps } from './zaps.ts';

/** Connect the account, look into the dropdowns, turn the Zaps on. */
export async function beginning(stage: Stage): Promise<void> {
  const { screen } = stage;
  await screen.step('Connect the account', () => connect(stage));
  await screen.step('Look into the dropdowns', () => readDropdowns(stage));
  await screen.step('Turn on five Zaps', () => turnOn(stage));
}

async function connect({ sandbox, runner, screen }: Stage): Promise<void> {
  const { account } = sandbox;
  const { authData } = runner.app;
  runner.reconnect({ access_token: 'mistyped' });
  const refusal = await runner.app.test().then(() => null, reasonOf);
  ensure(refusal?.includes('did not accept the access token') === true, `With a wrong access token, the connection test says: ${refusal}`);
  screen.say(`A wrong access token: “${refusal}”`);
  runner.reconnect(authData);
  const label = await runner.app.label();
  ensureSame('The name of the connection', label, `${account.name} (${account.company})`);
  screen.say(`The right one works. Zapier calls the connection “${label}”.`);
}

async function readDropdowns({ sandbox, runner, screen }: Stage): Promise<void> {
  const { databases, views } = sandbox.account;
  const { id: databaseId, name, fields, interests, collections } = customers(sandbox);
  const [database, collection] = [String(databaseId), idOf(collections, 'Orders')];
  const orders = collections.find(({ id }) => String(id) === collection);
  const selections = [...views.values()].filter((view) => view.databaseId === databaseId).map(({ id, ...view }) => ({ id, name: pathOf(view, views) }));
  const grouped = interests.map(({ id, group, name: interest }) => ({ id, name: group === '' ? interest : `${group}: ${interest}` }));
  const dropdowns = [
    { title: 'Databases', key: 'all_databases', rows: [...databases.values()] },
    { title: `Fields of ${name}`, key: 'all_fields', rows: fields },
    { title: 'Interests', key: 'all_interests', rows: grouped },
    { title: 'Collections', key: 'all_collections', rows: collections },
    { title: 'Fields of Orders', key: 'all_collection_fields', rows: orders?.fields ?? [] },
    { title: 'Selections', key: 'all_selections', rows: selections },
  ];
  for (const { title, key, rows } of dropdowns) {
    const choices = await runner.app.choices(key, { database, collection });
    ensureSame(`The dropdown “${title}”`, labelsIn(choices), labelsIn(rows.map((row) => ({ label: `${row.name} (${row.id})` }))));
    screen.show(title, shortened(choices.map(({ label }) => String(label))));
  }
  const inputs = (await runner.app.inputFields('create', 'update_profile', { database })).filter(({ key }) => String(key).startsWith('field_'));
  ensure(inputs.length > 0, 'Update Profile offers no fields.');
  for (const { key, label } of inputs) {
    ensureSame(`The name of ${key}`, label, fields.find(({ id }) => key === `field_${id}`)?.name);
  }
  screen.show('Update Profile offers', shortened(inputs.map(({ label }) => String(label))));
}

/** The name of a selection behind those that it is part of. */
function pathOf({ name, parentId }: Omit<View, 'id'>, views: ReadonlyMap<number, View>): string {
  const parent = parentId === null ? undefined : views.get(parentId);
  return parent === undefined ? name : `${pathOf(parent, views)} › ${name}`;
}

/** In an order of their own, as a dropdown may sort them. */
function labelsIn(choices: readonly Data[]): unknown[] {
  return choices.map(({ label }) => label).toSorted();
}

function shortened(names: readonly string[]): string {
  const shown = 4;
  return names.length <= shown + 1 ? names.join(', ') : `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`;
}

async function turnOn({ sandbox, screen, zaps }: Stage): Promise<void> {
  for (const { name, zap } of allZaps(zaps)) {
    ensureSwitched(name, await zap.turnOn(), true);
    ensureSame(`The number of runs of “${name}”`, zap.runs.length, 0);
    screen.say(name);
  }
  ensureSame('The number of exchanges of the access token for a JWT', sandbox.calls.list().filter(isExchange).length, 1);
  const webhooks = [...sandbox.account.webhooks.values()].map(({ trigger }) => trigger);
  ensureSame('The webhooks of the account', webhooks, ['click']);
  screen.say('Profiles that exist already start nothing. All calls used one JWT, and the account has one webhook, for clicks.');
}

const isExchange = ({ operation, error }: { operation: string; error: unknown }): boolean => operation === 'POST /authenticate' && error === null;
