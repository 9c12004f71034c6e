import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated } from '../support/app.ts';
import { freezeClock, taking } from '../support/frozen_clock.ts';
import { account } from '../support/mailingwork/account.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure } from '../support/mailingwork/app.ts';
import { countRows, operation, perform, rows } from '../support/mailingwork/import.ts';
import { callsTo, namesOf, type RecordedCall, webservice } from '../support/mailingwork/webservice.ts';
import nock from '../support/nock.ts';

isolated();

/** Rows of two values that one call carries: 900 variables less list, mode, option and login. */
const BLOCK = 447;

const rowsOfBlocks = (calls: readonly RecordedCall[]): number[] => callsTo(calls, 'importrecipients').map((call) => countRows(call).total);

afterEach(() => {
  jest.useRealTimers();
});

describe('Import Subscribers, where blocks are too large for the host,', () => {
  /** A host that cuts forms off, and so finds no login at the end of longer ones. */
  const cuttingOff = (most: number) => (parameters: Record<string, string>) => (Object.keys(parameters).length > most ? refused(1) : countRows(parameters));
  const wide = (email: string, count: number) => ({
    email,
    ...Object.fromEntries(Array.from({ length: count - 1 }, (_, index) => [`field_${index + 100}`, 'x'])),
  });
  const manyFields = [
    ...account.getfields,
    ...Array.from({ length: 1_000 }, (_, index) => ({ id: index + 100, name: `Field ${index}`, description: '', alias: '', type: 'varchar', options: '' })),
  ];

  test('halves them, keeps the smaller size and imports every row once', async () => {
    const calls = webservice({ importrecipients: cuttingOff(300) });
    expect(await perform({ subscribers: rows(1_500) })).toMatchObject({
      complete: true,
      next_row: null,
      sent_rows: 1_500,
      added: 1_500,
      not_imported_count: 0,
    });
    const sent = rowsOfBlocks(calls);
    expect(sent.slice(0, 3)).toEqual([447, 224, 112]);
    expect(sent.slice(2).every((count) => count <= 112)).toBe(true);
    const accepted = callsTo(calls, 'importrecipients').filter((call) => countRows(call).total <= 112);
    const addresses = accepted.flatMap((call) => Object.entries(call).flatMap(([key, value]) => (key.endsWith('][1]') ? [value] : [])));
    expect(addresses).toEqual(rows(1_500).map(({ email }) => email));
  });

  test('checks the login with one small call where no call was accepted before', async () => {
    webservice({ importrecipients: countRows });
    await perform({ subscribers: rows(1) });
    nock.cleanAll();
    const calls = webservice({ importrecipients: cuttingOff(300) });
    expect(await perform({ subscribers: rows(300) })).toMatchObject({ complete: true, sent_rows: 300 });
    expect(namesOf(calls).slice(0, 2)).toEqual(['importrecipients', 'getlists']);
    expect(namesOf(calls).filter((name) => name === 'getlists')).toHaveLength(1);
  });

  test('asks to reconnect where the login is refused in a small call too, and sends no further block', async () => {
    webservice({ importrecipients: countRows });
    await perform({ subscribers: rows(1) });
    nock.cleanAll();
    const calls = webservice({ importrecipients: refused(1), getlists: refused(1) });
    const error = await failure(`${operation}.perform`, { inputData: { list: '1', subscribers: rows(300) } });
    expect(error.name).toBe('ExpiredAuthError');
    expect(namesOf(calls)).toEqual(['importrecipients', 'getlists']);
  });

  test('halves blocks that are refused with HTTP 413', async () => {
    const calls = webservice({
      importrecipients: (parameters: Record<string, string>) => (countRows(parameters).total > 200 ? http(413) : countRows(parameters)),
    });
    expect(await perform({ subscribers: rows(447) })).toMatchObject({ complete: true, sent_rows: 447 });
    expect(rowsOfBlocks(calls)).toEqual([447, 224, 112, 112, 112, 111]);
  });

  test('leaves out a single row that is refused with HTTP 413, and no other row with as many values', async () => {
    const refusing = (parameters: Record<string, string>) => (Object.values(parameters).includes('large') ? http(413) : countRows(parameters));
    webservice({ importrecipients: refusing });
    const subscribers = rows(5).map((row, index) => ({ ...row, field_3: index === 2 ? 'large' : 'X' }));
    expect(await perform({ subscribers })).toMatchObject({
      sent_rows: 4,
      next_row: null,
      not_imported: [{ row: 3, reason: 'MAILINGWORK does not accept that much at once.' }],
    });
  });

  test('leaves out a single row of more than 900 variables, with a reason and without sending it, and imports the others', async () => {
    const calls = webservice({ importrecipients: countRows, getfields: manyFields });
    const subscribers = [wide('a@example.com', 895), wide('b@example.com', 896), { email: 'c@example.com' }];
    expect(await perform({ subscribers })).toMatchObject({
      complete: false,
      next_row: null,
      sent_rows: 2,
      not_imported: [{ row: 2, reason: 'This row has 896 values, more than MAILINGWORK takes in one call.' }],
    });
    expect(rowsOfBlocks(calls)).toEqual([1, 1]);
  });

  test('leaves out a single row that the host truncates, and does not try others of that length', async () => {
    const calls = webservice({ importrecipients: cuttingOff(300), getfields: manyFields });
    const subscribers = [
      wide('a@example.com', 400),
      wide('b@example.com', 400),
      wide('c@example.com', 250),
      wide('d@example.com', 250),
      wide('e@example.com', 400),
    ];
    expect(await perform({ subscribers })).toMatchObject({
      next_row: null,
      sent_rows: 2,
      not_imported: [1, 2, 5].map((row) => ({ row, reason: 'This row has 400 values, more than MAILINGWORK takes in one call.' })),
    });
    expect(rowsOfBlocks(calls)).toEqual([2, 1, 1, 1]);
  });

  test('stops when the time is up, even if nothing was imported yet', async () => {
    freezeClock();
    const calls = webservice({ importrecipients: taking(18_000, () => refused(1)) });
    expect(await perform({ subscribers: rows(447) })).toMatchObject({ sent_rows: 0, blocks: 0, next_row: 1, not_imported_count: 447 });
    expect(rowsOfBlocks(calls)).toEqual([447]);
  });
});

