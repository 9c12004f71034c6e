import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { mailingwork } from '../../scripts/apps.ts';
import { PAGE, pageOfPublishing } from '../../scripts/docs/publishing.ts';
import { push } from '../../scripts/push/push.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, PAGE), 'utf8');
const require = createRequire(import.meta.url);
const cli = join(require.resolve('zapier-platform-cli/package.json'), '../src');

/** What is asked of a command of the platform's CLI. */
const CliCommand = z.object({
  args: z.optional(z.record(z.string(), z.object({ required: z.optional(z.boolean()) }))),
  flags: z.optional(z.record(z.string(), z.unknown())),
});

/** Each use of the CLI in the page, as words; texts in quotation marks are one word. */
const uses = Array.from(page.matchAll(/npx zapier-platform (?!command)([^`\n#”]+)/g), ([, words = '']) => words.match(/"[^"]*"|\S+/g) ?? []);

test('the page on publishing is up to date (npm run docs writes its tables)', async () => {
  expect(page).toBe(await pageOfPublishing());
});

describe('the commands of the platform’s CLI', () => {
  test('are many', () => {
    expect(new Set(uses.map(([name]) => name)).size).toBeGreaterThan(12);
  });

  test.each(uses.map((words) => ({ use: words.join(' '), words })))('have $use', ({ words: [name = '', ...rest] }) => {
    const command = Object(require(join(cli, 'oclif/commands', `${name.replace(':', '/')}.js`)));
    const { args = {}, flags = {} } = CliCommand.parse({ args: command.args, flags: command.flags });
    const options = rest.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
    expect(options.filter((option) => !(option in flags))).toEqual([]);
    const values = options.filter((option) => Object(flags[option]).type === 'option').length;
    const given = rest.length - options.length - values;
    expect(given).toBeLessThanOrEqual(Object.keys(args).length);
    // In a sentence, a command may be named without what it takes.
    if (given > 0) {
      expect(given).toBeGreaterThanOrEqual(Object.values(args).filter(({ required }) => required === true).length);
    }
  });
});

describe('what the page says that is printed', () => {
  const ownWords = ['scripts/push/*.ts', 'scripts/build/*.ts'];
  const sources = [...globSync('**/*.js', { cwd: cli }).map((file) => join(cli, file)), ...globSync(ownWords, { cwd: root }).map((file) => join(root, file))]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .replaceAll(/\\'/g, "'")
    .replaceAll(/\\`/g, '`')
    .replaceAll(/\$\{[^}]*\}/g, '…')
    .replaceAll(/'\s*\+\s*\n?\s*'/g, '');
  /** Whether a message is printed somewhere; what may differ is left out. */
  const isPrinted = (message: string): boolean => message.split('…').every((part) => part.trim() === '' || sources.includes(part.trim()));

  test.each([
    'Your deploy key has been saved to',
    'Finished! Now that your integration is registered with Zapier, you can `zapier-platform push`!',
    'You can invite users to …',
    'Migration successfully queued, check …',
    'to track the status. Migrations usually take between 5-10 minutes.',
    'Good news! Your integration passes validation.',
    'The next step is to visit …',
    'to request to publish your integration.',
  ])('is what the CLI prints: %s', (message) => {
    for (const part of message.split('…')) {
      expect(page).toContain(part.trim());
    }
    expect(isPrinted(message)).toBe(true);
  });

  const [, faults = ''] = page.split('## When something goes wrong');
  const messages = Array.from(faults.matchAll(/^\| (`.*?) \|/gm), ([, cell = '']) => cell).flatMap((cell) =>
    Array.from(cell.matchAll(/`([^`]+)`/g), ([, message = '']) => message).filter((message) => /\s/.test(message) && !message.startsWith('npx')),
  );

  test.each(messages)('can go wrong with these words: %s', (message) => {
    // Node's own words are in no source of the CLI.
    expect(message === 'fetch failed' || isPrinted(message)).toBe(true);
  });

  test('are the steps of a dry run, in their order', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'publishing-'));
    mkdirSync(join(folder, 'build'));
    writeFileSync(join(folder, 'package.json'), '{ "version": "1.0.0" }');
    const said: string[] = [];
    const build = async (): Promise<void> => {
      for (const file of ['build.zip', 'source.zip']) {
        writeFileSync(join(folder, 'build', file), file);
      }
    };
    await push(
      { app: { ...mailingwork, folder }, isPublic: false, isDryRun: true, skipsTests: false },
      {
        run: async () => ({ code: 0, said: '' }),
        build,
        compare: async () => [],
        environment: { ZAPIER_AUTH_LOCATION: join(folder, 'no-such-file') },
        say: (line) => said.push(line),
      },
    );
    rmSync(folder, { recursive: true });
    const [, shown = ''] = /--dry-run\n```\n\n```\n([\s\S]*?)\n```/.exec(page) ?? [];
    const fixed = said.flatMap((line) => line.split('\n')).filter((line) => !/^ +(done in|.*\.zip, )/.test(line));
    expect(shown.split('\n')).toEqual(expect.arrayContaining(fixed));
    expect(shown.split('\n').filter((line) => /^\d\//.test(line))).toEqual(fixed.filter((line) => /^\d\//.test(line)));
  });
});
