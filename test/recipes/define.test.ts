import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');

const told = `{ app: 'chat', kind: 'create', key: 'post_message', inputs: { text: '{{email}}' } }`;
const row = (cells: string) =>
  `trigger: { app: 'sheet', key: 'row_added' }, steps: [{ app: 'mailingwork', kind: 'create', key: 'import_subscribers', inputs: { subscribers: [${cells}] } }]`;
const message = (text: string) => `{ app: 'chat', kind: 'create', key: 'post_message', inputs: { text: '${text}' } }`;
const found = (name: string) => `{ app: 'mailingwork', kind: 'search', key: 'find_list', ${name} inputs: { name: 'x' } }`;

/** Triggers and steps with one mistake each, and what the compiler says. */
const wrong = [
  [`trigger: { app: 'mailingwork', key: 'new_opt_inn' }, steps: [${message('x')}]`, 'There is no trigger “new_opt_inn” of “mailingwork”'],
  [`trigger: { app: 'mailingwork', key: 'new_opt_in', inputs: { list: 'x' } }, steps: [${told}]`, 'There is no input “list”'],
  [`trigger: { app: 'mailingwork', key: 'link_clicked', inputs: { how_often: 'never' } }, steps: [${told}]`, 'There is no choice “never”'],
  [`trigger: { app: 'mailingwork', key: 'new_opt_in' }, steps: [${told.replace('create', 'search')}]`, 'There is no search “post_message” of “chat”'],
  [`trigger: { app: 'mailingwork', key: 'new_opt_in' }, steps: [${told.replace('text', 'txt')}]`, 'There is no input “txt”'],
  [`trigger: { app: 'mailingwork', key: 'new_opt_in' }, steps: [${message('{{email}} {{emial}}')}]`, 'There is no output “emial”'],
  [`trigger: { app: 'mailingwork', key: 'new_opt_in' }, steps: [${message('{{total}}')}]`, 'There is no output “total”'],
  [`trigger: { app: 'form', key: 'form_submitted' }, steps: [${message('{{field: Firma}}')}]`, 'There is no output “field: Firma”'],
  [
    `trigger: { app: 'form', key: 'form_submitted' }, steps: [${found("as: 'one',")}, ${message('{{find_list__list_id}}')}]`,
    'There is no output “find_list__list_id”',
  ],
  [`trigger: { app: 'form', key: 'form_submitted' }, steps: [${told.replace("'{{email}}'", "{ en: 'x', de: '{{emial}}' }")}]`, 'There is no output “emial”'],
  [`trigger: { app: 'form', key: 'form_submitted' }, steps: [${message('{{find_list__list_id}}')}, ${found('')}]`, 'There is no output “find_list__list_id”'],
  [row("{ emial: '{{email}}' }"), 'There is no input “subscribers[]emial”'],
  [row("{ email: '{{emial}}' }"), 'There is no output “emial”'],
] as const;

const right = [
  `trigger: { app: 'mailingwork', key: 'link_clicked', inputs: { how_often: 'every', mailings: [{ choose: 'x' }] } }, steps: [${message('{{email}} {{subscriber__field: Firma}}')}]`,
  `trigger: { app: 'form', key: 'form_submitted' }, steps: [${found('')}, ${message('{{find_list__list_id}}')}]`,
  `trigger: { app: 'form', key: 'form_submitted' }, steps: [${found("as: 'one',")}, ${message('{{one__list_id}}')}]`,
  row("{ email: '{{email}}', 'field: Vorname': '{{first_name}}' }"),
];

/** The recipes are in a module each, with the steps in its third line. */
function moduleOf(parts: string): string {
  const texts = `name: 'x', title: both, description: both, goodFor: both, mind: [], tryIt: { text: both, play: () => {} }`;
  return `import { defineRecipe } from '${root}/recipes/mailingwork/define.ts';\nconst both = { en: 'x', de: 'x' };\nexport const recipe = defineRecipe({ ${texts}, ${parts} });\n`;
}

describe('a recipe', () => {
  let folder = '';
  let output = '';
  const saidOf = (file: string): string[] => output.split('\n').filter((line) => line.startsWith(`${file}(`));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recipes-'));
    await Promise.all([...wrong.map(([parts], index) => write(`wrong_${index}.ts`, parts)), ...right.map((parts, index) => write(`right_${index}.ts`, parts))]);
    await write('german_missing.ts', right[1] ?? '', (code) => code.replace("const both = { en: 'x', de: 'x' }", "const both = { en: 'x' }"));
    const settings = { extends: `${root}/tsconfig.json`, compilerOptions: { typeRoots: [`${root}/node_modules/@types`] }, include: ['*.ts'], exclude: [] };
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    output = await new Promise((done) => {
      execFile(join(root, 'node_modules/.bin/tsc'), ['--pretty', 'false'], { cwd: folder, maxBuffer: 10_000_000 }, (_error, stdout) => done(stdout));
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  function write(name: string, parts: string, change = (code: string) => code): Promise<void> {
    return writeFile(join(folder, name), change(moduleOf(parts)));
  }

  test.each(wrong.map(([, sentence], index) => [index, sentence] as const))('%i does not compile, and the compiler says: %s', (index, sentence) => {
    expect(saidOf(`wrong_${index}.ts`)).toEqual([expect.stringContaining(sentence)]);
  });

  test('does not compile without its German texts', () => {
    expect(saidOf('german_missing.ts')).not.toEqual([]);
  });

  test('compiles where all of it exists', () => {
    expect(output.split('\n').filter((line) => /^(right|\.\.)/.test(line))).toEqual([]);
  });
});
