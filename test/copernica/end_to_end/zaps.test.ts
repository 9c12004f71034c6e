import { describe, expect, test } from '@jest/globals';
import { fieldValue } from '../../../sandbox/copernica/account/fields.ts';
import type { Profile } from '../../../sandbox/copernica/account/model.ts';
import type { Data } from '../../../sandbox/runner/runner.ts';
import { fieldKey, named, runnerStage } from '../../support/copernica/runner_stage.ts';

const { sandbox, runner, database, profiles, contents, inZap } = runnerStage();

const klanten = () => database('Klanten');
const orders = () => named(klanten().collections, 'Orders');
const ordersOf = ({ id }: Profile) =>
  sandbox()
    .account.subprofiles.of('profile', id)
    .filter(({ collectionId }) => collectionId === orders().id);
const value = (profile: Profile | undefined, name: string): string | undefined => profile && fieldValue(profile, named(klanten().fields, name));
const byEmail = (email: string): Profile[] => profiles('Klanten').filter((profile) => value(profile, 'Email') === email);

/** Inputs for one profile of the database. */
const of = (profile: Profile | undefined, inputs: Data = {}): Data => ({ database: String(klanten().id), profile: String(profile?.id), ...inputs });
const matching = (email: string, inputs: Data = {}): Data => ({ database: String(klanten().id), match_field: 'Email', match_value: email, ...inputs });
const lastProfile = (): Profile | undefined => profiles('Klanten').at(-1);

describe('a Zap does with a profile what its action says:', () => {
  test('create_or_update_profile', async () => {
    const inputData = matching('lead@example.nl', { [fieldKey(klanten(), 'Omzet')]: '1.250,5', add_interests: ['tuin'] });
    expect(await inZap({ key: 'create_or_update_profile', inputData })).toMatchObject({ status: 'success', attempts: 1, output: { created: true } });
    const again = await inZap({ key: 'create_or_update_profile', inputData: matching('LEAD@example.nl', { [fieldKey(klanten(), 'Plaats')]: 'Gent' }) });
    expect(again).toMatchObject({ status: 'success', output: { created: false, interest_names: ['tuin'] } });
    expect(byEmail('lead@example.nl').map((profile) => [value(profile, 'Omzet'), value(profile, 'Plaats')])).toEqual([['1250.5', 'Gent']]);
  });

  test('create_profile, twice makes two', async () => {
    const step = { key: 'create_profile', inputData: { database: String(klanten().id), [fieldKey(klanten(), 'Email')]: 'lead@example.nl' } };
    expect(await inZap(step)).toMatchObject({ status: 'success', output: { email: 'lead@example.nl' } });
    await inZap(step);
    expect(byEmail('lead@example.nl')).toHaveLength(2);
  });

  test('update_profile', async () => {
    const profile = lastProfile();
    const town = fieldKey(klanten(), 'Plaats');
    expect(await inZap({ key: 'update_profile', inputData: of(profile, { [town]: 'Gent' }) })).toMatchObject({ status: 'success', output: { [town]: 'Gent' } });
    expect(value(profile, 'Plaats')).toBe('Gent');
  });

  test('update_interests', async () => {
    const [profile] = profiles('Klanten');
    const run = await inZap({ key: 'update_interests', inputData: of(profile, { add_interests: ['acties'], remove_interests: ['voetbal'] }) });
    expect(run).toMatchObject({ status: 'success', output: { interest_names: ['tuin', 'acties'] } });
  });

  test('unsubscribe_profile', async () => {
    const profile = lastProfile();
    const run = await inZap({ key: 'unsubscribe_profile', inputData: of(profile) });
    expect(run).toMatchObject({ status: 'success', output: { status: 'unsubscribed', profile_id: profile?.id } });
    expect(value(profile, 'Nieuwsbrief')).toBe('nee');
  });

  test('delete_profile, which is confirmed', async () => {
    const profile = lastProfile();
    expect(await inZap({ key: 'delete_profile', inputData: of(profile) })).toMatchObject({
      status: 'errored',
      reason: expect.stringContaining('Nothing was done'),
    });
    expect(profile?.removed).toBeNull();
    expect(await inZap({ key: 'delete_profile', inputData: of(profile, { confirm: 'yes' }) })).toMatchObject({ output: { status: 'deleted' } });
    expect(profile?.removed).not.toBeNull();
  });

  test('create_or_update_subprofile', async () => {
    const profile = lastProfile();
    const known = profile === undefined ? [] : ordersOf(profile);
    const inputs = { collection: String(orders().id), subprofile_match_field: 'Ordernummer', subprofile_match_value: 'ORD-1' };
    const write = (more: Data) => inZap({ key: 'create_or_update_subprofile', inputData: of(profile, { ...inputs, ...more }) });
    expect(await write({ [fieldKey(orders(), 'Aantal')]: '2' })).toMatchObject({ status: 'success', output: { created: true, profile_id: profile?.id } });
    expect(await write({ [fieldKey(orders(), 'Status')]: 'betaald' })).toMatchObject({ status: 'success', output: { created: false } });
    const added = profile === undefined ? [] : ordersOf(profile).filter((order) => !known.includes(order));
    expect(added.map((order) => ['Ordernummer', 'Aantal', 'Status'].map((name) => fieldValue(order, named(orders().fields, name))))).toEqual([
      ['ORD-1', '2', 'betaald'],
    ]);
  });

  test('update_subprofile, and delete_subprofile, which is confirmed', async () => {
    const [order] = profiles('Klanten').flatMap(ordersOf);
    const inputs = { database: String(klanten().id), collection: String(orders().id), subprofile: String(order?.id) };
    const status = fieldKey(orders(), 'Status');
    expect(await inZap({ key: 'update_subprofile', inputData: { ...inputs, [status]: 'BETAALD' } })).toMatchObject({ output: { [status]: 'betaald' } });
    expect(await inZap({ key: 'delete_subprofile', inputData: inputs })).toMatchObject({ status: 'errored' });
    expect(order?.removed).toBeNull();
    expect(await inZap({ key: 'delete_subprofile', inputData: { ...inputs, confirm: 'yes' } })).toMatchObject({ output: { status: 'deleted' } });
    expect(order?.removed).not.toBeNull();
  });

  test('call_api', async () => {
    const values = { path_database: String(klanten().id), body_name: 'tennis', body_group: 'Sport' };
    const inputData = { method: 'POST /database/{database}/interests', ...values };
    expect(await inZap({ key: 'call_api', inputData })).toMatchObject({ status: 'success', output: { result: { created: expect.any(Number) } } });
    expect(named(klanten().interests, 'tennis').group).toBe('Sport');
  });

  test('call_soap_method', async () => {
    const inputData = { method: 'Account_sendSMS', parameters: { to: '+31612345678', text: 'Hallo' } };
    expect(await inZap({ key: 'call_soap_method', inputData })).toMatchObject({ status: 'errored' });
    expect(sandbox().account.textMessages.size).toBe(0);
    expect(await inZap({ key: 'call_soap_method', inputData: { ...inputData, confirm: 'yes' } })).toMatchObject({ output: { result: { value: 'true' } } });
    expect(sandbox().account.textMessages.size).toBe(1);
  });

  test('find_profile', async () => {
    const inputData = matching('jeroen+webshop@example.nl');
    expect(await inZap({ kind: 'search', key: 'find_profile', inputData })).toMatchObject({ output: { email: 'jeroen+webshop@example.nl' } });
    expect(await inZap({ kind: 'search', key: 'find_profile', inputData: matching('nobody@example.nl') })).toMatchObject({ status: 'halted' });
  });

  test('find_subprofile', async () => {
    const inputs = { database: String(klanten().id), collection: String(orders().id), subprofile_match_field: 'Ordernummer' };
    const find = (number: string) => inZap({ kind: 'search', key: 'find_subprofile', inputData: { ...inputs, subprofile_match_value: number } });
    expect(await find('ORD-10010')).toMatchObject({ status: 'success', output: { [fieldKey(orders(), 'Ordernummer')]: 'ORD-10010' } });
    expect(await find('ORD-0')).toMatchObject({ status: 'halted' });
  });

  test('find_subprofiles', async () => {
    const profile = profiles('Klanten').find((one) => ordersOf(one).length > 0);
    const run = await inZap({ kind: 'search', key: 'find_subprofiles', inputData: of(profile, { collection: String(orders().id) }) });
    const found = profile === undefined ? [] : ordersOf(profile);
    expect(run).toMatchObject({ status: 'success', output: { count: found.length, subprofiles: found.map(({ id }) => ({ subprofile_id: id })) } });
  });
});

