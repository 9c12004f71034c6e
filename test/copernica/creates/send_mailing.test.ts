import { describe, expect, test } from '@jest/globals';
import { toRawDate } from '../../../webservice/values/time.ts';
import { failure, isolated, run } from '../../support/copernica/app.ts';
import { delivered } from '../../support/copernica/customers.ts';
import { type Answers, FakeAccount } from '../../support/copernica/webservice.ts';

isolated();

const method = 'creates.send_mailing.operation.perform';
const jane = { database: '12', match_field: '1', match_value: 'jane@example.com' };
const TEMPLATE = 'POST /draganddrop/emailing';
const DOCUMENT = 'POST /html/emailing';

const created = (id: string) => () => ({ status: 201, headers: { 'X-Created': id } });
const list = (...data: object[]) => ({ body: { data } });
const order = { ID: 20285, fields: { Number: 'A-1' }, profile: 18381, collection: 21, created: null, modified: null, removed: null };

function withJane(answers: Answers = {}): FakeAccount {
  const account = new FakeAccount([delivered()], { [TEMPLATE]: created('170'), [DOCUMENT]: created('1282'), ...answers });
  account.subprofiles = [order];
  return account;
}

describe('Send Mailing to One Person', () => {
  test('sends a template to the profile with an address', async () => {
    const account = withJane();
    expect(await run(method, { ...jane, template: '579' })).toMatchObject({
      ...{ mailing_id: 'dnd-170', mailing_type: 'Drag-and-Drop', template_id: 579, document_id: null, profile_id: 18381, subprofile_id: null },
    });
    expect(account.bodiesOf(TEMPLATE)).toEqual([{ target: 18381, targettype: 'profile', template: 579 }]);
    expect(account.writes).toEqual([TEMPLATE]);
  });

  test('sends a document to a subprofile, whatever is filled in for the profile', async () => {
    const account = withJane();
    expect(await run(method, { database: '12', profile: '5', subprofile: '20285', document: '114' })).toMatchObject({
      ...{ mailing_id: 'html-1282', mailing_type: 'HTML', template_id: null, document_id: 114, profile_id: 18381, subprofile_id: 20285 },
    });
    expect(account.bodiesOf(DOCUMENT)).toEqual([{ target: 20285, targettype: 'subprofile', document: 114 }]);
  });

  test.each([
    ['neither', {}, /Choose a “Template” or a “Document”/],
    ['both', { template: '1', document: '2' }, /are both filled in/],
    ['several', { template: ['1', '2'] }, /must be one ID/],
  ])('sends nothing where %s of template and document is chosen', async (_which, content, message) => {
    const account = withJane();
    expect((await failure(method, { ...jane, ...content })).message).toMatch(message);
    expect(account.writes).toEqual([]);
  });

  test.each([
    ['no profile has the address', { match_value: 'jim@example.com' }, /No profile of this database has this value/],
    ['the profile was removed', { profile: '18381' }, /no longer exists/],
    ['the profile does not exist', { profile: '7' }, /no longer exists/],
    ['no one is filled in', { match_field: '', match_value: '' }, /Fill in “Profile”/],
    ['the subprofile was removed', { subprofile: '20285' }, /The subprofile no longer exists/],
    ['the subprofile does not exist', { subprofile: '9' }, /The subprofile no longer exists/],
  ])('sends nothing where %s', async (_case, input, message) => {
    const account = withJane();
    account.profiles = [delivered({ removed: '2026-03-01 10:00:00' })];
    account.subprofiles = [{ ...order, removed: '2026-03-01 10:00:00' }];
    expect((await failure(method, { ...jane, template: '579', ...input })).message).toMatch(message);
    expect(account.writes).toEqual([]);
  });

  test('sends nothing to several profiles with the value, or to one of another database', async () => {
    const account = withJane();
    account.profiles = [delivered(), delivered({ ID: 18382 }), delivered({ ID: 9, database: 13 })];
    account.subprofiles = [{ ...order, collection: 99 }];
    expect((await failure(method, { ...jane, template: '579' })).message).toMatch(/3 profiles have this value.*fill in “Profile”/);
    expect((await failure(method, { ...jane, profile: '9', template: '579' })).message).toMatch(/belongs to database 13/);
    expect((await failure(method, { ...jane, subprofile: '20285', template: '579' })).message).toMatch(/collection of another database/);
    expect(account.writes).toEqual([]);
  });

  test('sends to a subprofile whose collection is not told', async () => {
    const account = withJane();
    account.subprofiles = [{ ...order, collection: null, profile: null }];
    expect(await run(method, { ...jane, subprofile: '20285', template: '579' })).toMatchObject({ profile_id: null, subprofile_id: 20285 });
  });

  test.each([
    ['template', TEMPLATE, /Template 579 does not exist in this account/],
    ['document', DOCUMENT, /Document 579 does not exist in this account/],
  ])('names a %s that does not exist', async (input, call, message) => {
    withJane({ [call]: () => ({ status: 400, body: { error: { message: 'No entity with supplied ID' } } }) });
    expect((await failure(method, { ...jane, [input]: '579' })).message).toMatch(message);
  });
});

