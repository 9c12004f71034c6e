import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import packageJson from '../../package.json' with { type: 'json' };
import { defaultSettings as copernicaSettings } from '../../sandbox/copernica/settings.ts';
import { defaultSettings } from '../../sandbox/mailingwork/settings.ts';
import { DEFAULTS } from '../../sandbox/runner/defaults.ts';
import type { RunnerOptions } from '../../sandbox/runner/runner.ts';
import { copyOfCheckout } from '../support/checkout.ts';
import { freshSandbox } from './support.ts';

const sandbox = freshSandbox();
const page = readFileSync(resolve(import.meta.dirname, '../../sandbox/README.md'), 'utf8');
const section = (title: string): string => page.split(new RegExp(`^#+ ${title}\n`, 'm'))[1]?.split(/\n#+ /)[0] ?? '';

/** Settings by name, those of a group with the group's name before. */
const named = (settings: object): [string, unknown][] =>
  Object.entries(settings).flatMap(([name, value]): [string, unknown][] =>
    typeof value === 'object' ? Object.entries(value).map(([part, inner]) => [`${name}.${part}`, inner]) : [[name, value]],
  );
const settings = [
  ...named(defaultSettings()).map(([name, value]) => ['Settings', name, value] as const),
  ...named(copernicaSettings()).map(([name, value]) => ['Settings of Copernica', name, value] as const),
];

/** The options of the runner without a default; the compiler checks that this list is complete. */
const WITHOUT_DEFAULT: Record<Exclude<keyof RunnerOptions, keyof typeof DEFAULTS>, true> = {
  appPath: true,
  authData: true,
  env: true,
  onRunStart: true,
  onRunChange: true,
  onRunEnd: true,
  onZapChange: true,
  onZapSwitch: true,
  onLog: true,
};

describe('the page of the sandbox', () => {
  test.each(settings)('lists under %s the setting %s with its default %j', (title, name, value) => {
    const line = section(title)
      .split('\n')
      .find((one) => one.includes(`\`${name}\``));
    expect(line).toContain(`| \`${JSON.stringify(value)}\` |`);
  });

  test.each(Object.entries(DEFAULTS))('lists the runner’s option %s with its default %j', (name, value) => {
    const line = section('Options of the runner')
      .split('\n')
      .find((one) => one.startsWith(`| \`${name}\``));
    expect(line).toContain(`| \`${JSON.stringify(value)}\` |`);
  });

  test('lists every option of the runner, and no other', () => {
    const named = Array.from(section('Options of the runner').matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm), ([, names = '']) => names.match(/\w+/g) ?? []).flat();
    expect(new Set(named)).toEqual(new Set([...Object.keys(DEFAULTS), ...Object.keys(WITHOUT_DEFAULT)]));
  });

  test('names only commands that exist', () => {
    const named = new Set(Array.from(page.matchAll(/npm run ([\w-]+)/g), ([, name]) => name));
    expect([...named].filter((name = '') => !(name in packageJson.scripts))).toEqual([]);
    expect(named.size).toBeGreaterThan(2);
  });

  test('shows commands of the platform’s tool that work exactly as written', async () => {
    const [, commands = ''] = /```sh\n([\s\S]*?)```/.exec(section("With the platform's own tool")) ?? [];
    const script = commands.replaceAll('http://127.0.0.1:8480', sandbox().url);
    const checkout = copyOfCheckout();
    const env = { ...process.env, DISABLE_ZAPIER_ANALYTICS: '1', NODE_OPTIONS: '' };
    const { stdout } = await promisify(execFile)('bash', ['-euc', script], { cwd: checkout, env }).finally(() => rmSync(checkout, { recursive: true }));
    expect(stdout).toContain('"lists": 4');
    expect(stdout).toContain('"mailing_subject": "Winteraktion: 20 % auf alles"');
    expect(stdout).toContain('"email": "subscriber1@example.com"');
    expect(sandbox().account.subscribers.idsByAddress('jane@example.com').size).toBe(1);
    // Five programs run one after the other.
  });
});
