import { describe, expect, test } from '@jest/globals';
import type { ActivityKind, Family } from '../../../../../sandbox/copernica/account/mail_model.ts';
import { accountTime } from '../../../../../sandbox/copernica/time.ts';
import { caller, errorOf, freshSandbox } from '../../support.ts';

interface Row {
  ID: string;
  timestamp: string;
  destination: string;
  mailing?: string;
}

const sandbox = freshSandbox();
const call = caller(sandbox);

async function rowsAt(path: string): Promise<Row[]> {
  const { json } = await call('GET', path);
  const { data }: { data: Row[] } = Object(json);
  return data;
}

const kept = (family: Family, kind: ActivityKind) => [...sandbox().account.activities[family].values()].filter((activity) => activity.kind === kind);
const idsOf = (rows: readonly { ID: string }[]) => rows.map(({ ID }) => ID).toSorted();
const middleOf = (family: Family, kind: ActivityKind) => accountTime(kept(family, kind).toSorted((one, other) => one.at - other.at)[3]?.at ?? 0);

describe('the event lists', () => {
  test.each<[Family, ActivityKind]>([
    ['draganddrop', 'clicks'],
    ['html', 'deliveries'],
  ])('of %s have all %s once, page by page, in no order that a client could rely on', async (family, kind) => {
    const pages = [await rowsAt(`/${family}/${kind}?limit=20`), await rowsAt(`/${family}/${kind}?limit=1000&start=20`)];
    const rows = pages.flat();
    expect(idsOf(rows)).toEqual(
      kept(family, kind)
        .map(({ id }) => String(id))
        .toSorted(),
    );
    for (const key of ['ID', 'timestamp'] as const) {
      const values = rows.map((row) => (key === 'ID' ? Number(row.ID) : Date.parse(row.timestamp)));
      const ascending = values.toSorted((one, other) => one - other);
      expect(values).not.toEqual(ascending);
      expect(values).not.toEqual(ascending.toReversed());
    }
  });

  test('of draganddrop know the time between two moments, but no conditions', async () => {
    const middle = middleOf('draganddrop', 'unsubscribes');
    const all = await rowsAt('/draganddrop/unsubscribes');
    const after = await rowsAt(`/draganddrop/unsubscribes?begintime=${encodeURIComponent(middle)}`);
    const before = await rowsAt(`/draganddrop/unsubscribes?endtime=${encodeURIComponent(middle)}`);
    expect(idsOf(after)).toEqual(idsOf(all.filter(({ timestamp }) => timestamp > middle)));
    expect(idsOf(before)).toEqual(idsOf(all.filter(({ timestamp }) => timestamp < middle)));
    expect(after.length * before.length).toBeGreaterThan(0);
    expect(await rowsAt(`/draganddrop/unsubscribes?fields[]=${encodeURIComponent(`timestamp>${middle}`)}`)).toHaveLength(all.length);
  });

  test('of html know conditions on the timestamp, but no other times', async () => {
    const middle = middleOf('html', 'clicks');
    const all = await rowsAt('/html/clicks?limit=1000');
    const after = await rowsAt(`/html/clicks?limit=1000&fields%5B%5D=${encodeURIComponent(`timestamp>${middle}`)}`);
    expect(idsOf(after)).toEqual(idsOf(all.filter(({ timestamp }) => timestamp > middle)));
    expect(after.length).toBeLessThan(all.length);
    expect(await rowsAt(`/html/clicks?limit=1000&begintime=${encodeURIComponent(middle)}`)).toHaveLength(all.length);
  });

  test.each<[string, boolean]>([
    ['/html/deliveries', true],
    ['/html/impressions', true],
    ['/html/clicks', false],
    ['/html/errors', false],
    ['/html/emailing/{emailing}/deliveries', false],
  ])('%s knows conditions on the id: %s', async (template, knows) => {
    const [delivery] = kept('html', 'deliveries');
    const mailingId = sandbox().account.destinations.html.get(delivery?.destinationId ?? 0)?.mailingId;
    const path = template.replace('{emailing}', String(mailingId));
    const all = await rowsAt(`${path}?limit=1000`);
    const last = Math.max(...all.map(({ ID }) => Number(ID)));
    expect(await rowsAt(`${path}?limit=1000&fields[]=${encodeURIComponent(`id>=${last}`)}`)).toHaveLength(knows ? 1 : all.length);
  });

  test('of draganddrop have only the first click of each mail with unique', async () => {
    const all = await rowsAt('/draganddrop/clicks?limit=1000');
    const unique = await rowsAt('/draganddrop/clicks?limit=1000&unique=true');
    const destinations = new Set(all.map(({ destination }) => destination));
    expect(unique.length).toBe(destinations.size);
    expect(unique.length).toBeLessThan(all.length);
    for (const { destination, timestamp } of unique) {
      expect(all.filter((row) => row.destination === destination).every((row) => row.timestamp >= timestamp)).toBe(true);
    }
  });

  test('of a mailing have its rows alone, and so do those of a mail', async () => {
    const [row] = await rowsAt('/draganddrop/clicks');
    const ofMailing = await rowsAt(`/draganddrop/emailing/${row?.mailing}/clicks?limit=1000`);
    const ofMail = await rowsAt(`/draganddrop/destination/${row?.destination}/clicks`);
    expect(new Set(ofMailing.map(({ mailing }) => mailing))).toEqual(new Set([row?.mailing]));
    expect(new Set(ofMail.map(({ destination }) => destination))).toEqual(new Set([row?.destination]));
    expect(ofMailing.length).toBeGreaterThanOrEqual(ofMail.length);
  });

  test.each(['/draganddrop/emailing/9/clicks', '/html/destination/0123456789abcdef/errors'])('refuse what does not exist: %s', async (path) => {
    expect(await call('GET', path)).toMatchObject({ status: 400, json: errorOf('No entity with supplied ID') });
  });

  test('refuse a time that cannot be read', async () => {
    expect((await call('GET', '/draganddrop/clicks?begintime=yesterday')).status).toBe(400);
  });
});

test('a mail is found by its number and by the id of its message', async () => {
  const [destination] = sandbox().account.destinations.draganddrop.values();
  const byNumber = await call('GET', `/draganddrop/destination/${destination?.id}`);
  const byMessage = await call('GET', `/draganddrop/destination/${destination?.messageId}`);
  expect(byMessage.json).toEqual(byNumber.json);
  expect(byNumber.json).toMatchObject({ ID: String(destination?.id), messageID: destination?.messageId, profile: String(destination?.profileId) });
  const [html] = sandbox().account.destinations.html.values();
  expect((await call('GET', `/html/destination/${html?.messageId}`)).json).toMatchObject({ ID: html?.messageId, internal: String(html?.id) });
});
