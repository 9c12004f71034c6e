import { beforeEach, expect, test } from '@jest/globals';
import { findLogLines, type LogQuery } from '../../../../copernica/api/log_files/find.ts';
import { getLogFile } from '../../../../copernica/api/methods/mail_events/log_files.ts';
import { accountAt, FakeService } from '../../../support/copernica/fake_service.ts';

const seconds = (iso: string): number => Date.parse(iso) / 1000;
const query: LogQuery = {
  ...{ type: 'retry', email: undefined, limit: 10, after: undefined },
  ...{ from: seconds('2026-03-22T12:00:00+01:00'), until: seconds('2026-03-25T00:00:00+01:00') },
};
const days = ['2026-03-22', '2026-03-23', '2026-03-24'];
const lines = (day: string): object[] => [{ id: 'one', time: `${day} 13:00:00` }];

let service: FakeService;
beforeEach(() => {
  service = new FakeService();
  service.answer = (call) => {
    const [, day = ''] = /cdm-retry\.(.*)\.log/.exec(call) ?? [];
    const listed = call.endsWith('type=cdm-retry') ? days.map((one) => `cdm-retry.${one}.log`) : ['no file', '2026-03-22', 'pom-deliveries.2026-03-24.log'];
    return { body: call.includes('/logfiles') ? listed : lines(day) };
  };
});

/** A budget that is used up when so many days were read. */
const budgetOf = (read: number) => ({ remaining: () => (service.calls.filter((call) => call.includes('/json')).length < read ? 1_000 : 300), part: () => 400 });

test('what the time does not suffice for is left to a search that goes on from there', async () => {
  const first = await findLogLines(accountAt(service, { budget: budgetOf(2) }), query);
  expect(first.lines.map(({ columns }) => columns.time)).toEqual(['2026-03-22 13:00:00', '2026-03-23 13:00:00']);
  expect(first.next).toEqual({ seconds: seconds('2026-03-24T00:00:00+01:00'), digest: '0', ordinal: 0 });
  const second = await findLogLines(accountAt(service), { ...query, after: first.next ?? undefined });
  expect(second.lines.map(({ columns }) => columns.time)).toEqual(['2026-03-24 13:00:00']);
  expect(second.next).toBeNull();
});

test('one day is read, however little time there is', async () => {
  const { lines: found, next } = await findLogLines(accountAt(service, { budget: budgetOf(0) }), query);
  expect(found).toHaveLength(1);
  expect(next).toMatchObject({ seconds: seconds('2026-03-23T00:00:00+01:00') });
});

test('files are read at the host for long answers, and listed at that of the API', async () => {
  await findLogLines(accountAt(service), query);
  expect(service.calls.slice(1)).toEqual([
    'GET https://api.copernica.com/v4/logfiles?type=cdm-retry',
    'GET https://api.copernica.com/v4/logfiles?type=pom-retries',
    `GET https://rest.copernica.com/v4/logfile/cdm-retry.2026-03-22.log/json?from=${query.from - 5}`,
    'GET https://rest.copernica.com/v4/logfile/cdm-retry.2026-03-23.log/json',
    'GET https://rest.copernica.com/v4/logfile/cdm-retry.2026-03-24.log/json',
  ]);
});

test('where an earlier search ended counts only within the time', async () => {
  const after = { seconds: query.from - 1, digest: '0', ordinal: 0 };
  expect((await findLogLines(accountAt(service), { ...query, after })).lines).toHaveLength(3);
  expect((await findLogLines(accountAt(service), { ...query, after })).span).toEqual({ first: '2026-03-22T13:00:00+01:00', last: '2026-03-24T13:00:00+01:00' });
});

test('a file that is read whole, as Call API does, is a list of lines', async () => {
  expect(await accountAt(service).call(getLogFile, { filename: 'cdm-retry.2026-03-22.log', query: {} })).toEqual(lines('2026-03-22'));
});