describe('Import Subscribers, block by block,', () => {
  test('splits long lists into blocks of 500', async () => {
    const calls = webservice({ importrecipients: countRows });
    const subscribers = rows(1_001).map(({ email }) => ({ email }));
    expect(await perform({ subscribers })).toMatchObject({ complete: true, sent_rows: 1_001, blocks: 3, added: 1_001 });
    expect(rowsOfBlocks(calls)).toEqual([500, 500, 1]);
  });

  test.each([
    [undefined, 898],
    [true, 899],
  ])('keeps a block within 900 form variables, the login among them, overwriting or not: %j', async (overwrite, largest) => {
    const calls = webservice({ importrecipients: countRows });
    expect(await perform({ subscribers: rows(1_000), update_all_fields: overwrite })).toMatchObject({ complete: true, sent_rows: 1_000 });
    const forms = calls.filter(({ name }) => name === 'importrecipients').map(({ parameters }) => Object.keys(parameters).length);
    expect(Math.max(...forms)).toBe(largest);
    expect(rowsOfBlocks(calls)).toEqual([BLOCK, BLOCK, 1_000 - 2 * BLOCK]);
  });

  test('keeps blocks of long values small enough for a form', async () => {
    const calls = webservice({ importrecipients: countRows });
    await perform({ subscribers: rows(12).map((row) => ({ ...row, field_3: 'ü'.repeat(30_000) })) });
    expect(callsTo(calls, 'importrecipients').map((call) => countRows(call).total)).toEqual([4, 4, 4]);
  });

  test('keeps what was imported when a later block fails, and continues after the block that may have been imported', async () => {
    let block = 0;
    const calls = webservice({
      importrecipients: (parameters: Record<string, string>) => {
        block += 1;
        return block === 2 ? http(500) : countRows(parameters);
      },
    });
    expect(await perform({ subscribers: rows(3 * BLOCK + 1), mode: 'add' })).toMatchObject({
      complete: false,
      next_row: 2 * BLOCK + 1,
      sent_rows: BLOCK,
      blocks: 1,
      not_imported_count: 2 * BLOCK + 1,
      not_imported: expect.arrayContaining([
        { row: BLOCK + 1, reason: expect.stringMatching(/HTTP 500.*may have been imported all the same/) },
        { row: 2 * BLOCK + 1, reason: 'A block before this row failed. Import this row in another run.' },
      ]),
    });
    expect(namesOf(calls).filter((name) => name === 'importrecipients')).toHaveLength(2);
  });

  test('reports a block that certainly was not imported', async () => {
    let block = 0;
    webservice({
      importrecipients: (parameters: Record<string, string>) => {
        block += 1;
        return block === 2 ? refused(4) : countRows(parameters);
      },
    });
    expect(await perform({ subscribers: rows(BLOCK + 1) })).toMatchObject({
      next_row: BLOCK + 1,
      not_imported: [{ row: BLOCK + 1, reason: expect.stringMatching(/^MAILINGWORK refused ImportRecipients with code 4/) }],
    });
  });

  test.each([
    [17_500, { complete: true, next_row: null, blocks: 2 }],
    [17_501, { complete: false, next_row: BLOCK + 1, blocks: 1 }],
  ])('starts no block with less than 7.5 seconds left: after %i ms', async (milliseconds, result) => {
    freezeClock();
    webservice({ importrecipients: taking(milliseconds, countRows) });
    expect(await perform({ subscribers: rows(2 * BLOCK) })).toMatchObject(result);
  });

  test('stops before the time is up, and continues at the given row', async () => {
    freezeClock();
    const calls = webservice({ importrecipients: taking(18_000, countRows) });
    expect(await perform({ subscribers: rows(2 * BLOCK) })).toMatchObject({ complete: false, next_row: BLOCK + 1, blocks: 1 });
    expect(await perform({ subscribers: rows(2 * BLOCK), first_row: String(BLOCK + 1) })).toMatchObject({ complete: true, sent_rows: BLOCK });
    expect(callsTo(calls, 'importrecipients').map((call) => call['recipients[0][1]'])).toEqual(['row1@example.com', `row${BLOCK + 1}@example.com`]);
  });
});
