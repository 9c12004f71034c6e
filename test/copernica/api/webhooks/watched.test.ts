import { describe, expect, test } from '@jest/globals';
import { isElsewhere, requireWatched } from '../../../../copernica/api/webhooks/watched.ts';
import { customers } from '../../../support/copernica/customers.ts';
import { accountAt, FakeService } from '../../../support/copernica/fake_service.ts';
import { failureOf } from '../../../support/failure_of.ts';

function stage() {
  const service = new FakeService();
  service.answer = () => ({ body: customers });
  return { service, account: accountAt(service) };
}

describe('what is watched', () => {
  test.each([
    ['a database', { databaseId: 12, collectionId: null }, [2]],
    ['a collection', { databaseId: 12, collectionId: 21 }, [71]],
  ])('is %s that exists', async (_what, watched, fieldIds) => {
    const { service, account } = stage();
    await requireWatched(account, watched, fieldIds);
    await requireWatched(account, watched, []);
    expect(service.restCalls).toEqual(['GET /database/12']);
  });

  test('may be everything, which needs no call', async () => {
    const { service, account } = stage();
    await requireWatched(account, { databaseId: null, collectionId: null }, []);
    expect(service.calls).toEqual([]);
  });

  test.each([
    ['Collection 22', { databaseId: 12, collectionId: 22 }, []],
    ['Collection 23', { databaseId: 12, collectionId: 23 }, [71]],
    ['Field 71', { databaseId: 12, collectionId: null }, [2, 71]],
    ['Field 2', { databaseId: 12, collectionId: 21 }, [2]],
  ])('is refused where %s does not exist', async (named, watched, fieldIds) => {
    const failure = await failureOf(requireWatched(stage().account, watched, fieldIds));
    expect(failure.kind).toBe('invalid_input');
    expect(failure.message).toContain(named);
  });
});

test.each([
  [{ databaseId: 1, collectionId: 2 }, { databaseId: 1, collectionId: 2 }, false],
  [{ databaseId: 1, collectionId: 2 }, { databaseId: 1, collectionId: 3 }, true],
  [{ databaseId: 1, collectionId: null }, { databaseId: 2, collectionId: null }, true],
  [{ databaseId: null, collectionId: null }, { databaseId: 1, collectionId: 2 }, false],
  [{ databaseId: 1, collectionId: 2 }, { databaseId: null, collectionId: null }, false],
])('an event of %j belongs elsewhere than %j: %s', (event, watched, elsewhere) => {
  expect(isElsewhere(event, watched)).toBe(elsewhere);
});
