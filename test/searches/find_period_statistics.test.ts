import { describe, expect, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';

isolated();

const method = 'searches.find_period_statistics.operation.perform';
const sent = { id: 5, subject: 'News', description: '', type: 'standard', status: 'done', sendingTime: '2025-11-18 08:00:00' };
const nothing = { getrecipientsbyemailid: [], getopeningsbyemailid: [], getclicksbyemailid: [], getbouncesbyemailid: [], getoptouts: [] };
const find = (inputData: object) => run(method, { inputData: { ...inputData } });

describe('Find Period Statistics', () => {
  test.each([
    [{ from: '2025-11-01', to: '2025-11-30' }, 1],
    [{ from: '18.11.2025', to: '18.11.2025' }, 1],
    [{ from: '2025-11-01T00:00:00+01:00' }, 1],
    [{ from: '2025-11-19' }, 0],
    [{ from: '2025-11-01', to: '2025-11-17' }, 0],
  ])('counts what was sent in %j', async (inputData, mailings) => {
    webservice({ ...nothing, getmailings: [sent] });
    expect(await find(inputData)).toMatchObject([{ mailing_count: mailings, complete: true, continue_with: null }]);
  });

  test('goes on where the step before ended', async () => {
    webservice({ ...nothing, getmailings: [sent, { ...sent, id: 6 }] });
    expect(await find({ from: '2025-11-01', continue_with: 6 })).toMatchObject([{ mailing_count: 1, mailings: [{ mailing_id: 6 }] }]);
  });

  test.each([
    [{ to: '2025-11-30' }, '“From” is empty.'],
    [{ from: 'November' }, '“From” must be a date such as 1980-12-24 or 24.12.1980.'],
    [{ from: '2025-11-01', to: '0000-00-00' }, '“To” must be a date such as 1980-12-24 or 24.12.1980.'],
    [{ from: '2025-12-01', to: '2025-11-30' }, '“From” must not be after “To”.'],
  ])('says what is wrong with %j', async (inputData, message) => {
    webservice();
    expect((await failure(method, { inputData })).message).toContain(message);
  });
});
