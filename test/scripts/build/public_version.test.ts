import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import zapier from 'zapier-platform-core';
import { apps } from '../../../scripts/apps.ts';
import { bundled } from '../../support/bundled.ts';

/* The version for Zapier's public listing hides what the listing does not allow; Zaps that have it keep it. */

type Handler = ReturnType<typeof zapier.createAppHandler>;

const resultsOf = async (handler: Handler, command: string) => JSON.parse(JSON.stringify((await handler({ command, calledFromCli: true })).results));

describe.each(apps)('$name', (app) => {
  let folder = '';
  let whole: Handler;
  let listed: Handler;

  const handlerOf = async (name: string): Promise<Handler> => {
    const { default: definition }: { default: object } = await import(join(folder, name, 'index.js'));
    return zapier.createAppHandler(definition);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'public-version-'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    await bundled(join(folder, 'whole'), { app });
    await bundled(join(folder, 'listed'), { app, isPublic: true });
    whole = await handlerOf('whole');
    listed = await handlerOf('listed');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('satisfies the platform’s schema in both versions', async () => {
    expect(await resultsOf(whole, 'validate')).toEqual([]);
    expect(await resultsOf(listed, 'validate')).toEqual([]);
  });

  test('differs between them only in what is hidden', async () => {
    const expected = await resultsOf(whole, 'definition');
    expect(app.hiddenInPublicVersion.length).toBeGreaterThan(0);
    for (const key of app.hiddenInPublicVersion) {
      expect(expected.creates[key].display.hidden).toBeUndefined();
      expected.creates[key].display.hidden = true;
    }
    expect(await resultsOf(listed, 'definition')).toEqual(expected);
  });
});
