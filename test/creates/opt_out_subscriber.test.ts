import { describe, expect, test } from '@jest/globals';
import { failure, isolated, run, sentence } from '../support/app.ts';
import { callsTo, namesOf, refusal, status, webservice } from '../support/webservice.ts';

isolated();

const method = 'creates.opt_out_subscriber.operation.perform';
const inputData = { subscriber: 'jane@example.com', opt_out_setup: '7' };

/** Lists of a subscriber before and after the opt-out. */
function lists(before: number[], after: number[] | 'unreadable') {
  let read = 0;
  return () => {
    read += 1;
    if (read > 1 && after === 'unreadable') {
      return status(500);
    }
    return (read === 1 || after === 'unreadable' ? before : after).map((id) => ({ id }));
  };
}

describe('Opt Out Subscriber', () => {
  test('is completed when the lists show it', async () => {
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

  test('unsubscribes all who have the address of a subscriber named by his id', async () => {
    const calls = webservice({
      getrecipientfieldsbyid: [{ id: 1, value: 'jane@example.com' }],
      getrecipientidsbyemail: [41, 42],
      getrecipientlistsbyid: [{ id: 3 }],
    });
    expect(await run(method, { inputData: { ...inputData, subscriber: '41' } })).toMatchObject({ subscriber_ids: [41, 42], email: 'jane@example.com' });
    expect(callsTo(calls, 'optoutrecipientbyid').map((call) => call.recipientId)).toEqual(['41', '42']);
  });

  test('unsubscribes somebody without an address by his id alone', async () => {
    const calls = webservice({ getrecipientfieldsbyid: [], getrecipientlistsbyid: [{ id: 3 }] });
    expect(await run(method, { inputData: { ...inputData, subscriber: '41' } })).toMatchObject({ subscriber_ids: [41], email: null });
    expect(callsTo(calls, 'optoutrecipientbyid').map((call) => call.recipientId)).toEqual(['41']);
  });

  test('is requested while the lists stay as they are', async () => {
    webservice({ getrecipientidsbyemail: [42], getrecipientlistsbyid: [{ id: 1 }] });
    expect(await run(method, { inputData })).toMatchObject({ status: 'requested', lists: [] });
  });

  test('is completed for somebody who was in none of the lists', async () => {
    webservice({ getrecipientidsbyemail: [42], getrecipientlistsbyid: [{ id: 3 }] });
    expect(await run(method, { inputData })).toMatchObject({ status: 'completed', lists: [] });
  });

  test('is requested when the lists cannot be read afterwards', async () => {
    webservice({ getrecipientidsbyemail: [42], getrecipientlistsbyid: lists([1], 'unreadable') });
    expect(await run(method, { inputData })).toMatchObject({ status: 'requested' });
  });

  test('unsubscribes every subscriber with the address, and is completed only when all are', async () => {
    const calls = webservice({
      getrecipientidsbyemail: [41, 42],
      getrecipientlistsbyid: lists([1], [3]),
      getoptoutsetups: [{ id: 7, name: 'Any' }],
    });
    expect(await run(method, { inputData })).toMatchObject({ status: 'requested', subscriber_ids: [42, 41], opted_out_list_ids: [1] });
    expect(callsTo(calls, 'optoutrecipientbyid').map((call) => call.recipientId)).toEqual(['42', '41']);
  });

  test('believes the lists, not the error code', async () => {
    webservice({ getrecipientidsbyemail: [42], optoutrecipientbyid: refusal(5), getrecipientlistsbyid: lists([1], []) });
    expect(await run(method, { inputData })).toMatchObject({ status: 'completed' });
  });

  test('fails when MAILINGWORK refuses and the lists say so too', async () => {
    webservice({ getrecipientidsbyemail: [42], optoutrecipientbyid: refusal(5), getrecipientlistsbyid: [{ id: 1 }] });
    expect(sentence(await failure(method, { inputData }))).toMatch(/^MAILINGWORK refused OptoutRecipientById with code 5/);
  });

  test.each([
    [status(503), 'HaltedError'],
    [refusal(1), 'ExpiredAuthError'],
  ])('does not go on after %j', async (answer, name) => {
    const calls = webservice({ getrecipientidsbyemail: [41, 42], optoutrecipientbyid: answer, getrecipientlistsbyid: [{ id: 1 }] });
    expect((await failure(method, { inputData })).name).toBe(name);
    expect(namesOf(calls).filter((call) => call === 'optoutrecipientbyid')).toHaveLength(1);
  });

  test('halts when it fails half way, because a second run would ask those who are done again', async () => {
    let opted = 0;
    webservice({
      getrecipientidsbyemail: [41, 42],
      optoutrecipientbyid: () => {
        opted += 1;
        return opted === 1 ? true : refusal(5);
      },
      getrecipientlistsbyid: [{ id: 1 }],
    });
    const error = await failure(method, { inputData });
    expect(error.name).toBe('HaltedError');
    expect(error.message).toMatch(/^1 of 2 subscribers were unsubscribed, then: MAILINGWORK refused/);
  });

  test('takes a subscriber id', async () => {
    const calls = webservice({ getrecipientlistsbyid: lists([1], []) });
    expect(await run(method, { inputData: { ...inputData, subscriber: '42' } })).toMatchObject({ subscriber_ids: [42], email: null });
    expect(namesOf(calls)).not.toContain('getrecipientidsbyemail');
  });
});
