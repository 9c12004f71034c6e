import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FOLDER, hashOfSources } from '../../../scripts/pictures/sources.ts';

const root = resolve(import.meta.dirname, '../../..');
const pictures = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.png'));

describe('the pictures of the console', () => {
  test('show it as it is: after a change, run npm run pictures and look at them', () => {
    const { sources }: { sources?: unknown } = JSON.parse(readFileSync(join(root, FOLDER, 'pictures.json'), 'utf8'));
    expect(sources).toBe(hashOfSources(root));
  });

  test('are eight, and small', () => {
    expect(pictures).toEqual(['copernica.png', 'flow.png', 'flow_german.png', 'german.png', 'phone.png', 'recipe.png', 'recipe_german.png', 'run.png']);
    const bytes = pictures.reduce((sum, name) => sum + statSync(join(root, FOLDER, name)).size, 0);
    expect(bytes).toBeLessThan(900 * 1024);
  });

  test('stand two of them on the first screen of the README', () => {
    const [first = ''] = readFileSync(join(root, 'README.md'), 'utf8').split('\n## ');
    expect(pictures.filter((name) => first.includes(`(${FOLDER}/${name})`))).toHaveLength(2);
  });
});
