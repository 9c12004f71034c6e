import { describe, expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered, emptyValues } from '../../support/copernica/customers.ts';
import { refusal } from '../../support/copernica/fake_service.ts';
import { type Answers, FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.create_or_update_profile.operation.perform';
const byEmail = { database: '12', match_field: '1', match_value: 'jane@example.com' };
const create = 'POST /database/12/profiles';
const find = 'GET /database/12/profiles';
const update = 'PUT /profile/18381';

/** Another profile with Jane's address. */
const twin = (ID: number) => delivered({ ID, fields: { ...emptyValues, Email: 'Jane@Example.com' }, interests: [] });

describe('a profile that exists', () => {
  test('is updated by its id, with four calls, and read back', async () => {
    const account = new FakeAccount([delivered()]);
    const output = await run(method, { ...byEmail, field_2: 'Janet', field_4: '' });
    expect(account.names).toEqual(['GET /database/12', find, update, 'GET /profile/18381']);
    expect(account.calls[1]?.query).toEqual({ 'fields[]': 'Email==jane@example.com', limit: '101', total: 'false' });
    expect(account.bodiesOf(update)).toEqual([{ fields: { Firstname: 'Janet' } }]);
    expect(output).toMatchObject({ profile_id: 18381, field_2: 'Janet', field_3: '7', created: false, profile_ids: [18381], interest_names: ['Football'] });
  });

  test('needs no description of the database while that is in the cache', async () => {
    const account = new FakeAccount([delivered()]);
    await run(method, { ...byEmail, field_2: 'Janet' });
    await run(method, { ...byEmail, field_2: 'Joan' });
    expect(account.names.filter((name) => name === 'GET /database/12')).toHaveLength(1);
  });

  test('gets and loses interests, and keeps its others', async () => {
    const account = new FakeAccount([delivered({ interests: ['Football', 'News'] })]);
    const output = await run(method, { ...byEmail, add_interests: ['32'], remove_interests: 'football' });
    expect(account.writes).toEqual(['POST /profile/18381/interests']);
    expect(account.bodiesOf('POST /profile/18381/interests')).toEqual([{ Baseball: 1, Football: 0 }]);
    expect(output).toMatchObject({ interest_names: ['Baseball', 'News'] });
  });

  test('is only read where nothing is mapped', async () => {
    const account = new FakeAccount([delivered()]);
    expect(await run(method, byEmail)).toMatchObject({ field_2: 'Jane', created: false, profile_ids: [18381], not_cleared_field_ids: [] });
    expect(account.names).toEqual(['GET /database/12', find]);
  });

  test('has fields emptied, each as its type takes it, and those named that still hold a value', async () => {
    const account = new FakeAccount([delivered()], { [update]: () => ({ status: 204 }) });
    const output = await run(method, { ...byEmail, fields_to_clear: ['2', '4', '6', '5'], field_5: 'no' });
    expect(account.bodiesOf(update)).toEqual([{ fields: { Newsletter: 'no', Firstname: '', Birthday: '', Since: '0000-00-00' } }]);
    expect(output).toMatchObject({ not_cleared_field_ids: [2], not_cleared_field_names: ['Firstname'] });
  });

  test('is found by each form of an address with an international domain', async () => {
    const account = new FakeAccount([delivered({ fields: { ...emptyValues, Email: 'jane@xn--mller-kva.example' } })]);
    expect(await run(method, { ...byEmail, match_value: 'Jane@müller.example', field_2: 'Jane' })).toMatchObject({ profile_id: 18381, created: false });
    expect(account.writes).toEqual([update]);
  });
});

describe('a profile that does not exist', () => {
  test('is created with the value it is looked up by, and with its interests', async () => {
    const account = new FakeAccount([twin(18380)]);
    const inputData = {
      ...byEmail,
      match_value: 'joe@example.com',
      field_2: 'Joe',
      add_interests: ['Football'],
      remove_interests: ['News'],
      fields_to_clear: ['4'],
    };
    expect(await run(method, inputData)).toMatchObject({
      profile_id: 18381,
      email: 'joe@example.com',
      created: true,
      profile_ids: [18381],
      interest_names: ['Football'],
      not_cleared_field_ids: [],
    });
    expect(account.bodiesOf(create)).toEqual([{ fields: { Email: 'joe@example.com', Firstname: 'Joe' }, interests: { Football: 1 } }]);
    expect(account.writes).toEqual([create]);
  });

  test('is created in the spelling that is mapped to the field itself', async () => {
    const account = new FakeAccount();
    await run(method, { ...byEmail, field_1: 'Jane@Example.com' });
    expect(account.bodiesOf(create)).toEqual([{ fields: { Email: 'Jane@example.com' } }]);
  });

  test('may have been removed before', async () => {
    const account = new FakeAccount([delivered({ removed: '2026-03-01 10:00:00' })]);
    expect(await run(method, byEmail)).toMatchObject({ profile_id: 18382, created: true });
    expect(account.writes).toEqual([create]);
  });
});

describe('several profiles with the value', () => {
  test('stop the step, with their number', async () => {
    const account = new FakeAccount([delivered(), twin(18390)]);
    expect(sentence(await failure(method, { ...byEmail, field_2: 'Janet' }))).toBe(
      '2 profiles have this value in “Email”, so nothing was changed. Choose yes in “Update All Matches” to change all of them. Check the values in this step.',
    );
    expect(account.names).toEqual(['GET /database/12', find]);
  });

  test('are all updated where that is wanted', async () => {
    const account = new FakeAccount([twin(18390), delivered()]);
    const output = await run(method, { ...byEmail, field_2: 'Janet', fields_to_clear: ['4'], update_all_matches: 'yes' });
    expect(account.writes.toSorted()).toEqual([update, 'PUT /profile/18390']);
    expect(output).toMatchObject({ profile_id: 18381, profile_ids: [18381, 18390], not_cleared_field_ids: [] });
  });

  test('are never changed where there are more than 100', async () => {
    const account = new FakeAccount(Array.from({ length: 101 }, (_, index) => twin(20_000 + index)));
    expect(sentence(await failure(method, { ...byEmail, field_2: 'Janet', update_all_matches: 'yes' }))).toMatch(
      /^More than 100 profiles have this value in “Email”\./,
    );
    expect(account.writes).toEqual([]);
  });

  test('are still updated where one of them is removed meanwhile', async () => {
    const account = new FakeAccount([delivered(), twin(18390)], { [update]: () => refusal('This profile has already been removed') });
    expect(await run(method, { ...byEmail, field_2: 'Janet', update_all_matches: 'yes' })).toMatchObject({ profile_id: 18390, profile_ids: [18390] });
    expect(account.writes).toHaveLength(2);
  });
});

describe('what must not happen', () => {
  test.each([
    ['a misspelt field', { match_field: 'Emial' }, '“Match Field” is “Emial”, which is no field of this database. Choose one from the list.'],
    ['a field of another database', { match_field: '99' }, '“Match Field” is “99”, which is no field of this database. Choose one from the list.'],
    ['no field', { match_field: '' }, '“Match Field” is empty. Check the values in this step.'],
    ['no value', { match_value: ' ' }, '“Match Value” is empty. Check the values in this step.'],
    ['a text for a number', { match_field: '3', match_value: 'twelve' }, '“Number” must be a whole number'],
    ['a zero date', { match_field: '6', match_value: '0000-00-00' }, '“Since” is empty, so no record can be looked up by it.'],
    ['no address', { match_value: 'jane' }, '“Email” must be an e-mail address'],
    ['a date that would be stored empty', { field_4: '2026-02-30' }, '“Birthday” must be a date'],
    ['an option that does not exist', { field_5: 'maybe' }, '“Newsletter” has no such choice. Its choices are: yes, no.'],
    ['another value for the key field', { field_1: 'joe@example.com' }, '“Email” is what the profile is looked up by, so it cannot get another value.'],
    ['the key field among those to empty', { fields_to_clear: ['1'] }, '“Email” is what the profile is looked up by, so it cannot get another value.'],
    ['a number among the fields to empty', { fields_to_clear: '3' }, '“Number” holds a number, so Copernica cannot empty it.'],
    ['an unknown field to empty', { fields_to_clear: '99' }, 'Field 99 does not exist in this database.'],
    ['an unknown interest', { add_interests: 'Football, Chess' }, 'This database has no interest “Chess”. Choose one from the list of “Add Interests”.'],
    ['an interest both ways', { add_interests: '31', remove_interests: 'Football' }, 'The interest “Football” cannot be both added and removed.'],
  ])('%s finds and changes no profile', async (_, input, expected) => {
    const account = new FakeAccount([delivered(), twin(18390)]);
    const message = sentence(await failure(method, { ...byEmail, ...input }));
    expect(message.slice(0, expected.length)).toBe(expected);
    expect(new Set(account.names)).toEqual(new Set(['GET /database/12']));
  });

  test('a condition that is ignored changes no stranger', async () => {
    const stranger = delivered({ ID: 1, fields: { ...emptyValues, Email: 'joe@example.com' } });
    const account = new FakeAccount([], { [find]: () => ({ body: { data: [delivered(), stranger] } }) });
    expect(sentence(await failure(method, { ...byEmail, field_2: 'Janet', update_all_matches: 'yes' }))).toBe(
      'Copernica ignored the condition on “Email” and returned other records, so nothing was done. Try again later.',
    );
    expect(account.writes).toEqual([]);
  });

  test('a profile whose value only looks alike is neither changed nor an obstacle', async () => {
    const alike = delivered({ ID: 1, fields: { ...emptyValues, Firstname: 'José' } });
    const account = new FakeAccount([], { [find]: () => ({ body: { data: [alike] } }) });
    expect(await run(method, { database: 12, match_field: 'firstname', match_value: 'Jose' })).toMatchObject({ created: true });
    expect(account.writes).toEqual([create]);
  });
});

describe('an answer that is lost', () => {
  const lost = () => ({ status: 503, body: '<html>too many requests</html>' });
  const inputData = { ...byEmail, field_2: 'Jane' };

  test.each(['GET /database/12', find, update])('of %s lets the step run again', async (name) => {
    const account = new FakeAccount([delivered()], { [name]: lost });
    expect((await failure(method, inputData)).name).toBe('ThrottledError');
    expect(account.writes).toEqual(name === update ? [update] : []);
  });

  test('of the switching of interests lets the step run again', async () => {
    const account = new FakeAccount([delivered()], { 'POST /profile/18381/interests': lost });
    expect((await failure(method, { ...inputData, add_interests: '31' })).name).toBe('ThrottledError');
    expect(account.writes).toEqual([update, 'POST /profile/18381/interests']);
  });

  test('of the creation is made up for by looking the profile up', async () => {
    const account: FakeAccount = new FakeAccount([], {
      [create]: () => {
        account.profiles.push(delivered());
        return lost();
      },
    });
    expect(await run(method, inputData)).toMatchObject({ profile_id: 18381, created: true });
    expect(account.writes).toEqual([create]);
  });

  test.each([
    ['try_again', 'ThrottledError'],
    ['', 'ThrottledError'],
    ['stop', 'HaltedError'],
  ])('of a creation that left no profile does what is chosen: %j', async (chosen, name) => {
    const account = new FakeAccount([], { [create]: lost });
    expect((await failure(method, { ...inputData, if_unclear: chosen })).name).toBe(name);
    expect(account.names).toEqual(['GET /database/12', find, create, find]);
  });

  test.each([
    ['of a new profile', []],
    ['of an existing one', [delivered()]],
  ])('of what is read back shows what was sent: %s', async (_, profiles) => {
    const account = new FakeAccount(profiles, { 'GET /profile/18381': lost });
    const output = await run(method, { ...inputData, field_2: 'Janet', add_interests: 'News', remove_interests: 'Football', fields_to_clear: '4' });
    expect(output).toMatchObject({ profile_id: 18381, email: 'jane@example.com', field_2: 'Janet', interest_names: ['News'], profile_ids: [18381] });
    expect(output).toMatchObject({ created: profiles.length === 0, not_cleared_field_ids: profiles.length === 0 ? [] : null });
    expect(account.names.at(-1)).toBe('GET /profile/18381');
  });

  test('that names no new profile is made up for by looking it up, or the profile shown without its ID', async () => {
    const answers: Answers = { [create]: () => ({ status: 201 }) };
    const account: FakeAccount = new FakeAccount([], answers);
    expect(await run(method, inputData)).toMatchObject({ profile_id: null, email: 'jane@example.com', created: true, profile_ids: [] });
    expect(account.names).toEqual(['GET /database/12', find, create, find]);
  });
});

test('a profile that is removed between look-up and update is created by the next run', async () => {
  const account: FakeAccount = new FakeAccount([delivered()], {
    [update]: () => {
      account.profiles = [];
      return refusal('This profile has already been removed');
    },
  });
  expect((await failure(method, { ...byEmail, field_2: 'Jane' })).name).toBe('ThrottledError');
  expect(await run(method, { ...byEmail, field_2: 'Jane' })).toMatchObject({ created: true });
});
