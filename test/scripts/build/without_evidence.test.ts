import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { withoutEvidence } from '../../../scripts/build/without_evidence.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  mkdirSync(join(folder, 'methods'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is left of a file of the catalogue, or of one beside it. */
async function left(contents: string, file = 'methods/one.ts'): Promise<string> {
  writeFileSync(join(folder, file), contents);
  const { outputFiles } = await build({
    entryPoints: [join(folder, file)],
    plugins: [withoutEvidence({ folder, catalogue: 'methods' })],
    write: false,
    format: 'esm',
    bundle: true,
    minifySyntax: true,
  });
  return outputFiles.map(({ text }) => text).join('');
}

test.each([
  ["export const one = { purpose: 'list', assumed: ['It is [so], with `fields[]`.', \"It's so.\"], sources: ['a page'] };"],
  ["export const one = {\n  purpose: 'list',\n  assumed: [\n    'It is so.',\n    'It is so too.',\n  ],\n  sources: ['a page', 'another'],\n};"],
  ["export const one = { purpose: 'list', delivers: 'ID, it is so', sources: ['a page'] };"],
  ["export const one = {\n  purpose: 'list',\n  delivers:\n    'ID, it is so',\n  assumed: [],\n};"],
])('nothing of the evidence in %j is left', async (contents) => {
  const text = await left(contents);
  expect(text).toContain('purpose: "list"');
  expect(text).not.toMatch(/is so|a page|another|It's/);
});

test('lines stay where they are', async () => {
  const text = await left("export const one = {\n  assumed: [\n    'It is so.',\n  ],\n  line: new Error().stack,\n};");
  expect(text).toContain('assumed: []');
  writeFileSync(join(folder, 'methods/lines.ts'), "const one = {\n  assumed: [\n    'x',\n  ],\n};\nexport const wrong = one.assumed +;\n");
  const failing = build({
    entryPoints: [join(folder, 'methods/lines.ts')],
    plugins: [withoutEvidence({ folder, catalogue: 'methods' })],
    write: false,
    logLevel: 'silent',
  });
  await expect(failing).rejects.toMatchObject({ errors: [{ location: { line: 6 } }] });
});

test('files outside the catalogue are left alone', async () => {
  expect(await left("export const one = { assumed: ['It is so.'] };", 'other.ts')).toContain('It is so.');
});
