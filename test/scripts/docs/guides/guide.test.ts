import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../../../scripts/apps.ts';
import { pageOfGuide } from '../../../../scripts/docs/guides/guide.ts';
import { guides } from '../../../../scripts/docs/guides/guides.ts';
import { groupOf, visibleOperations } from '../../../../scripts/docs/operations.ts';

describe.each(guides)('the generated parts of $path', (guide) => {
  const operations = visibleOperations(guide.definition).flatMap(({ kind, operations: ofKind }) =>
    ofKind.map((operation) => ({ name: `${groupOf[kind]}.${operation.key}`, operation })),
  );

  test('are up to date (npm run docs writes them)', async () => {
    expect(await readFile(join(root, guide.path), 'utf8')).toBe(await pageOfGuide(guide));
  });

  test('say something of every operation and every field of the connection', async () => {
    const page = await pageOfGuide(guide);
    for (const { operation } of operations) {
      const [, row = ''] = page.split(`\n| *${operation.display.label}*`);
      expect(row).toMatch(/^( ¹)? \| .{10,} \|/);
    }
    for (const { label = '' } of guide.connection) {
      expect(page).toContain(`| *${label}*`);
    }
  });

  test('come from texts on nothing else', () => {
    expect(Object.keys(guide.texts.operations).filter((name) => !operations.some((operation) => operation.name === name))).toEqual([]);
    expect(Object.keys(guide.texts.connection).filter((key) => !guide.connection.some((field) => field.key === key))).toEqual([]);
  });

  test('cannot be written where the text on an operation is missing', async () => {
    const [{ name } = { name: '' }, ...others] = operations;
    const texts = { ...guide.texts, operations: Object.fromEntries(others.map((other) => [other.name, { mind: '' }])) };
    await expect(pageOfGuide({ ...guide, texts })).rejects.toThrow(`The guide has no text for the operation “${name}”.`);
  });
});