describe('where the answer is lost', () => {
  const lost = () => ({ status: 503, body: '<html>Service Unavailable</html>' });
  const now = (): string => toRawDate(Date.now(), 'Europe/Amsterdam');
  const hourAgo = (): string => toRawDate(Date.now() - 3_600_000, 'Europe/Amsterdam');

  test.each([
    ['template', 'profile', '/profile/18381/draganddrop/emailings'],
    ['document', 'profile', '/profile/18381/html/emailings'],
    ['template', 'subprofile', '/subprofile/20285/draganddrop/emailings'],
    ['document', 'subprofile', '/subprofile/20285/html/emailings'],
  ])('the mailing with the %s is found among those of the %s', async (content, target, path) => {
    const engine = content === 'template' ? 'dnd' : 'html';
    const account = withJane({
      ...{ [TEMPLATE]: lost, [DOCUMENT]: lost },
      [`GET ${path}`]: () =>
        list(
          { id: '1', [content]: '579', type: 'individual', timestamp: hourAgo() },
          { id: '5', [content]: '579', type: 'individual', timestamp: now() },
          { id: '4', [content]: '579', type: 'individual', timestamp: now() },
          { id: '8', [content]: '579', type: 'mass', timestamp: now() },
          { id: '9', [content]: '580', type: 'individual', timestamp: now() },
        ),
    });
    const recipient = target === 'profile' ? {} : { subprofile: '20285' };
    expect(await run(method, { ...jane, ...recipient, [content]: '579' })).toMatchObject({ mailing_id: `${engine}-5` });
    expect(account.writes).toHaveLength(1);
    const [lookUp] = account.calls.filter(({ name }) => name === `GET ${path}`);
    expect(lookUp?.query).toMatchObject({ type: 'individual', fromdate: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) });
  });

  test('and the mailing is not there, the step stops, because a mail cannot be called back', async () => {
    const account = withJane({ [TEMPLATE]: lost, 'GET /profile/18381/draganddrop/emailings': () => list({ id: '1', template: '579', timestamp: hourAgo() }) });
    expect((await failure(method, { ...jane, template: '579' })).name).toBe('HaltedError');
    expect(account.writes).toEqual([TEMPLATE]);
  });

  test('and the user wants that, the step is run again', async () => {
    withJane({ [TEMPLATE]: lost, 'GET /profile/18381/draganddrop/emailings': () => list() });
    expect((await failure(method, { ...jane, template: '579', if_unclear: 'try_again' })).name).toBe('ThrottledError');
  });

  test('an answer without an id is a success', async () => {
    withJane({ [TEMPLATE]: () => ({ status: 201 }) });
    expect(await run(method, { ...jane, template: '579' })).toMatchObject({ mailing_id: null, mailing_type: 'Drag-and-Drop', template_id: 579 });
  });
});
