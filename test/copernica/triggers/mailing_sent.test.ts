import { describe, expect, test } from '@jest/globals';
import { toIsoDate } from '../../../webservice/values/time.ts';
import { isolated, run } from '../../support/copernica/app.ts';
import { ago, MovingAccount } from '../../support/copernica/moving_account.ts';

isolated();

const method = 'triggers.mailing_sent.operation.perform';
const idsOf = (rows: unknown): unknown => Array.isArray(rows) && rows.map(({ id }) => id);

describe('Mailing Sent', () => {
  test('returns the mailings of both engines, newest first, and tells those with one id apart', async () => {
    const account = new MovingAccount();
    const [older, newer] = [ago(600), ago(60)];
    account.sent = { draganddrop: [{ id: 161, timestamp: older }], html: [{ id: 161, timestamp: newer }] };
    const rows = await run(method);
    expect(rows).toMatchObject([
      { id: 'html-161', mailing_id: 'html-161', mailing_type: 'HTML', sent_at: toIsoDate(newer, 'Europe/Amsterdam'), sent_at_raw: newer },
      { id: 'dnd-161', mailing_id: 'dnd-161', mailing_type: 'Drag-and-Drop', mailing_subject: 'Mailing 161', audience: 'mass' },
    ]);
  });

  test('takes two calls for each check, of the last days alone, and asks for no test mailings', async () => {
    const account = new MovingAccount();
    await run(method);
    const page = 'start=0&limit=1000&total=false&type=mass&fromdate=\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d';
    expect(account.calls.toSorted()).toEqual([
      expect.stringMatching(new RegExp(`^/draganddrop/emailings\\?${page}$`)),
      expect.stringMatching(new RegExp(`^/html/emailings\\?${page}&test=no$`)),
    ]);
  });

  test('reads the time that it looks at to its end, because the oldest come first', async () => {
    const account = new MovingAccount();
    account.pageRows = 10;
    account.sent = { draganddrop: Array.from({ length: 33 }, (_, index) => ({ id: index + 1, timestamp: ago(10_000 - index) })), html: [] };
    expect(idsOf(await run(method))).toEqual(Array.from({ length: 33 }, (_, index) => `dnd-${33 - index}`));
  });

  test('tells of mailings to one person only where they are asked for, also where the service does not know that filter', async () => {
    const account = new MovingAccount();
    account.sent = {
      draganddrop: [
        { id: 1, timestamp: ago(60), type: 'individual' },
        { id: 2, timestamp: ago(120) },
        { id: 3, timestamp: ago(180), type: 'abtest' },
      ],
      html: [],
    };
    expect(idsOf(await run(method))).toEqual(['dnd-2', 'dnd-3']);
    expect(idsOf(await run(method, { audience: 'individual' }))).toEqual(['dnd-1', 'dnd-3']);
    expect(idsOf(await run(method, { audience: 'both' }))).toEqual(['dnd-1', 'dnd-2', 'dnd-3']);
    expect(account.calls.at(-1)).toContain('type=both');
  });

  test('shows mailings of the last year in the editor', async () => {
    const account = new MovingAccount();
    account.sent = {
      draganddrop: [
        { id: 1, timestamp: ago(300 * 86_400) },
        { id: 2, timestamp: ago(400 * 86_400) },
      ],
      html: [],
    };
    expect(await run(method)).toEqual([]);
    expect(idsOf(await run(method, {}, { meta: { isLoadingSample: true } }))).toEqual(['dnd-1']);
  });

  test('takes an engine whose list is refused for one that is not used', async () => {
    const account = new MovingAccount();
    account.sent = { draganddrop: [{ id: 1, timestamp: ago(60) }] };
    expect(idsOf(await run(method))).toEqual(['dnd-1']);
  });
});
