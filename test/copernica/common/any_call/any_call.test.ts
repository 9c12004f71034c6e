import { beforeEach, describe, expect, test } from '@jest/globals';
import { callIn, chosenInputs, methodChoices } from '../../../../copernica/common/any_call/any_call.ts';
import { accountAt, FakeService } from '../../../support/copernica/fake_service.ts';
import { zObject } from '../../../support/z.ts';

let service = new FakeService();

beforeEach(() => {
  service = new FakeService();
});

/** What the calls that a form makes look like, one line each, with the body behind. */
async function sentFor(method: string, values: Record<string, unknown>): Promise<string> {
  const call = await callIn({ method, ...values });
  await call.make(accountAt(service));
  return [service.restCalls.at(-1), service.requests.at(-1)?.body].filter(Boolean).join(' ');
}

const inputsOf = async (method?: string) => {
  const bundle = { inputData: { method }, authData: {}, inputDataRaw: {}, meta: {} };
  return chosenInputs(zObject(), Object.assign(Object.create(null), bundle));
};

describe('the dropdown', () => {
  test('offers every method with a body in JSON or none, and any other path first', async () => {
    const { results, paging_token: token } = await methodChoices();
    expect(token).toBeNull();
    expect(results).toHaveLength(249);
    expect(results[0]).toEqual({ id: 'other', label: 'Any other path' });
    expect(results).toContainEqual({ id: 'GET /profile/{profile}', label: expect.stringMatching(/^GET \/profile\/\{profile\}: read a profile/) });
    const ids = results.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('POST https://authenticate.copernica.com/');
    expect(ids).not.toContain('POST /medialibrary/{medialibrary}/files');
  });
});

describe('the form', () => {
  test('asks for the parts of the path, of the query and of the body', async () => {
    expect(await inputsOf('PUT /profile/{profile}/subprofiles/{collection}')).toMatchObject([
      { key: 'path_profile', label: 'profile', required: true },
      { key: 'path_collection', required: true },
      { key: 'query_fields', label: 'fields[]', required: true, list: true },
      { key: 'query_create', required: false, choices: { yes: 'Yes', no: 'No' } },
      { key: 'body', label: 'Body', required: true, dict: true },
      { key: 'loss_notice', helpText: '**This cannot be undone.** This call can change or remove many profiles at once.' },
      { key: 'confirm', label: 'Yes, Do It', required: true },
    ]);
  });

  test('asks for the parameters of a page, and for choices', async () => {
    const keys = (await inputsOf('GET /draganddrop/emailings')).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['query_start', 'query_limit', 'query_total', 'query_type', 'query_fromid', 'query_status']));
    expect(await inputsOf('GET /draganddrop/emailings')).toContainEqual(
      expect.objectContaining({ key: 'query_status', choices: ['all', 'sent', 'failed', 'cancelled'] }),
    );
  });

  test.each([
    ['PUT /condition/{type}/{condition}', 'body', undefined],
    ['POST /rule/{rule}/conditions', 'body', 'Known options: type.'],
    ['PUT /profile/{profile}/interests', 'body', 'Such as `News` and `1`.'],
    ['POST /draganddrop/template', 'body_reply_to', undefined],
    ['DELETE /profile/{profile}', 'body_completely', undefined],
  ])('of %s has the input %s', async (method, key, helpText) => {
    const found = (await inputsOf(method)).filter((input) => input.key === key);
    expect(found).toHaveLength(1);
    expect(found[0]?.helpText).toBe(helpText);
  });

  test.each([
    ['POST /html/emailing', 'Messages that this call sends cannot be recalled.'],
    ['DELETE /view/{view}', 'Whatever this call removes or unsubscribes is lost.'],
  ])('says of %s what cannot be undone', async (method, words) => {
    expect(await inputsOf(method)).toContainEqual(expect.objectContaining({ key: 'loss_notice', helpText: `**This cannot be undone.** ${words}` }));
  });

  test('is the free one for any other path, and empty for nothing', async () => {
    expect((await inputsOf('other')).map(({ key }) => key)).toEqual(['verb', 'path', 'query', 'body', 'confirm']);
    expect(await inputsOf()).toEqual([]);
    expect(await inputsOf('GET /nothing')).toEqual([]);
  });
});

