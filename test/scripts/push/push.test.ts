import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { type App, mailingwork, root } from '../../../scripts/apps.ts';
import { cliProgram } from '../../../scripts/build/stage.ts';
import { type PushOptions, PushStopped, push, type Tools } from '../../../scripts/push/push.ts';
import { type Program, type Run, runWith } from '../../../scripts/push/run.ts';
import { missingForUpload } from '../../../scripts/push/zapier_account.ts';
import { startZapierServers, type ZapierServers } from '../../support/zapier_servers.ts';

let folder = '';
let app: App;
/** What was run and built, in order. */
let done: string[] = [];
let said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'push-'));
  app = { ...mailingwork, name: 'second', folder, packageName: 'zapier-second' };
  mkdirSync(join(folder, 'build'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'zapier-second', version: '2.1.0' }));
  writeFileSync(join(folder, '.zapierapprc'), '{ "id": 1 }');
  done = [];
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The words by which a program is told apart. */
const shortly = ({ command, args }: Program): string =>
  [command === process.execPath ? 'node' : command, ...args].join(' ').replace(cliProgram, 'zapier-platform');

const build: Tools['build'] = async (_app, { isPublic }) => {
  done.push(isPublic === true ? 'build, public' : 'build');
  writeFileSync(join(folder, 'build/build.zip'), zipSync({ 'definition.json': strToU8('{ "version": "2.1.0" }') }));
  writeFileSync(join(folder, 'build/source.zip'), 'the sources');
};

const compare: Tools['compare'] = async ({ name }) => {
  done.push(`compare ${name}`);
  return [];
};

/** Programs of which all succeed but one. */
const programs =
  (failing?: RegExp, words = 'It went wrong.'): Run =>
  async (program) => {
    done.push(shortly(program));
    return failing?.test(shortly(program)) === true ? { code: 1, said: words } : { code: 0, said: 'fine' };
  };

const LOGGED_IN = { ZAPIER_DEPLOY_KEY: 'a key' };

/** Pushes with what is given, and otherwise as a person does who is logged in and has an account. */
async function pushed(options: Partial<PushOptions> = {}, tools: Partial<Tools> = {}): Promise<void> {
  await push(
    { app, isPublic: false, isDryRun: false, skipsTests: false, ...options },
    { run: programs(), build, compare, environment: { ...LOGGED_IN, SECOND_TOKEN: 'a token' }, say: (line) => said.push(line), ...tools },
  );
}

const ALL = [
  'npm run --silent check:code',
  'npm run --silent test',
  'npm run --silent contract -- second',
  'compare second',
  'build',
  'node zapier-platform upload',
];

