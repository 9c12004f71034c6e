import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { describedOnce } from '../../../scripts/build/described_once.ts';

let folder = '';
let files = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'described-'));
  mkdirSync(join(folder, 'creates'));
  mkdirSync(join(folder, 'common'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is left of the file of an operation, or of one beside it. Each is run, once under its name. */
async function left(contents: string, file = `creates/one_${files++}.ts`): Promise<string> {
  writeFileSync(join(folder, file), contents);
  const { outputFiles } = await build({
    entryPoints: [join(folder, file)],
    plugins: [describedOnce({ folder })],
    write: false,
    format: 'esm',
    bundle: true,
    minifyWhitespace: true,
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

const action = `const sampleOf = { id: 'sample' };
const input = {
  label: 'Kept',
};
export default {
  key: 'one',
  noun: 'Gone',
  display: {
    label: 'Gone',
    description: 'Gone, { and }',
  },
  operation: {
    inputFields: [input, () => input],
    perform: () => input.label,
    outputFields: [
      { key: 'gone', label: 'Gone' },
      { key: 'gone_too', label: 'Gone' },
    ],
    sample: { ...sampleOf, gone: 1 },
  },
};
`;

test('what describes an operation is left out, with what only that used', async () => {
  expect(await left(action)).toBe(
    'var input={label:"Kept"};var one_0_default={key:"one",operation:{inputFields:[input,()=>input],perform:()=>input.label}};export{one_0_default as default};\n',
  );
});

test.each([
  ["  display: { label: 'Gone', description: 'Gone' },\n"],
  ["  description:\n    'Gone',\n"],
  ["  label: 'Gone',\n"],
  ['  operation: {\n    sample: {\n      gone: 1,\n    },\n  },\n'],
  ['  operation: {\n    sample: Math.PI /* gone */,\n  },\n'],
])('nothing of %j is left', async (member) => {
  const text = await left(`export default {\n  key: 'one',\n${member}  after: 'Kept',\n};\n`);
  expect(text).toContain('after:"Kept"');
  expect(text).not.toMatch(/gone/i);
});

test.each([
  ['inputFields: [field],', 'inputFields: [() => field],'],
  ['outputFields: [field],', 'outputFields: [\n      field,\n      () => field,\n    ],'],
])('%j is left out where there is no function in it, and %j stays', async (plain, withFunction) => {
  const holding = (member: string) => `const field = { key: 'field' };\nexport default {\n  operation: {\n    ${member}\n    perform: () => 1,\n  },\n};\n`;
  expect(await left(holding(plain))).not.toMatch(/field/i);
  expect(await left(holding(withFunction))).toMatch(/Fields:\[.*\(\)=>field/);
});

test('lines stay where they are', async () => {
  await left(action, 'creates/lines.ts');
  const wrong = action.replace('perform: () => input.label', 'perform: () => 1 +');
  await expect(left(wrong, 'creates/lines.ts')).rejects.toMatchObject({ errors: [{ location: { line: 14 } }] });
  await expect(left(action.replace(/;\n$/, ' +;\n'), 'creates/lines.ts')).rejects.toMatchObject({ errors: [{ location: { line: 21 } }] });
});

test('files outside the folders of operations are left alone', async () => {
  expect(await left(action, 'common/one.ts')).toContain('Gone');
});