describe('a call', () => {
  test.each([
    ['GET /profile/{profile}', { path_profile: '5' }, 'GET /profile/5'],
    ['get /Profile/{profile}', { path_profile: 5 }, 'GET /profile/5'],
    ['GET /database/{database}/fields', { path_database: '3', query_limit: '10', query_total: 'no' }, 'GET /database/3/fields?limit=10&total=false'],
    [
      'GET /database/{database}/profiles',
      { path_database: '3', query_fields: ['a==1', 'b==x,y', ''] },
      'GET /database/3/profiles?fields%5B%5D=a%3D%3D1&fields%5B%5D=b%3D%3Dx%2Cy',
    ],
    ['GET /database/{database}/profiles', { path_database: '3', query_fields: [''] }, 'GET /database/3/profiles'],
    ['POST /database/{database}/interests', { path_database: '3', body_name: 'News', body_group: '' }, 'POST /database/3/interests {"name":"News"}'],
    ['PUT /profile/{profile}/fields', { path_profile: '5', body: { 'First Name': 'Jane', empty: '' } }, 'PUT /profile/5/fields {"First Name":"Jane"}'],
    ['POST /profile/{profile}/interests', { path_profile: '5', body: { 'Food, Wine': '1', News: 0 } }, 'POST /profile/5/interests {"Food, Wine":1,"News":0}'],
    ['POST /rule/{rule}/conditions', { path_rule: '5', body: { type: 'Field', 'a-b': '["c"]' } }, 'POST /rule/5/conditions {"type":"Field","a-b":["c"]}'],
    [
      'POST /imports',
      { body_database: '3', body_action: 'Update or add', body_source: '[{"Orders.Number":"1"}]', confirm: 'yes' },
      'POST /imports {"database":3,"action":"update or add","source":[{"Orders.Number":"1"}]}',
    ],
    ['DELETE /profile/{profile}', { path_profile: '5', confirm: 'yes' }, 'DELETE /profile/5'],
    ['DELETE /profile/{profile}', { path_profile: '5', body_completely: 'yes', confirm: 'yes' }, 'DELETE /profile/5 {"completely":true}'],
    ['PUT /profile/{profile}/unsubscribe', { path_profile: '5', confirm: 'yes' }, 'PUT /profile/5/unsubscribe'],
    ['GET /logfile/{filename}/csv', { path_filename: 'a/b c.log', query_from: '1' }, 'GET /logfile/a%2Fb%20c.log/csv?from=1'],
  ])('of %s with %j is made as %s', async (method, values, sent) => {
    expect(await sentFor(method, values)).toBe(sent);
  });

  test('tells where it went and what came', async () => {
    service.answer = () => ({ status: 201, headers: { 'x-created': '9' } });
    const call = await callIn({ method: 'POST /database/{database}/interests', path_database: '3', body_name: 'News' });
    expect(call).toMatchObject({ verb: 'POST', path: '/database/3/interests' });
    expect(await call.make(accountAt(service))).toEqual({ result: { created: 9 }, result_json: '{"created":9}' });
  });

  test('brings a text where the method answers one', async () => {
    service.answer = () => ({ body: 'id;time\n1;2' });
    const call = await callIn({ method: 'GET /logfile/{filename}/csv', path_filename: 'a.log' });
    expect((await call.make(accountAt(service))).result).toBe('id;time\n1;2');
  });

  test.each([
    ['This profile has already been removed', 'it has been removed already'],
    ['No entity with supplied ID', 'there is nothing with this ID'],
  ])('that is refused with “%s” says that %s', async (message, meaning) => {
    service.answer = () => ({ status: 400, body: { error: { message } } });
    const call = await callIn({ method: 'PUT /profile/{profile}/fields', path_profile: '5', body: { a: 'b' } });
    await expect(call.make(accountAt(service))).rejects.toMatchObject({ kind: 'not_found', message: `Copernica refused the call: ${meaning}.` });
  });

  test('of any other path is free', async () => {
    expect(await sentFor('other', { verb: 'GET', path: '/anything/5' })).toBe('GET /anything/5');
  });

  test.each([
    [{}, '“Method” is empty.'],
    [{ method: 'GET /nothing' }, 'This method of the REST API is not known. Choose one from the list.'],
    [{ method: 'POST https://authenticate.copernica.com/' }, 'This method of the REST API is not known'],
    [{ method: 'GET /profile/{profile}' }, '“profile” is empty.'],
    [{ method: 'GET /profile/{profile}', path_profile: '../5' }, '“profile” must be a whole number such as 12.'],
    [{ method: 'PUT /profile/{profile}/fields', path_profile: '5' }, '“Body” is empty.'],
    [{ method: 'PUT /database/{database}/profiles', path_database: '5', confirm: 'yes' }, '“fields[]” is empty.'],
    [{ method: 'PUT /database/{database}/profiles', path_database: '5', query_fields: ['a==b'] }, 'Nothing was done. To go ahead, set “Yes, Do It” to yes.'],
    [{ method: 'POST /html/emailing', body_target: '5', confirm: 'no' }, '“Yes, Do It” to yes'],
    [{ method: 'DELETE /view/{view}', path_view: '5' }, '“Yes, Do It” to yes'],
  ])('with %j is refused before anything is sent', async (input, words) => {
    await expect(callIn(input)).rejects.toThrow(words);
  });

  test.each([
    [{ method: 'GET /logfile/{filename}/json', path_filename: '..' }, 'cannot take this value for “filename”: it takes a part of a path.'],
    [
      { method: 'GET /consumption', query_begin: '1 March', query_end: '2026-03-02' },
      'cannot take this value for “query.begin”: it takes a day such as 2026-03-02.',
    ],
    [{ method: 'PUT /profile/{profile}/interests', path_profile: '5', body: { News: 'yes' }, confirm: 'yes' }, 'cannot take this value for “body'],
  ])('with %j is refused by the contract', async (input, words) => {
    await expect((await callIn(input)).make(accountAt(service))).rejects.toThrow(words);
    expect(service.restCalls).toEqual([]);
  });
});
