import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startSandbox } from '../sandbox/mailingwork/sandbox.ts';
import { table } from '../scripts/docs/markdown.ts';
import { startHookAddress } from './hook_address.ts';
import { optInDelivery } from './mailingwork/answers.ts';

/*
 * Lets the sandbox deliver events at several rates to an address that takes as many as Zapier does, and writes what became of them into
 * docs/scale.md. Takes about a minute.
 */

interface Scenario {
  readonly perSecond: number;
  readonly seconds: number;
  /** Milliseconds between two attempts; MAILINGWORK's is not documented. */
  readonly spacing: number;
}

const scenarios: readonly Scenario[] = [
  { perSecond: 1, seconds: 8, spacing: 250 },
  { perSecond: 1, seconds: 8, spacing: 1000 },
  { perSecond: 100, seconds: 6, spacing: 250 },
  { perSecond: 100, seconds: 6, spacing: 1000 },
  { perSecond: 10_000, seconds: 1, spacing: 250 },
  { perSecond: 10_000, seconds: 1, spacing: 1000 },
];
/** How long is waited for what still queues, in milliseconds. */
const GRACE_MS = 4_000;
const STEPS_PER_SECOND = 20;

/** @returns a line of the table */
async function simulate({ perSecond, seconds, spacing }: Scenario): Promise<string[]> {
  const zapier = await startHookAddress();
  const sandbox = await startSandbox({ deliverySpacing: spacing });
  try {
    const login = { username: sandbox.account.username, password: sandbox.account.password };
    const form = new URLSearchParams({ ...login, app: 'scale', event: 'optin_finalized', url: zapier.url });
    await fetch(`${sandbox.url}/webservice/webservice/json/CreateWebHook`, { method: 'POST', body: form });
    const webhook = [...sandbox.account.webhooks.values()][0];
    if (webhook === undefined) {
      throw new Error('The sandbox created no webhook.');
    }
    const start = performance.now();
    let sent = 0;
    let deactivatedAfter: number | null = null;
    while (sent < perSecond * seconds || (sandbox.deliveries.waiting > 0 && performance.now() - start < seconds * 1000 + GRACE_MS)) {
      const due = Math.min(perSecond * seconds, Math.floor(((performance.now() - start) / 1000) * perSecond) + 1);
      for (; sent < due; sent += 1) {
        sandbox.deliveries.accept(webhook, { event: 'optin_finalized', payload: { ...optInDelivery, id: sent } });
      }
      deactivatedAfter ??= webhook.active ? null : (performance.now() - start) / 1000;
      await wait(1000 / STEPS_PER_SECOND);
    }
    const { taken, refused } = zapier;
    const outcome = deactivatedAfter === null ? 'stays active' : `deactivated after ${deactivatedAfter.toFixed(1)} s`;
    const waiting = sandbox.deliveries.waiting + webhook.buffer.length;
    return [perSecond, sent, `${spacing / 1000} s`, taken, refused, outcome, waiting].map((cell) =>
      typeof cell === 'number' ? cell.toLocaleString('en') : cell,
    );
  } finally {
    await sandbox.close();
    await zapier.close();
  }
}

const page = resolve(import.meta.dirname, '../docs/scale.md');
const lines: string[][] = [];
for (const scenario of scenarios) {
  process.stdout.write(`${scenario.perSecond.toLocaleString('en')} events per second, attempts ${scenario.spacing} ms apart\n`);
  lines.push(await simulate(scenario));
}
const head = ['Events per second', 'Events', 'Between attempts', 'Taken by Zapier', 'Answered with 429', 'The webhook', 'Queued or kept'];
const markdown = table(head, lines);
process.stdout.write(`\n${markdown}\n`);
const MARKS = /(<!-- simulation -->)[\s\S]*(<!-- end of simulation -->)/;
writeFileSync(
  page,
  readFileSync(page, 'utf8').replace(MARKS, (_all, begin: string, end: string) => `${begin}\n\n${markdown}\n\n${end}`),
);
