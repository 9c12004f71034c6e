import { expect, test } from '@jest/globals';
import { stage } from '../../support/copernica/end_to_end.ts';

const staged = stage();

const act = (key: string, input: Readonly<Record<string, unknown>>): Promise<unknown> => staged().run(`creates.${key}.operation.perform`, input);
const search = (key: string, input: Readonly<Record<string, unknown>>): Promise<unknown> => staged().run(`searches.${key}.operation.perform`, input);
const find = (input: Readonly<Record<string, unknown>>): Promise<unknown> => search('find_subprofile', input);
const failureOf = async (attempt: Promise<unknown>): Promise<string> => attempt.then(() => 'it did not fail').catch(({ message }: Error) => message);

/** The orders of the Dutch database, and what every step about Jeroen's orders is filled in with. */
function shop() {
  const { account } = staged().sandbox;
  const database = [...account.databases.values()].find(({ name }) => name === 'Klanten');
  const orders = database?.collections.find(({ name }) => name === 'Orders');
  const key = (name: string): string => `field_${orders?.fields.find((field) => field.name === name)?.id}`;
  const place = { database: database?.id, collection: orders?.id };
  const ofJeroen = { ...place, match_field: 'Email', match_value: 'jeroen+webshop@example.nl' };
  const count = (): number => account.subprofiles.of('collection', orders?.id ?? 0).length;
  return { key, place, ofJeroen, count };
}

test('an order becomes a subprofile, which the next run updates', async () => {
  const { key, ofJeroen, count } = shop();
  const before = count();
  const order = { ...ofJeroen, subprofile_match_field: 'Ordernummer', subprofile_match_value: 'WEB+1' };
  const created = await act('create_or_update_subprofile', {
    ...order,
    [key('Bedrag')]: '1.049,50',
    [key('Besteld')]: '24-12-2025 18:30',
    [key('Status')]: 'Nieuw',
  });
  expect(created).toMatchObject({
    created: true,
    collection_name: 'Orders',
    [key('Ordernummer')]: 'WEB+1',
    [key('Bedrag')]: '1049.5',
    [key('Status')]: 'nieuw',
  });
  expect(created).toMatchObject({ [key('Besteld')]: '2025-12-24T18:30:00+01:00' });
  const updated = await act('create_or_update_subprofile', { ...order, subprofile_match_value: 'web+1', [key('Status')]: 'betaald' });
  expect(updated).toMatchObject({ ...Object(created), created: false, [key('Status')]: 'betaald', modified_at: expect.anything() });
  expect(count()).toBe(before + 1);
});

test('it is found by its number, among those of its profile, and by its ID', async () => {
  const { key, place, ofJeroen } = shop();
  const { subprofile_id: id } = Object(await act('create_subprofile', { ...ofJeroen, [key('Ordernummer')]: 'WEB-2' }));
  const byNumber = { subprofile_match_field: 'ordernummer', subprofile_match_value: 'web-2' };
  for (const input of [
    { ...place, ...byNumber },
    { ...ofJeroen, ...byNumber },
    { ...place, subprofile: id },
  ]) {
    expect(await find(input)).toMatchObject([{ subprofile_id: id, [key('Ordernummer')]: 'WEB-2' }]);
  }
});

test('a misspelt field and an unknown person change and create nothing', async () => {
  const { key, ofJeroen, count } = shop();
  const before = count();
  const order = { ...ofJeroen, subprofile_match_field: 'Ordernummer', subprofile_match_value: 'WEB-3', [key('Bedrag')]: '1' };
  expect(await failureOf(act('create_or_update_subprofile', { ...order, subprofile_match_field: 'Ordrnummer' }))).toMatch(/is no field of this collection/);
  expect(await failureOf(act('create_or_update_subprofile', { ...order, match_value: 'niemand@example.nl' }))).toMatch(
    /No profile of this database has this value/,
  );
  expect(count()).toBe(before);
});

test('an answer that is lost creates no second order', async () => {
  const { key, ofJeroen, count } = shop();
  const before = count();
  staged().sandbox.faults.add({ fault: 'lose-answer', operation: 'POST /profile/{profile}/subprofiles/{collection}', times: 2 });
  const byNumber = { ...ofJeroen, subprofile_match_field: 'Ordernummer', subprofile_match_value: 'WEB-4' };
  expect(await act('create_or_update_subprofile', byNumber)).toMatchObject({ created: true, [key('Ordernummer')]: 'WEB-4' });
  expect(await act('create_subprofile', { ...ofJeroen, [key('Ordernummer')]: 'WEB-5' })).toMatchObject({ [key('Ordernummer')]: 'WEB-5' });
  expect(count()).toBe(before + 2);
});

test('an order is updated, listed among those of its profile, and deleted', async () => {
  const { key, place, ofJeroen, count } = shop();
  const before = count();
  const listed = async (): Promise<number> => Object(await search('find_subprofiles', ofJeroen))[0]?.count ?? 0;
  const known = await listed();
  const { subprofile_id: id } = Object(await act('create_subprofile', { ...ofJeroen, [key('Ordernummer')]: 'WEB-6' }));
  const byNumber = { ...ofJeroen, subprofile_match_field: 'Ordernummer', subprofile_match_value: 'web-6' };
  expect(await act('update_subprofile', { ...byNumber, [key('Status')]: 'betaald' })).toMatchObject({ subprofile_ids: [id], [key('Status')]: 'betaald' });
  expect(await search('find_subprofiles', { ...place, subprofile_match_field: 'Ordernummer', subprofile_match_value: 'WEB-6' })).toMatchObject([
    { count: 1, complete: true, subprofiles: [{ subprofile_id: id, [key('Status')]: 'betaald' }] },
  ]);
  expect(await listed()).toBe(known + 1);
  expect(await act('delete_subprofile', { ...place, subprofile: id, confirm: 'yes' })).toMatchObject({ status: 'deleted', subprofile_id: id });
  expect(await act('delete_subprofile', { ...byNumber, confirm: 'yes' })).toMatchObject({ status: 'not_found' });
  expect([count(), await listed()]).toEqual([before, known]);
});

test('a collection that is set so keeps its subprofiles, which is told', async () => {
  const { key, place, ofJeroen } = shop();
  const { subprofile_id: id } = Object(await act('create_subprofile', { ...ofJeroen, [key('Ordernummer')]: 'WEB-7' }));
  Object.assign(staged().sandbox.account.collection(place.collection ?? 0) ?? {}, { deletion: 'nothing' });
  expect(await act('delete_subprofile', { ...place, subprofile: id, confirm: 'yes' })).toMatchObject({ status: 'still_there' });
});
