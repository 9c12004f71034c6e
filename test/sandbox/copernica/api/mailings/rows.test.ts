import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from '@jest/globals';
import { type Activity, activityKinds, type Family } from '../../../../../sandbox/copernica/account/mail_model.ts';
import { caller, freshSandbox } from '../../support.ts';

interface Documented {
  path: string;
  kind: 'list' | 'object';
  keys: string[];
}

const { rows: documented }: { rows: Documented[] } = JSON.parse(readFileSync('test/sandbox/copernica/mailing_keys.json', 'utf8'));
/** The box has no split-run mailings. */
const LEFT_OUT = ['finalgroup'];

const sandbox = freshSandbox();
const call = caller(sandbox);

beforeEach(async () => {
  const [subprofile] = sandbox().account.subprofiles.all();
  await call('POST', '/draganddrop/emailing', { target: subprofile?.id, targettype: 'subprofile', template: 71 });
  await call('POST', '/draganddrop/scheduledemailing', { target: 1, targettype: 'database', template: 71, start: '2999-01-01 00:00:00' });
  await call('POST', '/html/emailing', { target: 1, targettype: 'database', document: 71, settings: { start: '2999-01-01 00:00:00' } });
});

/** A path with ids that have something to show. */
function withIds(path: string): string {
  const { account } = sandbox();
  const family: Family = path.includes('draganddrop') ? 'draganddrop' : 'html';
  const kind = activityKinds.find((one) => path.endsWith(`/${one}`));
  const activity = [...account.activities[family].values()].find((one: Activity) => one.kind === (kind ?? 'deliveries'));
  const destination = account.destinations[family].get(activity?.destinationId ?? 0);
  const ofSubprofile = [...account.destinations[family].values()].find(({ subprofileId }) => subprofileId !== null);
  const ids: Record<string, string | number | null | undefined> = {
    emailing: destination?.mailingId,
    destination: destination?.messageId,
    profile: destination?.profileId,
    subprofile: ofSubprofile?.subprofileId,
    template: family === 'html' ? 1 : 71,
    document: 71,
    scheduledemailing: 1,
  };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => String(ids[name]));
}

test.each(documented)('GET $path answers the documented keys', async ({ path, kind, keys }) => {
  const period = path.endsWith('/destinations') ? '?from=2000-01-01&to=2999-01-01' : '';
  const { status, json } = await call('GET', `${withIds(path)}${period}`);
  expect(status).toBe(200);
  const expected = keys.filter((key) => !LEFT_OUT.includes(key)).toSorted();
  const rows = kind === 'list' ? listIn(json) : [json];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(Object.keys(Object(row)).toSorted()).toEqual(expected);
  }
});

function listIn(json: unknown): unknown[] {
  const { data }: { data: unknown[] } = Object(json);
  return data;
}
