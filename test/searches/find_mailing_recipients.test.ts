import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { run } from '../support/mailingwork/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_mailing_recipients.operation.perform';
const find = (inputData: object = {}) => run(method, { inputData: { mailing: '12', ...inputData } });
const date = '2026-03-08 10:15:00';

describe('Find E-Mail Recipients', () => {
  test('returns who got the e-mail, and when', async () => {
    webservice({
      getrecipientsbyemailid: [
        { recipient: '42', date, email: '12', fields: [{ field: 1, value: 'jane@example.com' }] },
        { recipient: null, date: null, email: 'guest@example.com' },
      ],
    });
    expect(await find()).toEqual([
      {
        mailing_id: 12,
        count: 2,
        complete: true,
        continue_with: null,
        recipients: [
          {
            subscriber_id: 42,
            email: 'jane@example.com',
            first_name: null,
            last_name: null,
            salutation: null,
            occurred_at: '2026-03-08T10:15:00+01:00',
            occurred_at_raw: date,
          },
          {
            subscriber_id: null,
            email: 'guest@example.com',
            first_name: null,
            last_name: null,
            salutation: null,
            occurred_at: null,
            occurred_at_raw: null,
          },
        ],
      },
    ]);
  });

  test('says where to go on', async () => {
    const rows = Array.from({ length: 620 }, (_, index) => ({ recipient: index + 1, date }));
    webservice({
      getrecipientsbyemailid: (parameters: Record<string, string>) =>
        rows.slice(Number(parameters['advanced[start]'])).slice(0, Number(parameters['advanced[limit]'])),
    });
    expect(await find()).toMatchObject([{ count: 500, complete: false, continue_with: 500 }]);
    expect(await find({ continue_with: '500' })).toMatchObject([{ count: 120, complete: true, continue_with: null }]);
  });

  test('returns no recipients of an e-mail that has not been sent', async () => {
    webservice({ getrecipientsbyemailid: refused(4) });
    expect(await find()).toEqual([{ mailing_id: 12, count: 0, complete: true, continue_with: null, recipients: [] }]);
  });

  test('finds nothing for an e-mail that does not exist', async () => {
    webservice({ getrecipientsbyemailid: refused(2) });
    expect(await find()).toEqual([]);
  });
});
