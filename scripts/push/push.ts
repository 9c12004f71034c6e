import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseEnv } from 'node:util';
import * as z from 'zod/mini';
import { type App, root } from '../apps.ts';
import type { buildApp } from '../build/build_app.ts';
import { cliProgram } from '../build/stage.ts';
import type { releaseProblems } from '../release/release_problems.ts';
import type { Program, Run } from './run.ts';
import { missingForUpload } from './zapier_account.ts';

/** How an app is pushed. */
export interface PushOptions {
  readonly app: App;
  /** Whether only what was chosen for the public listing is shown. */
  readonly isPublic: boolean;
  /** Does all but the upload, for which no login is needed. */
  readonly isDryRun: boolean;
  readonly skipsTests: boolean;
}

/** What a push works with. */
export interface Tools {
  readonly run: Run;
  readonly build: typeof buildApp;
  readonly compare: typeof releaseProblems;
  readonly environment: NodeJS.ProcessEnv;
  /** Hears what is being done, one line at a time. */
  readonly say: (line: string) => void;
}

/** A push ended early. The message is one sentence that says what to do. */
export class PushStopped extends Error {
  override readonly name = 'PushStopped';
}

/** One step of a push. */
interface Step {
  readonly title: string;
  /**
   * @returns what to say of it; nothing where it is enough that it succeeded
   * @throws PushStopped
   */
  readonly perform: () => Promise<string | undefined>;
}

/** How many of the last lines of a program that failed are shown. */
const SHOWN_LINES = 60;

/**
 * Checks and builds an app, and uploads it to Zapier as the version that its package.json names.
 *
 * @throws PushStopped at the first step that fails
 */
export async function push(options: PushOptions, tools: Tools): Promise<void> {
  const steps = stepsOf(options, tools);
  for (const [index, { title, perform }] of steps.entries()) {
    tools.say(`${index + 1}/${steps.length} ${title} …`);
    const start = performance.now();
    const told = await perform();
    tools.say(`    ${told ?? `done in ${Math.ceil((performance.now() - start) / 1000)} s`}`);
  }
}

function stepsOf({ app, isPublic, isDryRun, skipsTests }: PushOptions, { run, build, compare, environment, say }: Tools): Step[] {
  const npm = (...args: string[]): Program => ({ cwd: root, command: 'npm', args: ['run', '--silent', ...args] });
  const missing = missingForUpload(app, environment);
  const succeed = async (program: Program, whatToDo: (said: string) => string): Promise<undefined> => {
    const { code, said } = await run(program);
    if (code !== 0) {
      say(said.split('\n').slice(-SHOWN_LINES).join('\n'));
      throw new PushStopped(whatToDo(said));
    }
  };
  return [
    {
      title: 'Login and registration',
      perform: async () => {
        if (missing !== undefined && !isDryRun) {
          throw new PushStopped(missing);
        }
        return missing === undefined ? 'found' : `not needed for a dry run. For the upload: ${missing}`;
      },
    },
    {
      title: 'Format, lint, types and the platform’s validation',
      perform: () => succeed(npm('check:code'), () => 'A check failed: mend what it says above, and push again.'),
    },
    {
      title: 'Tests',
      perform: async () => (skipsTests ? 'skipped, as asked' : succeed(npm('test'), () => 'A test failed: mend what it says above, and push again.')),
    },
    {
      title: `Contract with an account of ${app.name}`,
      perform: async () =>
        hasAccount(app, environment)
          ? succeed(
              npm('contract', '--', app.name),
              () => 'The account does not answer as expected: read the report above and docs/contract.md, and push again.',
            )
          : 'skipped: no account is configured (docs/contract.md says how)',
    },
    {
      title: 'Comparison with the last release',
      perform: async () => {
        if (versionOf(app).includes('-')) {
          return 'skipped: a version with a label is only for trying out, as Zapier neither promotes it nor moves users to it';
        }
        const problems = await compare(app);
        if (problems.length > 0) {
          say(problems.join('\n'));
          throw new PushStopped('The version does not fit what changed: mend what it says above, and push again (docs/releasing.md).');
        }
        return 'the version fits what changed';
      },
    },
    {
      title: isPublic ? 'Build, the public version' : 'Build',
      perform: async () => {
        try {
          await build(app, { isPublic, say: (line) => say(`    ${line}`) });
        } catch (error) {
          say(error instanceof Error ? error.message : String(error));
          throw new PushStopped('The build failed: mend what it says above, and push again.');
        }
        return undefined;
      },
    },
    {
      title: 'Upload',
      perform: async () => {
        const what = uploadOf(app);
        if (isDryRun) {
          return `not done, as this is a dry run. It would send ${what}`;
        }
        await succeed({ cwd: app.folder, command: process.execPath, args: [cliProgram, 'upload'] }, whatToDoAboutUpload);
        return `done: ${what}`;
      },
    },
  ];
}

/** Whether the environment or the file `.env` names an account of the app's service. */
function hasAccount({ name }: App, environment: NodeJS.ProcessEnv): boolean {
  const names = [...Object.keys(environment), ...Object.keys(parseEnv(textAt(join(root, '.env'))))];
  return names.some((one) => one.startsWith(`${name.toUpperCase()}_`));
}

function textAt(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const Versioned = z.object({ version: z.string() });

const versionOf = ({ folder }: App): string => Versioned.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).version;

/** What is uploaded of an app, in words: version, and size and hash of what was built. */
function uploadOf(app: App): string {
  const { folder, packageName } = app;
  const zips = ['build/build.zip', 'build/source.zip'].map((file) => {
    const bytes = readFileSync(join(folder, file));
    return `      ${relative(root, join(folder, file))}, ${Math.round(bytes.length / 1024)} KiB, sha256 ${createHash('sha256').update(bytes).digest('hex')}`;
  });
  return [`${packageName} as version ${versionOf(app)}:`, ...zips].join('\n');
}

/** What the platform's CLI says of an upload that failed, and what to do then (zapier-platform-cli 19.1, src/utils). */
const FAILED_UPLOADS: readonly (readonly [said: RegExp, whatToDo: string])[] = [
  [/credentials are present, but invalid/, 'Zapier does not accept your login: run “npx zapier-platform login” again, and push again.'],
  [/don't have access to integration/, 'Your account has no such integration: run “npx zapier-platform link” in the app’s folder, and push again.'],
  [/missing required info/, 'Zapier lacks details of the integration: run “npx zapier-platform register” in the app’s folder, and push again.'],
  [/fetch failed|ENOTFOUND|ECONNREFUSED|ETIMEDOUT/, 'Zapier was not reached: check your connection, and push again.'],
];

function whatToDoAboutUpload(said: string): string {
  // The CLI breaks its lines at the width of the terminal.
  const words = said.replaceAll(/\s+[›\s]*/g, ' ');
  const known = FAILED_UPLOADS.find(([pattern]) => pattern.test(words));
  return known?.[1] ?? 'Zapier refused the upload: mend what it says above, and push again (docs/publishing.md lists what it checks).';
}
