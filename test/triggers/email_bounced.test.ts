import { describe, expect, test } from '@jest/globals';
import { isolated, sentence } from '../support/app.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { hoursAgo, janeAndNews, janesFields, newsFive } from '../support/mailingwork/samples.ts';
import { callsTo, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'triggers.email_bounced.operation.perform';
const at = hoursAgo(1);
const bounce = (type: string | null, recipient = 42) => ({ recipient: String(recipient), date: at.raw, type, email: 5, fields: janesFields });

describe('E-Mail Bounced', () => {
  test('returns bounces and their type', async () => {
    const calls = webservice({ getmailings: [newsFive], getbouncesbyemailid: [bounce('hard')] });
    expect(await run(method)).toEqual([{ id: `5-42-${at.raw}`, ...janeAndNews, bounce_type: 'hard', occurred_at: at.iso, occurred_at_raw: at.raw }]);
    expect(callsTo(calls, 'getbouncesbyemailid')[0]).toMatchObject({ emailId: '5', 'advanced[fieldId]': '1,3,4,2', 'advanced[start]': '0' });
  });

  test('returns only the chosen types, and bounces of unknown type', async () => {
    webservice({ getmailings: [newsFive], getbouncesbyemailid: [bounce('Hard', 1), bounce('soft', 2), bounce(null, 3), bounce('greylisted', 4)] });
    const ids = (recipients: number[]) => recipients.map((recipient) => ({ subscriber_id: recipient }));
    expect(await run(method, { inputData: { bounce_types: ['hard'] } })).toMatchObject(ids([4, 3, 1]));
    expect(await run(method, { inputData: { bounce_types: 'Hard, soft' } })).toMatchObject(ids([4, 3, 2, 1]));
    expect(sentence(await failure(method, { inputData: { bounce_types: ['permanent'] } }))).toMatch(/^“Bounce Types” must be one of: Hard; Soft\./);
    expect(await run(method, { inputData: { bounce_types: [] } })).toMatchObject(ids([4, 3, 2, 1]));
  });
});
