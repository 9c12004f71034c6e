import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import zapier from 'zapier-platform-core';
import { mailingwork } from '../../../scripts/apps.ts';
import { bundled } from '../../support/bundled.ts';

/* The version for Zapier's public listing hides what the listing does not allow; Zaps that have it keep it. */

type Handler = ReturnType<typeof zapier.createAppHandler>;

let folder = '';
let whole: Handler;
let listed: Handler;

const handlerOf = async (name: string): Promise<Handler> => {
  const { default: app }: { default: object } = await import(join(folder, name, 'index.js'));
  return zapier.createAppHandler(app);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'public-version-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  await bundled(join(folder, 'whole'));
  await bundled(join(folder, 'listed'), { isPublic: true });
  whole = await handlerOf('whole');
  listed = await handlerOf('listed');
});
afterAll(() => rmSync(folder, { recursive: true }));

const resultsOf = async (handler: Handler, command: string) => JSON.parse(JSON.stringify((await handler({ command, calledFromCli: true })).results));

test('both versions satisfy the platform’s schema', async () => {
  expect(await resultsOf(whole, 'validate')).toEqual([]);
  expect(await resultsOf(listed, 'validate')).toEqual([]);
});

test('they differ only in what is hidden', async () => {
  const expected = await resultsOf(whole, 'definition');
  for (const key of mailingwork.hiddenInPublicVersion) {
    expect(expected.creates[key].display.hidden).toBeUndefined();
    expected.creates[key].display.hidden = true;
  }
  expect(await resultsOf(listed, 'definition')).toEqual(expected);
});
