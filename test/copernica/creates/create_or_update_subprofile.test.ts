import { describe, expect, test } from '@jest/globals';
import { sentence } from '../../support/app.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered, emptyValues } from '../../support/copernica/customers.ts';
import { refusal } from '../../support/copernica/fake_service.ts';
import { emptyOrder, order, shop } from '../../support/copernica/orders.ts';
import { type Answers, FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.create_or_update_subprofile.operation.perform';
const ofJane = { database: '12', collection: '21', match_field: '1', match_value: 'jane@example.com' };
const byNumber = { ...ofJane, subprofile_match_field: '71', subprofile_match_value: 'A-1001' };
const findProfile = 'GET /database/12/profiles';
const list = 'GET /profile/18381/subprofiles/21';
const create = 'POST /profile/18381/subprofiles/21';
const update = 'PUT /subprofile/20285';
const read = 'GET /subprofile/20285';

/** Jane's account, with her orders. */
function shopWith(orders: FakeAccount['subprofiles'], answers: Answers = {}, profiles = [delivered()]): FakeAccount {
  const account = new FakeAccount(profiles, answers);
  account.database = shop;
  account.subprofiles = [...orders];
  return account;
}

describe('a subprofile that exists', () => {
  test('is updated by its id, with five calls, and read back', async () => {
    const account = shopWith([order({ ID: 20284, fields: { ...emptyOrder, Number: 'A-1000' } }), order()]);
    const output = await run(method, { ...byNumber, subprofile_match_value: 'a-1001', field_72: '59,95', field_74: '' });
    expect(account.names).toEqual(['GET /database/12', findProfile, list, update, read]);
    expect(account.calls[2]?.query).toEqual({ start: '0', limit: '1000' });
    expect(account.bodiesOf(update)).toEqual([{ fields: { Amount: '59.95' } }]);
    expect(output).toMatchObject({ subprofile_id: 20285, collection_name: 'Orders', profile_id: 18381, field_71: 'A-1001', field_72: '59.95' });
    expect(output).toMatchObject({ field_73: '2026-03-01T10:00:00+01:00', created: false, subprofile_ids: [20285], not_cleared_field_ids: [] });
  });

  test('is found for a profile that is named by its ID', async () => {
    const account = shopWith([order()]);
    expect(await run(method, { ...byNumber, match_field: '', match_value: '', profile: '18381', field_72: '1' })).toMatchObject({ created: false });
    expect(account.names).toEqual(['GET /database/12', 'GET /profile/18381', list, update, read]);
  });

  test('is only read where nothing is mapped', async () => {
    const account = shopWith([order()]);
    expect(await run(method, byNumber)).toMatchObject({ field_72: '49.90', created: false, subprofile_ids: [20285], not_cleared_field_ids: [] });
    expect(account.names).toEqual(['GET /database/12', findProfile, list]);
  });

  test('has fields emptied, and those named that still hold a value', async () => {
    const account = shopWith([order()], { [update]: () => ({ status: 204 }) });
    const output = await run(method, { ...byNumber, fields_to_clear: ['73', '74'] });
    expect(account.bodiesOf(update)).toEqual([{ fields: { Paid: '', Receiver: '' } }]);
    expect(output).toMatchObject({ not_cleared_field_ids: [73], not_cleared_field_names: ['Paid'] });
  });

  test('is found by any form of an address', async () => {
    const account = shopWith([order({ fields: { ...emptyOrder, Receiver: 'joe@xn--mller-kva.example' } })]);
    await run(method, { ...ofJane, subprofile_match_field: 'receiver', subprofile_match_value: 'Joe@müller.example', field_71: 'B-1' });
    expect(account.writes).toEqual([update]);
  });
});

describe('a subprofile that does not exist', () => {
  test('is created for the profile, with a flat body and the value it is looked up by', async () => {
    const account = shopWith([order({ fields: { ...emptyOrder, Number: 'A-1000' } })]);
    const output = await run(method, { ...byNumber, field_72: '12', fields_to_clear: '73' });
    expect(account.names).toEqual(['GET /database/12', findProfile, list, create, 'GET /subprofile/20286']);
    expect(account.bodiesOf(create)).toEqual([{ Number: 'A-1001', Amount: '12' }]);
    expect(output).toMatchObject({
      subprofile_id: 20286,
      profile_id: 18381,
      field_71: 'A-1001',
      created: true,
      subprofile_ids: [20286],
      not_cleared_field_ids: [],
    });
  });

  test('is created although another profile has one with the value', async () => {
    const account = shopWith([order({ profile: 9 })]);
    expect(await run(method, byNumber)).toMatchObject({ subprofile_id: 20286, created: true });
    expect(account.writes).toEqual([create]);
  });

  test('may have been removed before', async () => {
    const account = shopWith([order({ removed: '2026-03-02 10:00:00' })]);
    expect(await run(method, byNumber)).toMatchObject({ subprofile_id: 20286, created: true });
    expect(account.writes).toEqual([create]);
  });

  test('is always created where nothing is filled in to look it up by, without looking', async () => {
    const account = shopWith([order()]);
    expect(await run(method, { ...ofJane, field_71: 'A-1001' })).toMatchObject({ subprofile_id: 20286, created: true });
    expect(account.names).toEqual(['GET /database/12', findProfile, create, 'GET /subprofile/20286']);
  });
});

describe('several subprofiles of the profile with the value', () => {
  const twin = (ID: number) => order({ ID, fields: { ...emptyOrder, Number: 'a-1001' } });

  test('stop the step, with their number', async () => {
    const account = shopWith([order(), twin(20290)]);
    expect(sentence(await failure(method, { ...byNumber, field_72: '1' }))).toBe(
      '2 subprofiles have this value in “Number”, so nothing was changed. Choose yes in “Update All Matches” to change all of them. Check the values in this step.',
    );
    expect(account.writes).toEqual([]);
  });

  test('are all updated where that is wanted, and all read where fields are to be emptied', async () => {
    const account = shopWith([twin(20290), order()]);
    const output = await run(method, { ...byNumber, field_72: '1', fields_to_clear: '73', update_all_matches: 'yes' });
    expect(account.writes.toSorted()).toEqual([update, 'PUT /subprofile/20290']);
    expect(account.names).toEqual(expect.arrayContaining([read, 'GET /subprofile/20290']));
    expect(output).toMatchObject({ subprofile_id: 20285, subprofile_ids: [20285, 20290], created: false, not_cleared_field_ids: [] });
  });

  test('are never changed where there are more than 100', async () => {
    const account = shopWith(Array.from({ length: 101 }, (_, index) => twin(30_000 + index)));
    expect(sentence(await failure(method, { ...byNumber, field_72: '1', update_all_matches: 'yes' }))).toMatch(
      /^More than 100 subprofiles have this value in “Number”\./,
    );
    expect(account.writes).toEqual([]);
  });

  test('are still updated where one of them is removed meanwhile', async () => {
    shopWith([order(), twin(20290)], { [update]: () => refusal('This subprofile has already been removed') });
    expect(await run(method, { ...byNumber, field_72: '1', update_all_matches: 'yes' })).toMatchObject({ subprofile_id: 20290, subprofile_ids: [20290] });
  });
});

describe('the profile it belongs to', () => {
  const expectRefusal = async (account: FakeAccount, input: Record<string, unknown>, name: string, expected: RegExp): Promise<void> => {
    const error = await failure(method, { ...byNumber, field_72: '1', ...input });
    expect(sentence(error)).toMatch(expected);
    expect(error.name).toBe(name);
    expect(account.writes).toEqual([]);
  };

  test('must be there: the step halts', async () => {
    await expectRefusal(shopWith([]), { match_value: 'joe@example.com' }, 'HaltedError', /^No profile of this database has this value in “Email”\./);
  });

  test('must be one', async () => {
    const account = shopWith([], {}, [delivered(), delivered({ ID: 9 })]);
    await expectRefusal(account, { update_all_matches: 'yes' }, 'AppError', /^2 profiles have this value in “Email”.* A subprofile belongs to one of them/);
  });

  test('must not be removed', async () => {
    const account = shopWith([], {}, [delivered({ removed: '2026-03-01 10:00:00' })]);
    await expectRefusal(account, { profile: '18381' }, 'HaltedError', /^The profile no longer exists\./);
  });

  test('must be of the database', async () => {
    const account = shopWith([], {}, [delivered({ database: 13 })]);
    await expectRefusal(account, { profile: '18381' }, 'AppError', /^Profile 18381 belongs to database 13, not to the chosen one\./);
  });

  test('must be said', async () => {
    await expectRefusal(shopWith([]), { match_field: '', match_value: '' }, 'AppError', /^Fill in “Profile”, or “Match Field” and “Match Value”\./);
  });

  test('is no stranger whom an ignored condition returns', async () => {
    const stranger = delivered({ ID: 1, fields: { ...emptyValues, Email: 'joe@example.com' } });
    await expectRefusal(shopWith([], { [findProfile]: () => ({ body: { data: [stranger] } }) }), {}, 'AppError', /^Copernica ignored the condition on “Email”/);
  });

  test.each([
    ['an update, which the next run finds no profile for', [order()], update, 'ThrottledError', 'HaltedError'],
    ['a creation', [], create, 'HaltedError', 'HaltedError'],
  ])('may be removed before %s', async (_, orders, call, first, second) => {
    const account: FakeAccount = shopWith(orders, {
      [call]: () => {
        account.profiles = [];
        account.subprofiles = [];
        return refusal('This profile has already been removed');
      },
    });
    expect((await failure(method, { ...byNumber, field_72: '1' })).name).toBe(first);
    expect((await failure(method, { ...byNumber, field_72: '1' })).name).toBe(second);
    expect(account.writes).toEqual([call]);
  });
});

describe('what must not happen', () => {
  test.each([
    ['a misspelt field', { subprofile_match_field: 'Nmber' }, '“Subprofile Match Field” is “Nmber”, which is no field of this collection. Choose one from'],
    ['a field of the database', { subprofile_match_field: '1' }, '“Subprofile Match Field” is “1”, which is no field of this collection.'],
    ['a value without a field', { subprofile_match_field: '' }, '“Subprofile Match Field” is empty.'],
    ['an empty value', { subprofile_match_value: ' ' }, '“Subprofile Match Value” is empty.'],
    ['a text for a number', { subprofile_match_field: '72', subprofile_match_value: 'twelve' }, '“Amount” must be a number'],
    ['a date that would be stored empty', { field_73: '2026-02-30' }, '“Paid” must be a date'],
    ['another value for the key field', { field_71: 'A-1' }, '“Number” is what the subprofile is looked up by, so it cannot get another value.'],
    ['the key field among those to empty', { fields_to_clear: '71' }, '“Number” is what the subprofile is looked up by'],
    ['a number among the fields to empty', { fields_to_clear: '72' }, '“Amount” holds a number, so Copernica cannot empty it.'],
    ['an unknown field to empty', { fields_to_clear: '1' }, 'Field 1 does not exist in this collection.'],
    ['a field of the database to fill in', { field_2: 'Jane' }, 'Field 2 does not exist in Copernica.'],
    ['a collection of another database', { collection: '99' }, 'Collection 99 does not belong to this database.'],
    ['no collection', { collection: '' }, '“Collection” is empty.'],
    [
      'no value at all',
      { subprofile_match_field: '', subprofile_match_value: '' },
      'No value is mapped, so there is no subprofile to create. Map at least one field.',
    ],
  ])('%s finds and changes nothing', async (_, input, expected) => {
    const account = shopWith([order()]);
    const message = sentence(await failure(method, { ...byNumber, ...input }));
    expect(message.slice(0, expected.length)).toBe(expected);
    expect(new Set(account.names)).toEqual(new Set(['GET /database/12']));
  });

  test.each([
    ['of another profile', { profile: 9 }],
    ['of another collection', { collection: 22 }],
  ])('subprofiles %s that the list returns are not changed', async (_, changes) => {
    const account = shopWith([], { [list]: () => ({ body: { data: [order(changes)], total: 1 } }) });
    expect(sentence(await failure(method, { ...byNumber, field_72: '1' }))).toMatch(/^Copernica returned subprofiles of other profiles, so nothing was done\./);
    expect(account.writes).toEqual([]);
  });

  test('an order whose field was renamed a moment ago is not created once more', async () => {
    const account = shopWith([order()]);
    await run(method, byNumber);
    account.subprofiles = [order({ fields: { Nummer: 'A-1001' } })];
    account.database = JSON.parse(JSON.stringify(shop).replace('"ID":"71","name":"Number"', '"ID":"71","name":"Nummer"'));
    expect(await run(method, byNumber)).toMatchObject({ subprofile_id: 20285, created: false });
    expect(account.writes).toEqual([]);
  });
});

describe('an answer that is lost', () => {
  const lost = () => ({ status: 503, body: '<html>too many requests</html>' });
  const inputData = { ...byNumber, field_72: '1' };

  test.each(['GET /database/12', findProfile, list, update])('of %s lets the step run again', async (name) => {
    const account = shopWith([order()], { [name]: lost });
    expect((await failure(method, inputData)).name).toBe('ThrottledError');
    expect(account.writes).toEqual(name === update ? [update] : []);
  });

  /** The order is created, and the answer lost. */
  const createdAndLost = (): FakeAccount => {
    const account: FakeAccount = shopWith([], {
      [create]: () => {
        account.subprofiles.push(order());
        return lost();
      },
    });
    return account;
  };

  test('of the creation is made up for by looking the subprofile up', async () => {
    const account = createdAndLost();
    expect(await run(method, inputData)).toMatchObject({ subprofile_id: 20285, created: true });
    expect(account.writes).toEqual([create]);
  });

  test.each([
    ['try_again', 'ThrottledError'],
    ['', 'ThrottledError'],
    ['stop', 'HaltedError'],
  ])('of a creation that left nothing does what is chosen: %j', async (chosen, name) => {
    const account = shopWith([], { [create]: lost });
    expect((await failure(method, { ...inputData, if_unclear: chosen })).name).toBe(name);
    expect(account.names).toEqual(['GET /database/12', findProfile, list, create, list]);
  });

  test.each([
    ['of a new one', []],
    ['of an existing one', [order()]],
  ])('of what is read back shows what was sent: %s', async (_, orders) => {
    const account = shopWith(orders, { [read]: lost });
    const output = await run(method, { ...inputData, fields_to_clear: '74' });
    expect(output).toMatchObject({ subprofile_id: 20285, profile_id: 18381, field_71: 'A-1001', field_72: '1', subprofile_ids: [20285] });
    expect(output).toMatchObject({ created: orders.length === 0, not_cleared_field_ids: orders.length === 0 ? [] : null });
    expect(account.names.at(-1)).toBe(read);
  });

  test('that names no new subprofile is made up for by looking it up, or the subprofile shown without its ID', async () => {
    const account = shopWith([], { [create]: () => ({ status: 201 }) });
    expect(await run(method, inputData)).toMatchObject({ subprofile_id: null, field_71: 'A-1001', created: true, subprofile_ids: [] });
    expect(account.names).toEqual(['GET /database/12', findProfile, list, create, list]);
  });
});