describe('a misspelt key field', () => {
  test.each(['create_or_update_profile', 'update_profile', 'update_interests', 'unsubscribe_profile', 'delete_profile'])(
    'changes no profile in %s',
    async (key) => {
      const before = contents();
      for (const match_field of ['Emial', '999', 'id', 'Email==x', 'code']) {
        const inputs = { match_field, update_all_matches: 'yes', confirm: 'yes', [fieldKey(klanten(), 'Plaats')]: 'Gent', add_interests: ['tuin'] };
        const run = await inZap({ key, inputData: matching('jeroen+webshop@example.nl', inputs) });
        expect(run).toMatchObject({ status: 'errored', reason: expect.stringContaining('no field of this database') });
      }
      expect(contents()).toEqual(before);
      expect(Object.keys(sandbox().calls.counts()).filter((name) => !/^GET |^POST \/authenticate/.test(name))).toEqual([]);
    },
  );
});

describe('the examples of a trigger', () => {
  test.each([
    'new_profile',
    'new_or_updated_profile',
    'new_unsubscribe',
    'new_click',
    'new_delivery_error',
    'new_spam_complaint',
    'new_subprofile',
    'new_or_updated_subprofile',
    'new_profile_in_selection',
  ])('%s are the account’s own, with the whole profile', async (key) => {
    const selection = String(named(sandbox().account.views.values(), 'Nieuwsbrief').id);
    const inputData = { database: String(klanten().id), collection: String(orders().id), selection };
    const { events, isSample } = await runner().editor.testTrigger(key, inputData);
    expect(isSample).toBe(false);
    expect(events).toHaveLength(3);
    for (const { profile, ...event } of events) {
      const whole = { ...Object(profile), ...(profile === undefined ? event : {}) };
      expect(Object.keys(whole)).toEqual(expect.arrayContaining(['profile_id', 'email', 'interest_names', expect.stringMatching(/^field_/)]));
    }
  });
});
