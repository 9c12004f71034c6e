import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import App from '../../index.ts';

const root = resolve(import.meta.dirname, '../..');

/** The bundle takes about a quarter of this in the zip, whose budget is 90 KiB above that of an app with one trigger. */
const MAX_BUNDLE_KIB = 280;
/** Static parts (properties and list entries) that one operation may have on average: each costs every call of every operation. */
const MAX_PARTS_PER_OPERATION = 17;
/** And the largest single one. */
const MAX_PARTS = 36;

/** Properties and list entries in a part of the definition; functions count as one each. */
function partsIn(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, part) => sum + 1 + partsIn(part), 0) : 0;
}

const operations = [App.triggers, App.creates, App.searches].flatMap((group) => Object.entries(group));

test('the bundle stays small', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    const outfile = join(folder, 'index.js');
    const program = `import { bundle } from ${JSON.stringify(join(root, 'scripts/bundle.ts'))}; await bundle(${JSON.stringify(outfile)});`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--no-warnings', '-e', program], { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(statSync(outfile).size / 1024).toBeLessThan(MAX_BUNDLE_KIB);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the definition does not grow faster than the number of operations', () => {
  const parts = operations.map(([, operation]) => partsIn(operation));
  expect(parts.reduce((sum, count) => sum + count, 0) / operations.length).toBeLessThan(MAX_PARTS_PER_OPERATION);
});

test('no single operation is much larger than the others', () => {
  expect(operations.filter(([, operation]) => partsIn(operation) > MAX_PARTS).map(([key]) => key)).toEqual([]);
});

test('fields are functions, except the first of an action', () => {
  const inputs = [App.triggers, App.searches].flatMap((group) => Object.values(group).flatMap(({ operation }) => operation.inputFields ?? []));
  const ofActions = Object.values(App.creates).flatMap(({ operation }) => operation.inputFields?.slice(1) ?? []);
  const outputs = operations.flatMap(([, { operation }]) => operation.outputFields ?? []);
  expect([...inputs, ...ofActions, ...outputs].filter((field) => typeof field !== 'function')).toEqual([]);
});
