import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { catalogue } from '../../mailingwork/functions/catalogue.ts';
import { bundled } from '../support/bundled.ts';

const root = resolve(import.meta.dirname, '../..');

/** All files together take about a third of this in the zip, whose budget is 100 KiB above that of an app with one trigger. */
const MAX_KIB = 304;
/** What every process reads when it starts, with the files that `index.js` imports at once. */
const MAX_KIB_AT_START = 90;

let folder = '';
const importedBy = (file: string): string[] =>
  Array.from(readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import)"([^"]+)"/g), ([, name = '']) => name);
const withImports = (file: string): string[] => [file, ...importedBy(file).flatMap((name) => (name.startsWith('./') ? withImports(name.slice(2)) : []))];
const kibOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1024;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  await bundled(folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('all that ships stays small', () => {
  expect(kibOf(readdirSync(folder).filter((file) => file.endsWith('.js')))).toBeLessThan(MAX_KIB);
});

test('what every start reads stays small', () => {
  expect(kibOf([...new Set(withImports('index.js'))])).toBeLessThan(MAX_KIB_AT_START);
});

test('every package whose code ships brings its licence along', () => {
  const shipped = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const text = shipped.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const sources = shipped.flatMap((file): string[] => JSON.parse(readFileSync(join(folder, `${file}.map`), 'utf8')).sources);
  const packages = new Set(sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []));
  expect([...packages]).toContain('zod');
  for (const name of packages) {
    const licence = readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8').trim();
    expect(text.split(licence)).toHaveLength(2);
  }
});

test('what the catalogue is based on stays here', () => {
  const shipped = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const text = shipped.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  expect(text).toContain('create a subscriber at once');
  expect(catalogue.flatMap(({ assumed, sources }) => [...assumed, ...sources]).filter((sentence) => text.includes(sentence))).toEqual([]);
});

test('the maps lead to the lines of the catalogue', () => {
  const name = 'name: "OptoutRecipientById"'.replace(' ', '');
  const file = readdirSync(folder).find((one) => one.endsWith('.js') && readFileSync(join(folder, one), 'utf8').includes(name)) ?? '';
  const before = readFileSync(join(folder, file), 'utf8').split(name)[0]?.split('\n') ?? [];
  const map = new SourceMap(JSON.parse(readFileSync(join(folder, `${file}.map`), 'utf8')));
  const entry = map.findEntry(before.length - 1, before.at(-1)?.length ?? 0);
  const source = readFileSync(join(root, 'mailingwork/functions/subscribers/opt_in_out.ts'), 'utf8').split('\n');
  expect('originalLine' in entry && source[entry.originalLine]).toContain("name: 'OptoutRecipientById'");
});

test('a start reads nothing from outside but the platform’s core', () => {
  const outside = withImports('index.js').flatMap((file) => importedBy(file).filter((name) => !name.startsWith('./')));
  expect(new Set(outside)).toEqual(new Set(['zapier-platform-core']));
});

test('what is loaded later brings nothing along of what fetch consists of, which alone would take longer to load', () => {
  const later = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== 'index.js');
  const program = `await Promise.all(process.argv.slice(1).map((file) => import(file)));
    console.log(process.moduleLoadList.filter((name) => name.includes('undici')).join());`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, ...later.map((file) => join(folder, file))], {
    encoding: 'utf8',
  });
  expect({ stdout, stderr }).toEqual({ stdout: '\n', stderr: '' });
});
