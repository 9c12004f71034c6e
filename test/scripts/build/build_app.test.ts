import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import rootPackage from '../../../package.json' with { type: 'json' };
import type { App } from '../../../scripts/apps.ts';

const root = resolve(import.meta.dirname, '../../..');
const core = rootPackage.dependencies['zapier-platform-core'];

/* A second app in a separate folder. */

const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'zapier-second',
    version: '2.0.0',
    private: true,
    type: 'module',
    exports: './dist/index.js',
    scripts: { '_zapier-build': 'node ../scripts/build/bundle.ts second' },
    dependencies: { 'zapier-platform-core': core },
  }),
  'main.ts': `import greet from './creates/greet.ts';
export default { version: '2.0.0', platformVersion: '${core}', creates: { greet } };`,
  'creates/greet.ts': `import { greeting } from '../requests/greeting.ts';
export default {
  key: 'greet',
  noun: 'Greeting',
  display: { label: 'Greet', description: 'Greets a person by their name.' },
  operation: { inputFields: [{ key: 'name' }], perform: (z: object, { inputData }: { inputData: { name: string } }) => greeting(inputData.name) },
};`,
  'requests/greeting.ts': `const evidence = {
  sources: ['a page on greetings'],
};
export const greeting = (name: string): object => ({ id: '1', text: 'Hello '.concat(name), read: evidence.sources.length });`,
};

/** Stands for npm, so that no test needs the network: what the lock file asks for in production is taken from the root, or it fails. */
const npm = `#!${process.execPath}
import { cpSync, readFileSync } from 'node:fs';
if (process.env.FAIL) {
  process.stderr.write('npm error code EUSAGE\\nnpm error The lock file and package.json are not in sync.\\n');
  process.exit(1);
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const [path, { dev, optional, devOptional, peer }] of Object.entries(packages)) {
  if (path !== '' && !dev && !optional && !devOptional && !peer) {
    const from = ${JSON.stringify(root)} + '/' + path;
    cpSync(from, path, { recursive: true, filter: (file) => !file.slice(from.length).includes('/node_modules') });
  }
}
`;

let folder = '';
let app: App;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'second-app-')));
  app = {
    name: 'second',
    folder,
    packageName: 'zapier-second',
    entry: 'main.ts',
    catalogue: 'requests',
    golden: join(folder, 'golden'),
    maxZipGrowthKib: 100,
    visibleInPublicVersion: [],
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npm'), npm, { mode: 0o755 });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds the app in a process of its own, and returns what is said. */
async function build(changes: Partial<App> = {}, options: object = {}, environment: object = {}): Promise<string> {
  const program = `const { buildApp } = await import('./scripts/build/build_app.ts');
    const { runProgram } = await import('./sandbox/terminal/program.ts');
    await runProgram(() => buildApp(JSON.parse(process.argv[1]), { ...JSON.parse(process.argv[2]), say: console.log }));`;
  const env = { ...process.env, PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter), ...environment };
  const args = [{ ...app, ...changes }, options].map((part) => JSON.stringify(part));
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', '--input-type=module', '-e', program, ...args], { cwd: root, env });
  return stdout;
}

/** What there is of the main app's built files, and when each was written. */
const builtAtRoot = (): string[] =>
  ['dist', 'build'].flatMap((name) =>
    readdirSync(root)
      .filter((one) => one === name)
      .flatMap((one) => readdirSync(join(root, one)).map((file) => `${one}/${file} ${statSync(join(root, one, file)).mtimeMs}`)),
  );

describe('a second app', () => {
  test('is built in its own folder, with the packages of the root’s lock file', async () => {
    const before = builtAtRoot();
    expect(await build({}, { isPublic: true })).toMatch(
      /second 1\/3 .*\n.*\n.*\n.*build\/build\.zip, the public version, is ready: \d+ KiB of at most 737 KiB\n$/,
    );
    expect(builtAtRoot()).toEqual(before);
    const zip = unzipSync(readFileSync(join(folder, 'build/build.zip')));
    const text = (name: string): string => strFromU8(zip[name] ?? new Uint8Array());
    expect(JSON.parse(text('package.json'))).toMatchObject({
      name: 'zapier-second',
      version: '2.0.0',
      exports: './dist/index.js',
      overrides: rootPackage.overrides,
      devDependencies: rootPackage.devDependencies,
    });
    expect(JSON.parse(text('definition.json'))).toMatchObject({ creates: { greet: { display: { label: 'Greet', hidden: true } } } });
    // What the operation does is loaded when it is called, as in the main app.
    expect(text('dist/index.js')).toContain('Greets a person');
    expect(text('dist/index.js')).not.toContain('Hello');
    const [creates = '', ...others] = Object.keys(zip).filter((name) => /^dist\/creates-\w+\.js$/.test(name));
    expect([text(creates).includes('Hello'), others]).toEqual([true, []]);
    // What its catalogue is based on stays here.
    expect(text(creates)).not.toContain('a page on greetings');
  });

  test('is not built where it is to show an operation that it does not have', async () => {
    await expect(build({ visibleInPublicVersion: ['leave'] }, { isPublic: true })).rejects.toMatchObject({
      stderr: expect.stringContaining('There is no operation leave to show.'),
    });
  });

  test('is not built where its packages cannot be installed, and npm’s message is shown', async () => {
    await expect(build({}, {}, { FAIL: '1' })).rejects.toMatchObject({
      stderr: expect.stringMatching(/^“npm ci [^”]*” failed\.\nnpm error code EUSAGE\nnpm error The lock file and package\.json are not in sync\.\n$/),
    });
  });
});
