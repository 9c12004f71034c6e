import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { run } from '../support/mailingwork/app.ts';
import { hoursAgo, janeAndNews, newsFive } from '../support/mailingwork/samples.ts';
import { callsTo, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'triggers.email_sent_to_subscriber.operation.perform';
const at = hoursAgo(1);
const earlier = hoursAgo(2).raw;
const campaign = { ...newsFive, type: 'campaign', status: 'activated', sendingTime: null };

describe('E-Mail Sent to Subscriber', () => {
  test('returns who received a campaign e-mail, each time', async () => {
    const fields = [
      { field: 1, value: 'jane@example.com' },
      { field: 3, value: 'Jane' },
    ];
    const sending = { recipient: '42', date: at.raw, email: 5, fields };
    const calls = webservice({ getmailings: [campaign], getrecipientsbyemailid: [sending, { ...sending, date: earlier }] });
    expect(await run(method)).toEqual([
      { id: `5-42-${at.raw}`, ...janeAndNews, occurred_at: at.iso, occurred_at_raw: at.raw },
      expect.objectContaining({ id: `5-42-${earlier}` }),
    ]);
    expect(callsTo(calls, 'getrecipientsbyemailid')).toEqual([
      { emailId: '5', 'advanced[startDate]': expect.any(String), 'advanced[start]': '0', 'advanced[limit]': '1000' },
    ]);
  });

  test('skips an e-mail without statistics', async () => {
    webservice({ getmailings: [campaign], getrecipientsbyemailid: refused(2) });
    expect(await run(method)).toEqual([]);
  });
});
