import { describe, expect, test } from '@jest/globals';
import { accountTime } from '../../../../../sandbox/copernica/time.ts';
import { caller, freshSandbox } from '../../support.ts';

interface Row {
  id: string;
  timestamp: string;
  type: string;
  destinations: number | string;
}

const sandbox = freshSandbox();
const call = caller(sandbox);

async function rowsAt(path: string): Promise<Row[]> {
  const { json } = await call('GET', path);
  const { data }: { data: Row[] } = Object(json);
  return data;
}

describe.each(['draganddrop', 'html'])('the list of mailings of %s', (family) => {
  test('begins with the oldest', async () => {
    const times = (await rowsAt(`/${family}/emailings`)).map(({ timestamp }) => timestamp);
    expect(times.length).toBeGreaterThan(10);
    expect(times).toEqual(times.toSorted());
    expect(await rowsAt(`/${family}/emailings?limit=1`)).toMatchObject([{ timestamp: times[0] }]);
  });

  test('has both types, or the one that is asked for', async () => {
    const types = async (query: string) => new Set((await rowsAt(`/${family}/emailings${query}`)).map(({ type }) => type));
    expect(await types('')).toEqual(new Set(['mass', 'individual']));
    expect(await types('?type=both&followups=both')).toEqual(new Set(['mass', 'individual']));
    expect(await types('?type=mass')).toEqual(new Set(['mass']));
    expect(await types('?type=individual')).toEqual(new Set(['individual']));
  });

  test('includes a mailing of fromdate, and excludes one of todate', async () => {
    const all = await rowsAt(`/${family}/emailings`);
    const middle = all[5]?.timestamp ?? '';
    const from = await rowsAt(`/${family}/emailings?fromdate=${encodeURIComponent(middle)}`);
    const to = await rowsAt(`/${family}/emailings?todate=${encodeURIComponent(middle)}`);
    expect(from.map(({ id }) => id)).toEqual(all.filter(({ timestamp }) => timestamp >= middle).map(({ id }) => id));
    expect(to.map(({ id }) => id)).toEqual(all.filter(({ timestamp }) => timestamp < middle).map(({ id }) => id));
  });

  test('can be narrowed by the number of recipients', async () => {
    const large = await rowsAt(`/${family}/emailings?mindestinations=2`);
    const small = await rowsAt(`/${family}/emailings?maxdestinations=1`);
    expect(large.every(({ destinations }) => Number(destinations) >= 2)).toBe(true);
    expect(small.every(({ destinations }) => Number(destinations) <= 1)).toBe(true);
    expect(large.length + small.length).toBe((await rowsAt(`/${family}/emailings`)).length);
    expect(large.length * small.length).toBeGreaterThan(0);
  });

  test('of a profile has the mailings that it was in', async () => {
    const { account } = sandbox();
    const destinations = [...account.destinations[family === 'html' ? 'html' : 'draganddrop'].values()];
    const profileId = destinations.at(-1)?.profileId;
    const ids = new Set(destinations.filter((one) => one.profileId === profileId).map(({ mailingId }) => String(mailingId)));
    expect(new Set((await rowsAt(`/profile/${profileId}/${family}/emailings`)).map(({ id }) => id))).toEqual(ids);
  });
});

test('mailings of draganddrop can be asked for by id, and have status sent', async () => {
  const ids = (await rowsAt('/draganddrop/emailings')).map(({ id }) => id);
  const [, second = '', third = ''] = ids;
  expect((await rowsAt(`/draganddrop/emailings?fromid=${second}&toid=${third}`)).map(({ id }) => id)).toEqual([second, third]);
  expect(await rowsAt('/draganddrop/emailings?status=failed')).toEqual([]);
});

test('follow-ups and tests are found, and left out', async () => {
  const followUps = await rowsAt('/draganddrop/emailings?followups=yes');
  expect(followUps.length).toBeGreaterThan(0);
  expect((await rowsAt('/draganddrop/emailings?followups=no')).length + followUps.length).toBe((await rowsAt('/draganddrop/emailings')).length);
  expect(await rowsAt('/html/emailings?test=yes')).toHaveLength(1);
});

test('the mailings and mails of a period have whole days', async () => {
  const [destination] = sandbox().account.destinations.html.values();
  const day = accountTime(destination?.at ?? 0).slice(0, 10);
  const { json } = await call('GET', `/html/destinations?from=${day}&to=${day}&limit=1000`);
  const { data }: { data: { timestampsent: string }[] } = Object(json);
  expect(data.length).toBeGreaterThan(0);
  expect(new Set(data.map(({ timestampsent }) => timestampsent.slice(0, 10)))).toEqual(new Set([day]));
  expect((await call('GET', '/html/destinations')).status).toBe(400);
});

test('only those who unsubscribed are listed when that is asked for', async () => {
  const all = Object(await call('GET', '/draganddrop/destinations?from=2000-01-01&to=2999-01-01&limit=1000&Unsubscribed=true')).json;
  const { data }: { data: { unsubscribed: boolean }[] } = Object(all);
  const unsubscribes = [...sandbox().account.activities.draganddrop.values()].filter(({ kind }) => kind === 'unsubscribes');
  expect(data).toHaveLength(new Set(unsubscribes.map(({ destinationId }) => destinationId)).size);
  expect(data.every(({ unsubscribed }) => unsubscribed)).toBe(true);
});

describe('the statistics of a mailing', () => {
  test('agree with its lists, and each mail has one dominant result', async () => {
    const [mailing] = await rowsAt('/draganddrop/emailings?type=mass');
    const path = `/draganddrop/emailing/${mailing?.id}`;
    const statistics = Object(await call('GET', `${path}/statistics`)).json;
    const clicks = await rowsAt(`${path}/clicks`);
    const unique = await rowsAt(`${path}/clicks?unique=true`);
    expect(statistics).toMatchObject({
      destinations: mailing?.destinations,
      clicks: { total: clicks.length, unique: unique.length },
      deliveries: { total: expect.any(Number) },
      unknown: { total: 0 },
    });
    const { destinations, ...results }: Record<string, number> = statistics.dominant_results;
    expect(Object.values(results).reduce((sum, count) => sum + count, 0)).toBe(destinations);
  });

  test('count only what lies between two times', async () => {
    const [mailing] = await rowsAt('/html/emailings?type=mass');
    const none = await call('GET', `/html/emailing/${mailing?.id}/statistics?endtime=2000-01-01`);
    expect(none.json).toMatchObject({ deliveries: { total: 0 }, clicks: { total: 0, unique: 0 }, unknown: { total: Number(mailing?.destinations) } });
  });
});
