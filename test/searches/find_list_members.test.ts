import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, namesOf, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_list_members.operation.perform';
const find = (inputData: object = {}) => run(method, { inputData: { list: '1', ...inputData } });
const fields = [
  { id: 1, value: 'jane@example.com' },
  { field: 3, value: 'Jane' },
];

describe('Find List Members', () => {
  test('returns the members with their fields', async () => {
    const calls = webservice({ exportrecipients: [{ id: '42', fields }, { id: 43 }] });
    expect(await find()).toMatchObject([
      {
        list_id: 1,
        count: 2,
        complete: true,
        continue_with: null,
        members: [
          { subscriber_id: 42, email: 'jane@example.com', first_name: 'Jane', field_3: 'Jane', field_17: null },
          { subscriber_id: 43, email: null, field_3: null },
        ],
      },
    ]);
    expect(callsTo(calls, 'exportrecipients')).toMatchObject([{ listId: '1', 'advanced[start]': '0', 'advanced[limit]': '500' }]);
    expect(namesOf(calls)).not.toContain('getrecipientidsbylistid');
  });

  test.each([refused(9), refused(2), http(403), http(200, '<html>'), [{ no: 'id' }]])(
    'returns the IDs alone where ExportRecipients does not answer',
    async (exportrecipients) => {
      webservice({ exportrecipients, getrecipientidsbylistid: [43, '42', 42] });
      expect(await find()).toMatchObject([{ count: 2, complete: true, members: [{ subscriber_id: 42, email: null }, { subscriber_id: 43 }] }]);
    },
  );

  const members = Array.from({ length: 620 }, (_, index) => ({ id: index + 1 }));

  test('says where to go on', async () => {
    webservice({
      exportrecipients: (parameters: Record<string, string>) =>
        members.slice(Number(parameters['advanced[start]'])).slice(0, Number(parameters['advanced[limit]'])),
    });
    expect(await find()).toMatchObject([{ count: 500, complete: false, continue_with: 500 }]);
    expect(await find({ continue_with: 500 })).toMatchObject([{ count: 120, complete: true, continue_with: null }]);
  });

  test('says where to go on where the IDs alone are known', async () => {
    webservice({ exportrecipients: refused(9), getrecipientidsbylistid: members.map(({ id }) => id) });
    expect(await find()).toMatchObject([{ count: 500, complete: false, continue_with: 500 }]);
    const [rest] = Object(await find({ continue_with: '500' }));
    expect(rest).toMatchObject({ count: 120, complete: true, continue_with: null });
    expect(rest.members[0]).toMatchObject({ subscriber_id: 501 });
  });

  test.each([0, 500])('keeps to one order where a single answer from %i on is odd', async (start) => {
    let odd = true;
    const calls = webservice({
      exportrecipients: (parameters: Record<string, string>) => {
        if (odd && parameters['advanced[start]'] === String(start)) {
          odd = false;
          return http(200, '<html>');
        }
        return members.slice(Number(parameters['advanced[start]'])).slice(0, Number(parameters['advanced[limit]']));
      },
    });
    const [step] = Object(await find(start === 0 ? {} : { continue_with: String(start) }));
    expect(step.members[0]).toMatchObject({ subscriber_id: start + 1 });
    expect(namesOf(calls)).not.toContain('getrecipientidsbylistid');
  });

  test('finds nothing in a list that does not exist', async () => {
    webservice({ exportrecipients: refused(9), getrecipientidsbylistid: refused(9) });
    expect(await find({ list: '99' })).toEqual([]);
  });

  test('fails where an outage is the reason, and for a place to go on that is no number', async () => {
    const calls = webservice({ exportrecipients: http(503), getrecipientidsbylistid: [1] });
    expect((await failure(method, { inputData: { list: '1' } })).name).toBe('ThrottledError');
    expect(namesOf(calls)).not.toContain('getrecipientidsbylistid');
    expect((await failure(method, { inputData: { list: '1', continue_with: 'next' } })).message).toContain('“Continue With” must be a whole number');
  });
});
