import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import zapier from 'zapier-platform-core';
import App from '../index.ts';
import { bundled } from './support/bundled.ts';

/*
 * What is published tells nothing about whoever built it. That no message, log or output tells a secret is proved in test/faults/operations.test.ts and telling.test.ts.
 */

const marked = { MAILINGWORK_USERNAME: 'marked-user', MAILINGWORK_PASSWORD: 'marked-password', MAILINGWORK_HOST: 'marked.example.com' };

test('neither the definition nor what ships holds anything of the environment it was made in', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zapier-mailingwork-secrets-'));
  Object.assign(process.env, marked);
  try {
    await bundled(folder);
    const { results } = await zapier.createAppHandler(App)({ command: 'definition', calledFromCli: true });
    const files = await Promise.all((await readdir(folder)).filter((file) => file.endsWith('.js')).map((file) => readFile(join(folder, file), 'utf8')));
    const published = files.join('\n') + JSON.stringify(results);
    expect(published.length).toBeGreaterThan(10_000);
    for (const secret of [...Object.values(marked), process.cwd(), process.env.HOME ?? 'no home']) {
      expect({ secret, published: published.includes(secret) }).toEqual({ secret, published: false });
    }
  } finally {
    for (const key of Object.keys(marked)) {
      delete process.env[key];
    }
    await rm(folder, { recursive: true });
  }
});
