import { join, relative } from 'node:path';
import { type Command, leadingName, readCommandLine, WrongOption } from '../../sandbox/terminal/command_line.ts';
import { runProgram } from '../../sandbox/terminal/program.ts';
import { type App, appHelp, apps, namedApp, root } from '../apps.ts';
import { assess } from './assess.ts';
import { collectAssets } from './assets.ts';
import { currentDefinition } from './current.ts';
import { freeze } from './freeze.ts';
import { frozenFileOf, lastRelease } from './frozen.ts';
import { previousRelease } from './previous.ts';
import { tagProblems } from './tag_problems.ts';

/* `npm run release`: docs/releasing.md says when to use which part. */

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** What can be done, by the word that stands first. */
const parts = {
  async next(args: readonly string[]) {
    const about =
      'Says what changed since the last release of every app, and which version the next one needs. Beside next there are freeze, check and assets.';
    for (const app of appsIn('next', about, {}, args).apps) {
      say((await outlook(app)).join('\n'));
    }
    return 0;
  },

  async freeze(args: readonly string[]) {
    const unreleased = { type: 'boolean', default: false, help: 'the frozen definition was never uploaded: what is new in it may still change' } as const;
    const about = 'Writes down what Zaps rely on in every app, as the release that is about to be made.';
    const { apps: chosen, options } = appsIn('freeze', about, { unreleased }, args);
    for (const app of chosen) {
      const version = await freeze(app, { isUnreleased: options.unreleased });
      say(`${relative(root, frozenFileOf(app))} is ${version}`);
    }
    return 0;
  },

  async check(args: readonly string[]) {
    const { name: tag, rest } = leadingName(args);
    readCommandLine({ name: 'npm run release -- check', about: 'Says whether a tag can become a release.', word: 'TAG', options: {} }, rest);
    if (tag === undefined) {
      throw new WrongOption('Which tag? Write it behind check, such as npm run release -- check v1.0.0.');
    }
    const problems = await tagProblems(
      tag,
      apps.map((app) => ({ app, previous: previousRelease(app) })),
    );
    say(problems.length === 0 ? `${tag} can be released` : problems.join('\n'));
    return problems.length === 0 ? 0 : 1;
  },

  async assets(args: readonly string[]) {
    const about = 'Collects the zips that npm run build made, their checksums and the notes of a release in build/release.';
    readCommandLine({ name: 'npm run release -- assets', about, options: {} }, args);
    const folder = join(root, 'build/release');
    for (const file of collectAssets(apps, folder)) {
      say(relative(root, join(folder, file)));
    }
    return 0;
  },
} satisfies Record<string, (args: readonly string[]) => Promise<number>>;

function appsIn<const Options extends Command['options']>(part: string, about: string, options: Options, args: readonly string[]) {
  const { app, rest } = namedApp(args);
  const read = readCommandLine({ name: `npm run release -- ${part}`, about: `${about} ${appHelp}`, word: 'APP', options }, rest);
  return { apps: app === undefined ? apps : [app], options: read };
}

/** What the next release of an app needs, in lines. */
async function outlook(app: App): Promise<string[]> {
  const release = lastRelease(app);
  if (release === null) {
    return [`${app.name}: nothing is frozen yet.`];
  }
  const { changes, isSame, needed } = assess(release, await currentDefinition(app));
  const first = isSame
    ? `${app.name}: what Zaps rely on is as in ${release.version}.`
    : `${app.name}: the release after ${release.version} is at least ${needed}.`;
  return [first, ...changes.map(({ size, sentence }) => `  ${size}: ${sentence}`)];
}

await runProgram(async () => {
  const args = process.argv.slice(2);
  const { name, rest } = leadingName(args);
  if (name === undefined || apps.some((app) => app.name === name)) {
    return parts.next(args);
  }
  const part = Object.entries(parts).find(([word]) => word === name)?.[1];
  if (part === undefined) {
    throw new WrongOption(`There is no “${name}”. There are ${Object.keys(parts).join(', ')}.`);
  }
  return part(rest);
});
