import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { jane, readable } from '../support/mailingwork/samples.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.delete_subscriber.operation.perform';
const noSubscriber = {
  subscriber_id: null,
  email: null,
  first_name: null,
  last_name: null,
  salutation: null,
  lists: null,
  subscribed_list_ids: null,
  subscribed_list_names: null,
  subscriber_ids: [],
  status: 'not_found',
  removed_records: null,
};

describe('Delete Subscriber', () => {
  test('returns the whole subscriber as read before the deletion', async () => {
    const calls = webservice({ ...readable, getrecipientidsbyemail: ['42'], deleterecipientbyid: true });
    expect(await run(method, { inputData: { subscriber: 'jane@example.com', confirm: true } })).toEqual({
      ...jane,
      status: 'deleted',
      removed_records: JSON.stringify([jane]),
    });
    expect(callsTo(calls, 'deleterecipientbyid')).toEqual([{ recipientId: '42' }]);
    expect(namesOf(calls).slice(0, 4)).toEqual(['getrecipientidsbyemail', 'getrecipientfieldsbyid', 'getrecipientlistsbyid', 'deleterecipientbyid']);
  });

  test('with an ID, deletes only that subscriber, even if others have the address', async () => {
    const calls = webservice(readable);
    expect(await run(method, { inputData: { subscriber: '42', confirm: 'yes' } })).toEqual({
      ...jane,
      status: 'deleted',
      removed_records: JSON.stringify([jane]),
    });
    expect(callsTo(calls, 'deleterecipientbyid')).toEqual([{ recipientId: '42' }]);
  });

  test('sends nothing without the confirmation', async () => {
    const calls = webservice(readable);
    const error = await failure(method, { inputData: { subscriber: '42', all_records: true } });
    expect(error.name).toBe('AppError');
    expect(sentence(error)).toBe('Nothing was done. To go ahead, set “Yes, Delete for Good” to yes. Check the values in this step.');
    expect(calls).toEqual([]);
  });

  test('stops where several subscribers have the address, and says how many without repeating the address', async () => {
    const calls = webservice({ getrecipientidsbyemail: [41, 42, 43] });
    expect(sentence(await failure(method, { inputData: { subscriber: 'jane@example.com', confirm: true } }))).toBe(
      '3 subscribers have this e-mail address and none was deleted. To delete all of them, set “Delete All Subscribers with the Address” to yes. Check the values in this step.',
    );
    expect(namesOf(calls)).toEqual(['getrecipientidsbyemail']);
  });

  test('deletes all of them when requested, and returns the one in most lists together with all IDs', async () => {
    const calls = webservice({
      ...readable,
      getrecipientidsbyemail: [41, 42, 43],
      getrecipientlistsbyid: ({ recipientId }: Record<string, string>) => (recipientId === '42' ? [{ id: 1 }] : []),
    });
    expect(await run(method, { inputData: { subscriber: 'jane@example.com', all_records: true, confirm: true } })).toEqual({
      ...jane,
      subscriber_ids: [43, 42, 41],
      status: 'deleted',
      removed_records: expect.stringMatching(/"subscriber_id":42,.*"subscriber_id":43,.*"subscriber_id":41,/),
    });
    expect(callsTo(calls, 'deleterecipientbyid').map(({ recipientId }) => recipientId)).toEqual(['43', '42', '41']);
  });

  test.each([
    ['jane@example.com', { email: 'jane@example.com' }],
    ['42', { subscriber_id: 42 }],
  ])('succeeds where %s is already deleted', async (subscriber, known) => {
    const calls = webservice({ getrecipientidsbyemail: refused(4), getrecipientfieldsbyid: refused(3), getrecipientlistsbyid: refused(3) });
    expect(await run(method, { inputData: { subscriber, confirm: true } })).toMatchObject({ ...noSubscriber, ...known });
    expect(namesOf(calls)).not.toContain('deleterecipientbyid');
  });

  test('deletes the others where one of several was deleted meanwhile', async () => {
    const calls = webservice({
      ...readable,
      getrecipientidsbyemail: [41, 42],
      getrecipientfieldsbyid: ({ recipientId }: Record<string, string>) => (recipientId === '41' ? refused(3) : readable.getrecipientfieldsbyid),
    });
    expect(await run(method, { inputData: { subscriber: 'jane@example.com', all_records: 'true', confirm: true } })).toEqual({
      ...jane,
      status: 'deleted',
      removed_records: JSON.stringify([jane]),
    });
    expect(callsTo(calls, 'deleterecipientbyid')).toEqual([{ recipientId: '42' }]);
  });

  /** Subscriber 42 until another run has deleted them: then every call for them is refused, with a code that is not documented. */
  function deletedMeanwhile(code: number, deletedBefore: string) {
    let isThere = true;
    const unlessGone = (name: string, answer: unknown) => () => {
      isThere &&= name !== deletedBefore;
      return isThere ? answer : refused(code);
    };
    return webservice({
      getrecipientidsbyemail: () => (isThere ? [42] : refused(4)),
      getrecipientfieldsbyid: unlessGone('getrecipientfieldsbyid', readable.getrecipientfieldsbyid),
      getrecipientlistsbyid: unlessGone('getrecipientlistsbyid', readable.getrecipientlistsbyid),
      deleterecipientbyid: unlessGone('deleterecipientbyid', true),
    });
  }

  test.each([
    ['jane@example.com', 3, 'deleterecipientbyid'],
    ['jane@example.com', 77, 'deleterecipientbyid'],
    ['jane@example.com', 77, 'getrecipientfieldsbyid'],
    ['42', 3, 'deleterecipientbyid'],
    ['42', 77, 'deleterecipientbyid'],
  ])('succeeds where %s was deleted by another run meanwhile, which code %i means to %s', async (subscriber, code, deletedBefore) => {
    const calls = deletedMeanwhile(code, deletedBefore);
    expect(await run(method, { inputData: { subscriber, confirm: true } })).toMatchObject({ status: 'not_found', removed_records: null, subscriber_ids: [] });
    expect(callsTo(calls, 'deleterecipientbyid').length).toBeLessThanOrEqual(1);
  });

  test.each([
    ['is still there', { getrecipientlistsbyid: readable.getrecipientlistsbyid }],
    ['is still found by the address', { getrecipientlistsbyid: refused(77) }],
    ['cannot be looked up', { getrecipientlistsbyid: http(500) }],
  ])('reports a refusal to delete a subscriber who %s', async (_case, answers) => {
    let isRefused = false;
    const { getrecipientlistsbyid } = answers;
    webservice({
      ...readable,
      getrecipientidsbyemail: [42],
      deleterecipientbyid: () => {
        isRefused = true;
        return refused(5);
      },
      getrecipientlistsbyid: () => (isRefused ? getrecipientlistsbyid : readable.getrecipientlistsbyid),
    });
    const error = await failure(method, { inputData: { subscriber: 'jane@example.com', confirm: true } });
    expect(sentence(error)).toMatch(/^MAILINGWORK refused DeleteRecipientById with code 5/);
  });

  test('deletes no subscriber that could not be read', async () => {
    const calls = webservice({ ...readable, getrecipientlistsbyid: http(500) });
    expect((await failure(method, { inputData: { subscriber: '42', confirm: true } })).name).toBe('ThrottledError');
    expect(namesOf(calls)).not.toContain('deleterecipientbyid');
  });

  test.each([
    ['42', refused(3)],
    ['jane@example.com', refused(77)],
  ])('succeeds where the answer is lost and %s is gone, and returns all that was deleted', async (subscriber, gone) => {
    let isThere = true;
    const calls = webservice({
      getrecipientidsbyemail: () => (isThere ? [42] : refused(4)),
      getrecipientfieldsbyid: () => (isThere ? readable.getrecipientfieldsbyid : gone),
      getrecipientlistsbyid: () => (isThere ? readable.getrecipientlistsbyid : gone),
      deleterecipientbyid: () => {
        isThere = false;
        return http(502);
      },
    });
    const deleted = { ...jane, status: 'deleted', removed_records: JSON.stringify([jane]) };
    expect(await run(method, { inputData: { subscriber, confirm: true } })).toEqual(deleted);
    expect(callsTo(calls, 'deleterecipientbyid')).toHaveLength(1);
  });

  test.each([
    ['is still there', readable.getrecipientlistsbyid],
    ['cannot be looked up', http(503)],
  ])('is tried again later where the answer is lost and the subscriber %s', async (_case, after) => {
    let isAsked = false;
    const calls = webservice({
      ...readable,
      getrecipientlistsbyid: () => (isAsked ? after : readable.getrecipientlistsbyid),
      deleterecipientbyid: () => {
        isAsked = true;
        return http(502);
      },
    });
    expect((await failure(method, { inputData: { subscriber: '42', confirm: true } })).name).toBe('ThrottledError');
    expect(callsTo(calls, 'deleterecipientbyid')).toHaveLength(1);
  });

  test('reports how many were deleted where another could not be deleted', async () => {
    const calls = webservice({
      ...readable,
      getrecipientidsbyemail: [41, 42, 43],
      deleterecipientbyid: ({ recipientId }: Record<string, string>) => (recipientId === '42' ? http(502) : true),
    });
    const error = await failure(method, { inputData: { subscriber: 'jane@example.com', all_records: true, confirm: true } });
    expect(error.name).toBe('ThrottledError');
    expect(sentence(error)).toMatch(/^1 of 3 subscribers were deleted, then: MAILINGWORK had an internal problem/);
    expect(callsTo(calls, 'deleterecipientbyid').map(({ recipientId }) => recipientId)).toEqual(['43', '42']);
  });

  test.each([
    'jane',
    'Jane <jane@example.com> Joe <joe@example.com>',
    'mailto:jane@example.com',
    ['jane@example.com', 'joe@example.com'],
    'jane@example.com;joe@example.com',
  ])('refuses %j, which is not one address or ID: it would be taken for a subscriber who is already deleted', async (subscriber) => {
    const calls = webservice();
    const words = '“Subscriber” must be one e-mail address such as jane@example.com, or one subscriber ID such as 6049065. Check the values in this step.';
    expect(sentence(await failure(method, { inputData: { subscriber, confirm: true, all_records: true } }))).toBe(words);
    expect(calls).toEqual([]);
  });
});