describe('a push', () => {
  test('checks, tests, asks the account, builds and uploads, in this order', async () => {
    await pushed();
    expect(done).toEqual(ALL);
    expect(said.filter((line) => /^\d\//.test(line)).map((line) => line.slice(0, 4))).toEqual(['1/7 ', '2/7 ', '3/7 ', '4/7 ', '5/7 ', '6/7 ', '7/7 ']);
    expect(said.at(-1)).toMatch(/done: zapier-second as version 2\.1\.0:\n.*build\/build\.zip, 0 KiB, sha256 [0-9a-f]{64}\n.*source\.zip, 0 KiB, sha256 /);
  });

  test('builds the public version where it is asked for', async () => {
    await pushed({ isPublic: true });
    expect(done).toContain('build, public');
  });

  test('leaves out the tests where it is asked to, and the contract where no account is configured', async () => {
    await pushed({ skipsTests: true }, { environment: LOGGED_IN });
    expect(done).toEqual([ALL[0], ALL[3], ALL[4], ALL[5]]);
    expect(said.join('\n')).toContain('skipped: no account is configured');
  });

  test.each([
    { failing: /check:code/, sentence: 'A check failed: mend what it says above, and push again.' },
    { failing: /silent test/, sentence: 'A test failed: mend what it says above, and push again.' },
    { failing: /contract/, sentence: 'The account does not answer as expected: read the report above and docs/contract.md, and push again.' },
    { failing: /upload/, sentence: 'Zapier refused the upload: mend what it says above, and push again (docs/publishing.md lists what it checks).' },
  ])('stops at the first failure with what was said and one sentence: $failing', async ({ failing, sentence }) => {
    await expect(pushed({}, { run: programs(failing) })).rejects.toThrow(new PushStopped(sentence));
    expect(done).toEqual(ALL.slice(0, ALL.findIndex((one) => failing.test(one)) + 1));
    expect(said.at(-1)).toBe('It went wrong.');
  });

  test('uploads nothing that could not be built', async () => {
    const failing: Tools['build'] = () => Promise.reject(new Error('build.zip is too large.'));
    await expect(pushed({}, { build: failing })).rejects.toThrow(new PushStopped('The build failed: mend what it says above, and push again.'));
    expect(done).toEqual(ALL.slice(0, 4));
    expect(said.at(-1)).toBe('build.zip is too large.');
  });

  test('builds nothing whose version does not fit what changed since the last release', async () => {
    const tooLow: Tools['compare'] = async () => ['The version is 2.1.0, but needs at least 3.0.0.', 'An input was removed.'];
    await expect(pushed({}, { compare: tooLow })).rejects.toThrow(/^The version does not fit what changed: mend what it says above, and push again/);
    expect(done).toEqual(ALL.slice(0, 3));
    expect(said.at(-1)).toBe('The version is 2.1.0, but needs at least 3.0.0.\nAn input was removed.');
  });

  test('compares nothing where the version is only for trying out', async () => {
    writeFileSync(join(folder, 'package.json'), '{ "version": "2.2.0-try" }');
    await pushed();
    expect(done).toEqual(ALL.filter((one) => one !== 'compare second'));
    expect(said.join('\n')).toContain('skipped: a version with a label is only for trying out');
  });

  test('begins nothing without a login or a registered integration', async () => {
    const nowhere = { ZAPIER_AUTH_LOCATION: join(folder, 'no-such-file') };
    await expect(pushed({}, { environment: nowhere })).rejects.toThrow(
      new PushStopped('You are not logged in to Zapier: run “npx zapier-platform login” first.'),
    );
    rmSync(join(folder, '.zapierapprc'));
    await expect(pushed()).rejects.toThrow(/^This integration is not registered with Zapier: run “npx zapier-platform register” in the folder .* first, or /);
    expect(done).toEqual([]);
  });
});

test('a dry run does all but the upload, without a login, and says what would be sent', async () => {
  rmSync(join(folder, '.zapierapprc'));
  await pushed({ isDryRun: true }, { environment: { ZAPIER_AUTH_LOCATION: join(folder, 'no-such-file') } });
  expect(done).toEqual([ALL[0], ALL[1], ALL[3], ALL[4]]);
  expect(said[1]).toContain('not needed for a dry run. For the upload: You are not logged in to Zapier');
  expect(said.at(-1)).toMatch(
    /not done, as this is a dry run\. It would send zapier-second as version 2\.1\.0:\n {6}.*build\.zip, 0 KiB, sha256 [0-9a-f]{64}\n/,
  );
});

describe('what an upload needs', () => {
  test('is a login in a file or a key in the environment, and the file of a registered integration', () => {
    writeFileSync(join(folder, 'login'), '{}');
    expect(missingForUpload(app, { ZAPIER_AUTH_LOCATION: join(folder, 'login') })).toBeUndefined();
    expect(missingForUpload(app, LOGGED_IN)).toBeUndefined();
    writeFileSync(join(folder, '.zapierapprc'), '{ "includeInBuild": [] }');
    expect(missingForUpload(app, LOGGED_IN)).toContain('not registered');
    expect(missingForUpload({ folder: root }, { ...LOGGED_IN, ZAPIER_CURRENT_APP_FILE: 'no-such-file' })).toContain('“npx zapier-platform register” first');
  });
});

test('programs run in their folder, and end with what they said', async () => {
  const program = 'console.log(process.cwd()); console.error("\\u001b[31m" + process.env.GIVEN + "\\u001b[39m"); process.exit(3);';
  const { code, said: words } = await runWith({ GIVEN: 'red' })({ cwd: folder, command: process.execPath, args: ['-e', program] });
  expect({ code, words: words.split('\n').toSorted() }).toEqual({ code: 3, words: [folder, 'red'].toSorted() });
});

/* The platform's own CLI, against servers on this machine. */
describe('the upload', () => {
  let servers: ZapierServers;
  beforeAll(async () => {
    servers = await startZapierServers();
  });
  afterAll(() => servers.close());

  /** Only the upload is real. */
  const uploading: Run = (program) =>
    program.args.includes('upload') ? runWith({ ...process.env, ...servers.environment, ...LOGGED_IN })(program) : programs()(program);

  test('sends both zips under the version that was built', async () => {
    servers.answer('PUT /apps/1/versions/2.1.0', 200);
    await pushed({}, { run: uploading });
    const { method, path, deployKey, body } = Object(servers.requests.at(-1));
    expect({ method, path, deployKey }).toEqual({ method: 'PUT', path: '/apps/1/versions/2.1.0', deployKey: 'a key' });
    expect(Buffer.from(body.source_zip_file, 'base64').toString()).toBe('the sources');
    expect(body.skip_validation).toBe(false);
  });

  test.each([
    { request: 'PUT /apps/1/versions/2.1.0', status: 400, sentence: /^Zapier refused the upload/ },
    { request: 'GET /apps/1', status: 404, sentence: /^Your account has no such integration/ },
  ])('is refused with a sentence: $request $status', async ({ request, status, sentence }) => {
    servers.answer(request, status);
    await expect(pushed({}, { run: uploading })).rejects.toThrow(sentence);
  });

  test.each([
    { words: 'Error: Your credentials are present, but\n ›   invalid. Please run `zapier-platform login`', sentence: /^Zapier does not accept your login/ },
    { words: 'Error: Your integration is missing required info (role).', sentence: /^Zapier lacks details of the integration/ },
    { words: 'Error: fetch failed', sentence: /^Zapier was not reached/ },
  ])('says what to do where the CLI says: $words', async ({ words, sentence }) => {
    await expect(pushed({}, { run: programs(/upload/, words) })).rejects.toThrow(sentence);
  });
});
