import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { isolated } from '../support/app.ts';
import { countRows, perform, rows } from '../support/import.ts';
import { standStill, taking } from '../support/standing_clock.ts';
import { callsTo, namesOf, refusal, status, webservice } from '../support/webservice.ts';

isolated();

afterEach(() => {
  jest.useRealTimers();
});

describe('Import Subscribers, block by block,', () => {
  test('cuts long lists into blocks of 2,500', async () => {
    const calls = webservice({ importrecipients: countRows });
    expect(await perform({ subscribers: rows(5_001) })).toMatchObject({ complete: true, sent_rows: 5_001, blocks: 3, added: 5_001 });
    expect(callsTo(calls, 'importrecipients').map((call) => countRows(call).total)).toEqual([2_500, 2_500, 1]);
  });

  test('keeps blocks of long values small enough for a form', async () => {
    const calls = webservice({ importrecipients: countRows });
    await perform({ subscribers: rows(12).map((row) => ({ ...row, field_3: 'ü'.repeat(30_000) })) });
    expect(callsTo(calls, 'importrecipients').map((call) => countRows(call).total)).toEqual([4, 4, 4]);
  });

  test('keeps what was done when a later block fails, and goes on behind the block that may have been imported', async () => {
    let block = 0;
    const calls = webservice({
      importrecipients: (parameters: Record<string, string>) => {
        block += 1;
        return block === 2 ? status(500) : countRows(parameters);
      },
    });
    expect(await perform({ subscribers: rows(7_501), mode: 'add' })).toMatchObject({
      complete: false,
      next_row: 5_001,
      sent_rows: 2_500,
      blocks: 1,
      not_imported_count: 5_001,
      not_imported: expect.arrayContaining([
        { row: 2_501, reason: expect.stringMatching(/HTTP 500.*may have been imported all the same/) },
        { row: 5_001, reason: 'A block before this row failed. Import this row in another run.' },
      ]),
    });
    expect(namesOf(calls).filter((name) => name === 'importrecipients')).toHaveLength(2);
  });

  test('says so when a block surely did nothing', async () => {
    let block = 0;
    webservice({
      importrecipients: (parameters: Record<string, string>) => {
        block += 1;
        return block === 2 ? refusal(4) : countRows(parameters);
      },
    });
    expect(await perform({ subscribers: rows(2_501) })).toMatchObject({
      next_row: 2_501,
      not_imported: [{ row: 2_501, reason: expect.stringMatching(/^MAILINGWORK refused ImportRecipients with code 4/) }],
    });
  });

  test.each([
    [17_500, { complete: true, next_row: null, blocks: 2 }],
    [17_501, { complete: false, next_row: 2_501, blocks: 1 }],
  ])('begins no block while less than 7.5 seconds are left: after %i ms', async (milliseconds, result) => {
    standStill();
    webservice({ importrecipients: taking(milliseconds, countRows) });
    expect(await perform({ subscribers: rows(5_000) })).toMatchObject(result);
  });

  test('stops before the time is up, and goes on where told', async () => {
    standStill();
    const calls = webservice({ importrecipients: taking(18_000, countRows) });
    expect(await perform({ subscribers: rows(5_000) })).toMatchObject({ complete: false, next_row: 2_501, blocks: 1 });
    expect(await perform({ subscribers: rows(5_000), first_row: '2501' })).toMatchObject({ complete: true, sent_rows: 2_500 });
    expect(callsTo(calls, 'importrecipients').map((call) => call['recipients[0][1]'])).toEqual(['row1@example.com', 'row2501@example.com']);
  });
});
