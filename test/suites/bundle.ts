import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type App, root } from '../../scripts/apps.ts';
import type { Facts } from '../../webservice/catalogue/define.ts';
import { bundled } from '../support/bundled.ts';

/** What is known of the functions of a service. */
type Catalogued = Pick<Facts, 'purpose' | 'assumed' | 'sources'>;

/** How much an app may be, in KiB. */
export interface BundleLimits {
  /** All files together, before they are zipped. */
  readonly maxKib: number;
  /** What every process reads when it starts, with the files that `index.js` imports at once. */
  readonly maxKibAtStart: number;
}

/**
 * What ships of an app, and what a start reads of it.
 *
 * @param catalogue the functions of its service
 * @returns the folder in which the bundle lies while the tests run
 */
export function bundleSuite(app: App, limits: BundleLimits, catalogue: readonly Catalogued[]): () => string {
  let folder = '';
  const importedBy = (file: string): string[] =>
    Array.from(readFileSync(join(folder, file), 'utf8').matchAll(/(?:from|import)"([\w.@][^"]*)"/g), ([, name = '']) => name);
  const withImports = (file: string): string[] => [file, ...importedBy(file).flatMap((name) => (name.startsWith('./') ? withImports(name.slice(2)) : []))];
  const kibOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1024;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    await bundled(folder, { app });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('everything that ships is within its size limit', () => {
    expect(kibOf(readdirSync(folder).filter((file) => file.endsWith('.js')))).toBeLessThan(limits.maxKib);
  });

  test('everything that is read at the start is within its size limit', () => {
    expect(kibOf([...new Set(withImports('index.js'))])).toBeLessThan(limits.maxKibAtStart);
  });

  test('the licence of every bundled package is included', () => {
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

  test('sources and assumptions of the catalogue do not ship', () => {
    const text = readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    expect(catalogue.filter(({ purpose }) => text.includes(purpose))).not.toEqual([]);
    const unshipped = catalogue.flatMap(({ assumed, sources }) => [...assumed, ...sources]);
    expect(unshipped).not.toEqual([]);
    expect(unshipped.filter((sentence) => text.includes(sentence))).toEqual([]);
  });

  test('a start loads no external module except the platform’s core', () => {
    const outside = withImports('index.js').flatMap((file) => importedBy(file).filter((name) => !name.startsWith('./')));
    expect(new Set(outside)).toEqual(new Set(['zapier-platform-core']));
  });

  test('what two folders of operations share is in the same few files for every folder', () => {
    const folders = readdirSync(folder).filter((file) => /^(triggers|searches|creates)-\w+\.js$/.test(file));
    expect(folders).not.toEqual([]);
    const [first, ...others] = folders.map((file) => new Set(withImports(file).filter((name) => name !== file)));
    expect(others).toEqual(others.map(() => first));
  });

  test('loading the operations works out no dates, which takes longer than all else', () => {
    const later = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== 'index.js');
    const program = `let count = 0;
    const { DateTimeFormat } = Intl;
    Intl.DateTimeFormat = class extends DateTimeFormat { constructor(...args) { super(...args); count += 1; } };
    for (const file of process.argv.slice(1)) await import(file);
    console.log(count);`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, ...later.map((file) => join(folder, file))], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' });
  });

  test('code that is loaded later does not import the packages of fetch, which would take longer to load', () => {
    const later = readdirSync(folder).filter((file) => file.endsWith('.js') && file !== 'index.js');
    const program = `await Promise.all(process.argv.slice(1).map((file) => import(file)));
    console.log(process.moduleLoadList.filter((name) => name.includes('undici')).join());`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, ...later.map((file) => join(folder, file))], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: '\n', stderr: '' });
  });

  return () => folder;
}
