import { expect, test } from '@jest/globals';
import type { Database } from '../../../sandbox/copernica/account/model.ts';
import { addActivity } from '../../../sandbox/copernica/mailing/activity.ts';
import { unsubscribeByLink } from '../../../sandbox/copernica/mailing/unsubscribe.ts';
import { stage } from '../../support/copernica/end_to_end.ts';

const staged = stage();

const seen = new Map<string, Set<string>>();

/** Checks a trigger as Zapier does, which stores the ids. Returns the new ones. */
async function check(key: string, input: Readonly<Record<string, unknown>>): Promise<string[]> {
  const known = seen.get(key);
  const polled = await staged().run(`triggers.${key}.operation.perform`, input, known === undefined ? { isPopulatingDedupe: true } : {});
  const ids: string[] = Array.isArray(polled) ? polled.map(({ id }) => id) : [];
  seen.set(key, new Set([...(known ?? []), ...ids]));
  return ids.filter((id) => known?.has(id) !== true);
}

function klanten(): Database {
  const [database] = [...staged().sandbox.account.databases.values()].filter(({ name }) => name === 'Klanten');
  if (database === undefined) {
    throw new Error('The demo account has no database Klanten.');
  }
  return database;
}

const fieldOf = (name: string): number => klanten().fields.find((field) => field.name === name)?.id ?? 0;

test('each event of an account starts a Zap once', async () => {
  const { sandbox, run } = staged();
  sandbox.settings.selectionAge = 0;
  const database = klanten().id;
  const collection = klanten().collections.find(({ name }) => name === 'Orders')?.id ?? 0;
  const [selection] = [...sandbox.account.views.values()].filter((view) => view.databaseId === database && view.parentId === null);
  const all = {
    new_profile: { database },
    new_or_updated_profile: { database },
    new_subprofile: { database, collection },
    new_or_updated_subprofile: { database, collection },
    new_unsubscribe: {},
    new_click: {},
    new_delivery_error: { error_kind: 'hard' },
    new_spam_complaint: {},
    new_profile_in_selection: { database, selection: selection?.id },
  };
  const checkAll = async () => Object.fromEntries(await Promise.all(Object.entries(all).map(async ([key, input]) => [key, await check(key, input)])));
  seen.clear();
  await checkAll();
  expect(await checkAll()).toEqual(Object.fromEntries(Object.keys(all).map((key) => [key, []])));

  const [changed] = sandbox.account.profiles.of('database', database);
  const created: unknown = await run('creates.create_profile.operation.perform', {
    database,
    [`field_${fieldOf('Email')}`]: 'nieuw@example.nl',
    [`field_${fieldOf('Nieuwsbrief')}`]: 'ja',
  });
  const { profile_id: createdId }: { profile_id: number } = Object.assign({ profile_id: 0 }, created);
  await run('creates.update_profile.operation.perform', { database, profile: changed?.id, [`field_${fieldOf('Voornaam')}`]: 'Anders' });
  const order = sandbox.account.addSubprofile(collection, createdId, new Map(), sandbox.clock.now());
  const [mail] = sandbox.account.destinations.draganddrop.values();
  const [other] = sandbox.account.destinations.html.values();
  for (const destination of [mail, other]) {
    if (destination !== undefined) {
      unsubscribeByLink(sandbox, destination);
      addActivity(sandbox.account, destination, 'clicks', sandbox.clock.now());
      addActivity(sandbox.account, destination, 'abuses', sandbox.clock.now());
      addActivity(sandbox.account, destination, 'errors', sandbox.clock.now(), { error: destination === mail ? 'hard' : 'soft' });
    }
  }

  const told = await checkAll();
  expect(told.new_profile).toEqual([String(createdId)]);
  expect(told.new_or_updated_profile).toEqual(
    expect.arrayContaining([expect.stringMatching(new RegExp(`^${createdId}-`)), expect.stringMatching(new RegExp(`^${changed?.id}-`))]),
  );
  expect(told.new_subprofile).toEqual([String(order.id)]);
  expect(told.new_or_updated_subprofile).toEqual([expect.stringMatching(new RegExp(`^${order.id}-`))]);
  expect(told.new_unsubscribe).toEqual([expect.stringMatching(/^(dnd|html)-\d+$/), expect.stringMatching(/^(dnd|html)-\d+$/)]);
  expect([told.new_click, told.new_spam_complaint, told.new_delivery_error]).toEqual(
    [
      [expect.stringMatching(/^html-/), expect.stringMatching(/^dnd-/)],
      [expect.stringMatching(/^html-/), expect.stringMatching(/^dnd-/)],
      [expect.stringMatching(/^dnd-/)],
    ].map((ids) => (ids.length === 1 ? ids : expect.arrayContaining(ids))),
  );
  expect(told.new_profile_in_selection).toEqual([String(createdId)]);
  expect(await checkAll()).toEqual(Object.fromEntries(Object.keys(all).map((key) => [key, []])));
});

test('an unsubscribe leads to the profile of who it was, through both mail engines', async () => {
  const { sandbox, run } = staged();
  const destinations = [[...sandbox.account.destinations.draganddrop.values()][0], [...sandbox.account.destinations.html.values()][0]];
  const before = await run('triggers.new_unsubscribe.operation.perform');
  const known = new Set(Array.isArray(before) ? before.map(({ id }) => id) : []);
  for (const destination of destinations) {
    if (destination !== undefined) {
      unsubscribeByLink(sandbox, destination);
    }
  }
  const rows = await run('triggers.new_unsubscribe.operation.perform');
  const fresh: { id: string; profile: string }[] = Array.isArray(rows) ? rows.filter(({ id }) => !known.has(id)) : [];
  expect(fresh).toHaveLength(2);
  for (const { id, profile } of fresh) {
    const { method, bundle } = JSON.parse(profile.split('|||')[1] ?? '');
    const destination = destinations[id.startsWith('dnd') ? 0 : 1];
    expect(await run(method, bundle)).toMatchObject({ profile_id: destination?.profileId });
  }
});

test('the dropdown of selections shows those inside of others', async () => {
  const choices = await staged().run('triggers.all_selections.operation.perform', { database: klanten().id });
  const views = [...staged().sandbox.account.views.values()].filter(({ databaseId }) => databaseId === klanten().id);
  expect(choices).toHaveLength(views.length);
  expect(choices).toContainEqual(expect.objectContaining({ label: expect.stringContaining(' › ') }));
});
