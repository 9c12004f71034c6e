import { describe, expect, test } from '@jest/globals';
import { ownedSubprofiles } from '../../../../copernica/api/subprofiles/owned_subprofiles.ts';
import { accountAt, FakeService } from '../../../support/copernica/fake_service.ts';
import { order } from '../../../support/copernica/orders.ts';
import { failureOf } from '../../../support/failure_of.ts';

/** What a service makes of `start` and `limit`, and whether it tells how many there are. */
interface Paging {
  readonly mostRows?: number;
  readonly ignoresStart?: boolean;
  readonly tellsTotal?: boolean;
}

/** A profile with so many orders, the newest first. */
function profileWith(count: number, { mostRows = 1_000, ignoresStart = false, tellsTotal = true }: Paging = {}) {
  const service = new FakeService();
  const orders = Array.from({ length: count }, (_, index) => order({ ID: count - index }));
  service.answer = (_, { url }) => {
    const start = ignoresStart ? 0 : Number(new URL(url).searchParams.get('start'));
    return { body: { data: orders.slice(start, start + mostRows), ...(tellsTotal ? { total: count } : {}) } };
  };
  return { service, read: () => ownedSubprofiles(accountAt(service), 18381, 21) };
}

describe('the subprofiles of a profile', () => {
  test.each([0, 1, 1_000])('are read with one call: %i', async (count) => {
    const { service, read } = profileWith(count);
    expect((await read()).map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(service.restCalls).toEqual(['GET /profile/18381/subprofiles/21?start=0&limit=1000']);
  });

  test.each([
    ['more than come with one call', 1_500, {}, 2],
    ['as many as are read at most', 5_000, {}, 5],
    ['more than come where the limit is ignored', 230, { mostRows: 100 }, 3],
    ['those of a service that does not tell how many there are', 30, { tellsTotal: false }, 2],
    ['those of a service that ignores where to begin too', 30, { tellsTotal: false, ignoresStart: true }, 2],
    ['none', 0, { tellsTotal: false }, 1],
  ])('are all read: %s', async (_, count, paging, calls) => {
    const { service, read } = profileWith(count, paging);
    expect(await read()).toHaveLength(count);
    expect(service.restCalls).toHaveLength(calls);
  });

  test.each([
    ['are too many', 5_001, {}, 'Only 5000 of', 5],
    ['come again and again', 230, { mostRows: 100, ignoresStart: true }, 'Only 100 of', 2],
    ['come again and are less than there are', 230, { mostRows: 90, ignoresStart: true }, 'Only 90 of', 2],
    ['come again on a full page, and nothing tells how many there are', 230, { mostRows: 100, ignoresStart: true, tellsTotal: false }, 'Only 100 of', 2],
    ['come again on the fullest page, and nothing tells how many there are', 1_001, { ignoresStart: true, tellsTotal: false }, 'Only 1000 of', 2],
  ])('are not taken for all where they %s', async (_, count, paging, expected, calls) => {
    const { service, read } = profileWith(count, paging);
    const failure = await failureOf(read());
    expect(failure).toMatchObject({ kind: 'invalid_input' });
    expect(failure.message.slice(0, expected.length)).toBe(expected);
    expect(service.restCalls).toHaveLength(calls);
  });

  test.each([{ profile: 9 }, { collection: 22 }])('are not those of others: %j', async (changes) => {
    const service = new FakeService();
    service.answer = () => ({ body: { data: [order(), order({ ID: 2, ...changes })], total: 2 } });
    expect(await failureOf(ownedSubprofiles(accountAt(service), 18381, 21))).toMatchObject({ kind: 'unexpected_answer' });
  });

  test('may come without profile and collection, and with one that cannot be read', async () => {
    const service = new FakeService();
    service.answer = () => ({ body: { data: [order({ profile: null, collection: null }), { ID: 'none' }], total: 2 } });
    expect(await ownedSubprofiles(accountAt(service), 18381, 21)).toMatchObject([{ id: 20285, profileId: null }]);
    expect(service.restCalls).toHaveLength(1);
  });
});
