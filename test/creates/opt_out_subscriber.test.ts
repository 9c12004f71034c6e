import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'creates.opt_out_subscriber.operation.perform';
const inputData = { subscriber: 'jane@example.com', opt_out_setup: '7' };

/** Lists of a subscriber before and after the opt-out. */
function lists(before: number[], after: number[] | 'unreadable') {
  let read = 0;
  return () => {
    read += 1;
    if (read > 1 && after === 'unreadable') {
      return http(500);
    }
    return (read === 1 || after === 'unreadable' ? before : after).map((id) => ({ id }));
  };
}

describe('Opt Out Subscriber', () => {
  test('is completed when the lists confirm it', async () => {
    const calls = webservice({ getrecipientidsbyemail: [42], getrecipientlistsbyid: lists([1, 3], [3]) });
    expect(await run(method, { inputData })).toEqual({
      status: 'completed',
      subscriber_ids: [42],
      email: 'jane@example.com',
      opt_out_setup_id: 7,
      opt_out_setup_name: 'Newsletter unsubscription',
      lists: [{ id: 1, name: 'Newsletter', opted_out: true }],
      opted_out_list_ids: [1],
      opted_out_list_names: ['Newsletter'],
    });
    expect(callsTo(calls, 'optoutrecipientbyid')).toEqual([{ optoutSetupId: '7', recipientId: '42' }]);
  });

  test('unsubscribes all who have the address of a subscriber given by ID', async () => {
    const calls = webservice({
      getrecipientfieldsbyid: [{ id: 1, value: 'jane@example.com' }],
      getrecipientidsbyemail: [41, 42],
      getrecipientlistsbyid: [{ id: 1 }],
    });
    expect(await run(method, { inputData: { ...inputData, subscriber: '41' } })).toMatchObject({ subscriber_ids: [41, 42], email: 'jane@example.com' });
    expect(callsTo(calls, 'optoutrecipientbyid').map((call) => call.recipientId)).toEqual(['41', '42']);
  });

  test('unsubscribes a subscriber without an address by ID alone', async () => {
    const calls = webservice({ getrecipientfieldsbyid: [], getrecipientlistsbyid: [{ id: 1 }] });
    expect(await run(method, { inputData: { ...inputData, subscriber: '41' } })).toMatchObject({ subscriber_ids: [41], email: null });
    expect(callsTo(calls, 'optoutrecipientbyid').map((call) => call.recipientId)).toEqual(['41']);
  });

  test('is requested while the lists do not change', async () => {
    webservice({ getrecipientidsbyemail: [42], getrecipientlistsbyid: [{ id: 1 }] });
    expect(await run(method, { inputData })).toMatchObject({ status: 'requested', lists: [] });
  });

  test('is completed without a call where the subscriber was in none of the lists', async () => {
    const calls = webservice({ getrecipientidsbyemail: [42], getrecipientlistsbyid: [{ id: 3 }] });
    expect(await run(method, { inputData })).toMatchObject({ status: 'completed', subscriber_ids: [42], lists: [] });
    expect(namesOf(calls)).not.toContain('optoutrecipientbyid');
  });

  test.each([
    ['jane@example.com', 'jane@example.com'],
    ['999', null],
  ])('of %s, who does not exist, ends as not found, with the same keys', async (subscriber, email) => {
    const calls = webservice({ getrecipientidsbyemail: refused(4), getrecipientfieldsbyid: refused(3), getrecipientlistsbyid: refused(3) });
    expect(await run(method, { inputData: { ...inputData, subscriber } })).toEqual({
      status: 'not_found',
      subscriber_ids: [],
      email,
      opt_out_setup_id: 7,
      opt_out_setup_name: 'Newsletter unsubscription',
      lists: [],
      opted_out_list_ids: [],
      opted_out_list_names: [],
    });
    expect(namesOf(calls)).not.toContain('optoutrecipientbyid');
  });

  test('fails for a setup that does not exist, even if no subscriber has the address', async () => {
    webservice({ getrecipientidsbyemail: refused(4) });
    const error = await failure(method, { inputData: { ...inputData, opt_out_setup: '9' } });
    expect(error.name).toBe('AppError');
    expect(sentence(error)).toMatch(/^Opt-out setup 9 does not exist/);
  });

  test('is requested when the lists cannot be read afterwards', async () => {
    webservice({ getrecipientidsbyemail: [42], getrecipientlistsbyid: lists([1], 'unreadable') });
    expect(await run(method, { inputData })).toMatchObject({ status: 'requested' });
  });

  test('unsubscribes every subscriber with the address, and is completed only when all are unsubscribed', async () => {
    const calls = webservice({
      getrecipientidsbyemail: [41, 42],
      getrecipientlistsbyid: lists([1], [3]),
      getoptoutsetups: [{ id: 7, name: 'Any' }],
    });
    expect(await run(method, { inputData })).toMatchObject({ status: 'requested', subscriber_ids: [42, 41], opted_out_list_ids: [1] });
    expect(callsTo(calls, 'optoutrecipientbyid').map((call) => call.recipientId)).toEqual(['42', '41']);
  });

  test('trusts the lists rather than the error code', async () => {
    webservice({ getrecipientidsbyemail: [42], optoutrecipientbyid: refused(5), getrecipientlistsbyid: lists([1], []) });
    expect(await run(method, { inputData })).toMatchObject({ status: 'completed' });
  });

  test('fails when MAILINGWORK refuses and the lists confirm it', async () => {
    webservice({ getrecipientidsbyemail: [42], optoutrecipientbyid: refused(5), getrecipientlistsbyid: [{ id: 1 }] });
    expect(sentence(await failure(method, { inputData }))).toMatch(/^MAILINGWORK refused OptoutRecipientById with code 5/);
  });

  test.each([
    [http(503), 'ThrottledError'],
    [refused(1), 'ExpiredAuthError'],
  ])('stops after %j', async (answer, name) => {
    const calls = webservice({ getrecipientidsbyemail: [41, 42], optoutrecipientbyid: answer, getrecipientlistsbyid: [{ id: 1 }] });
    expect((await failure(method, { inputData })).name).toBe(name);
    expect(namesOf(calls).filter((call) => call === 'optoutrecipientbyid')).toHaveLength(1);
  });

  test.each([
    [refused(5), 'AppError', /^1 of 2 subscribers were unsubscribed, then: MAILINGWORK refused/],
    [http(503), 'ThrottledError', /^1 of 2 subscribers were unsubscribed, then: MAILINGWORK had an internal problem/],
  ])('never stops silently half way (%j): a repeated run costs at most a second confirmation e-mail', async (answer, name, words) => {
    let opted = 0;
    webservice({
      getrecipientidsbyemail: [41, 42],
      optoutrecipientbyid: () => {
        opted += 1;
        return opted === 1 ? true : answer;
      },
      getrecipientlistsbyid: [{ id: 1 }],
    });
    const error = await failure(method, { inputData });
    expect(error.name).toBe(name);
    expect(sentence(error)).toMatch(words);
  });

  test('is completed where the answer was lost and the lists show that the subscriber left', async () => {
    webservice({ getrecipientidsbyemail: [42], optoutrecipientbyid: http(503), getrecipientlistsbyid: lists([1, 3], [3]) });
    expect(await run(method, { inputData })).toMatchObject({ status: 'completed', opted_out_list_ids: [1] });
  });

  test('asks to reconnect when the login fails half way, and repeats no opt-out when it is run again', async () => {
    const inLists = new Set(['41', '42']);
    let loginWorks = false;
    const calls = webservice({
      getrecipientidsbyemail: [41, 42],
      getrecipientlistsbyid: ({ recipientId = '' }: Record<string, string>) => (inLists.has(recipientId) ? [{ id: 1 }] : []),
      optoutrecipientbyid: ({ recipientId = '' }: Record<string, string>) => (recipientId === '42' || loginWorks ? inLists.delete(recipientId) : refused(1)),
    });
    expect((await failure(method, { inputData })).name).toBe('ExpiredAuthError');
    loginWorks = true;
    expect(await run(method, { inputData })).toMatchObject({ status: 'completed', subscriber_ids: [42, 41], opted_out_list_ids: [1] });
    expect(callsTo(calls, 'optoutrecipientbyid').map(({ recipientId }) => recipientId)).toEqual(['42', '41', '41']);
  });

  test('takes a subscriber id', async () => {
    const calls = webservice({ getrecipientlistsbyid: lists([1], []) });
    expect(await run(method, { inputData: { ...inputData, subscriber: '42' } })).toMatchObject({ subscriber_ids: [42], email: null });
    expect(namesOf(calls)).not.toContain('getrecipientidsbyemail');
  });
});
