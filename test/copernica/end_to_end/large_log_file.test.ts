import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { type Sandbox, startSandbox } from '../../../sandbox/copernica/sandbox.ts';
import { copernica } from '../../../scripts/apps.ts';
import { builtApp } from '../../support/built_app.ts';

/* A log file that is larger than what Zapier lets an answer be, read by the built app in a process of its own. How long that takes is not judged: the machine may be busy. */

const DAY = '2026-03-24';
const LINES = 50_000;
const LIMIT_OF_AN_ANSWER = 20 * 1024 * 1024;
/** What the platform itself needs differs from run to run. */
const MAX_GROWTH_MIB = 60;
const PATIENCE_MS = 100_000;

const run = promisify(execFile);
const reported = z.object({ peakMiB: z.number(), found: z.number() });

const built = builtApp(copernica);
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

async function fileOf(lines: number): Promise<string> {
  const response = await fetch(`${sandbox.url}/control/logfiles`, { method: 'POST', body: JSON.stringify({ type: 'cdm-click', date: DAY, lines }) });
  expect(response.status).toBe(201);
  return z.parse(z.object({ name: z.string() }), await response.json()).name;
}

async function search() {
  const { stdout } = await run(process.execPath, ['bench/probes/log_file.ts', built.path(), sandbox.url, DAY, String(PATIENCE_MS)]);
  return reported.parse(JSON.parse(stdout));
}

async function bytesOf(name: string): Promise<number> {
  const login = await fetch(`${sandbox.url}/authenticate`, { method: 'POST', body: new URLSearchParams({ access_token: 'demo' }) });
  const { body } = await fetch(`${sandbox.url}/rest/v4/logfile/${name}/json`, { headers: { authorization: `Bearer ${await login.text()}` } });
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
  }
  return bytes;
}

test(
  'a file that is larger than an answer may be is read, and takes hardly more memory than an empty one',
  async () => {
    await fileOf(0);
    const empty = await search();
    const name = await fileOf(LINES);
    expect(await bytesOf(name)).toBeGreaterThan(LIMIT_OF_AN_ANSWER);
    const large = await search();
    expect({ empty: empty.found, large: large.found }).toEqual({ empty: 0, large: 500 });
    expect(large.peakMiB - empty.peakMiB).toBeLessThan(MAX_GROWTH_MIB);
  },
  3 * PATIENCE_MS,
);
