import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checks, holdings, ownersTasks, SUITE, suiteTests } from '../../../scripts/publishing/checks.ts';

const root = resolve(import.meta.dirname, '../../..');

describe('the checks of Zapier', () => {
  test.each(Object.keys(suiteTests))('the suite of all apps has the test “%s”', (name) => {
    expect(readFileSync(resolve(root, SUITE), 'utf8')).toContain(`titleOf('${name}')`);
  });

  test.each(holdings.filter(({ file }) => file !== SUITE))('$file has the test “$title”', ({ file, title }) => {
    expect(readFileSync(resolve(root, file), 'utf8')).toContain(title);
  });

  test('are held by a test wherever a definition, a listing or a picture alone can show it', () => {
    const held = new Set<string>(holdings.flatMap(({ holds }) => holds));
    const offline = Object.keys(checks).filter(
      (id) => /^(C|D)/.test(id) || ['M001', 'M002', 'M004', 'M006', 'T002', 'T003', 'T004', 'T005', 'T006', 'Z001'].includes(id),
    );
    expect(offline.filter((id) => !held.has(id))).toEqual([]);
  });

  test('are Zapier’s alone to judge only where nothing of ours is asked', () => {
    const held = new Set<string>(holdings.flatMap(({ holds }) => holds));
    expect(Object.keys(checks).filter((id) => !held.has(id) && !(id in ownersTasks))).toEqual(['E001', 'L001', 'L002', 'L003', 'S003']);
  });
});
