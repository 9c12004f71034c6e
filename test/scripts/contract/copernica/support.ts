import type { Sandbox } from '../../../../sandbox/copernica/sandbox.ts';
import { readSettings } from '../../../../scripts/contract/copernica/settings.ts';
import { copernica } from '../../../../scripts/contract/copernica/vendor.ts';
import type { Report } from '../../../../scripts/contract/report.ts';
import { run } from '../../../../scripts/contract/run.ts';
import type { RunOptions } from '../../../../scripts/contract/vendor.ts';

/** The database of the demo account that the tests let the checker write in. */
export const DATABASE = 1;

/** The environment that leads to an account in a box. */
export const towards = ({ url }: Pick<Sandbox, 'url'>): Record<string, string> => ({
  COPERNICA_ACCESS_TOKEN: 'demo',
  COPERNICA_DATABASE: String(DATABASE),
  COPERNICA_BASE_URL: url,
  ALLOW_LOOPBACK: '1',
});

/** Checks an account in a box, in this process. */
export function check(sandbox: Pick<Sandbox, 'url'>, options: Partial<RunOptions> = {}, pauseMs = 0): Promise<Report> {
  const all = { write: false, switches: new Set<string>(), progress: () => undefined, stop: new AbortController().signal, ...options };
  return run(copernica, { ...readSettings(towards(sandbox), all), pauseMs }, all);
}

/** What was found out about an assumption that belongs to no single method. */
export function outcomeOf({ assumptions }: Report, beginning: string) {
  const found = assumptions.find(({ sentence }) => sentence.startsWith(beginning));
  if (found === undefined) {
    throw new Error(`No assumption begins with “${beginning}”.`);
  }
  return { outcome: found.outcome, what: found.what };
}

/** Everything of an account that a run could change or leave behind. */
export function contentsOf({ account }: Sandbox): unknown {
  const { databases, profiles, webhooks } = account;
  const all = [...databases.keys()].flatMap((id) => profiles.of('database', id)).filter(({ removed }) => removed === null);
  return {
    profiles: all.map(({ id, values, interestIds, modified }) => ({ id, values: [...values], interests: [...interestIds], modified })),
    webhooks: [...webhooks.keys()],
  };
}
