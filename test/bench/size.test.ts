import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { catalogue } from '../../mailingwork/functions/catalogue.ts';
import { mailingwork } from '../../scripts/apps.ts';
import { bundleSuite } from '../suites/bundle.ts';

const root = resolve(import.meta.dirname, '../..');

// All files together take about a third of this in the zip, whose budget is 110 KiB above that of an app with one trigger.
const bundle = bundleSuite(mailingwork, { maxKib: 304, maxKibAtStart: 98 }, catalogue);

test('source maps point to the lines of the catalogue', () => {
  const name = 'name: "OptoutRecipientById"'.replace(' ', '');
  const file = readdirSync(bundle()).find((one) => one.endsWith('.js') && readFileSync(join(bundle(), one), 'utf8').includes(name)) ?? '';
  const before = readFileSync(join(bundle(), file), 'utf8').split(name)[0]?.split('\n') ?? [];
  const map = new SourceMap(JSON.parse(readFileSync(join(bundle(), `${file}.map`), 'utf8')));
  const entry = map.findEntry(before.length - 1, before.at(-1)?.length ?? 0);
  const source = readFileSync(join(root, 'mailingwork/functions/subscribers/opt_in_out.ts'), 'utf8').split('\n');
  expect('originalLine' in entry && source[entry.originalLine]).toContain("name: 'OptoutRecipientById'");
});
