import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { importsOf, readImports, sourceFiles } from '../../../scripts/house/imports.ts';
import { picture, pictureOfHouse } from '../../../scripts/house/picture.ts';
import { type Arrow, arrowsOf, boxesOf } from '../../../scripts/house/plan.ts';

const root = new URL('../../../', import.meta.url).pathname;
const named = (arrows: readonly Arrow[]): string[] => arrows.map(([from, to]) => `${from.name} → ${to.name}`);

/** A second integration of one file per room. */
const wing = [
  ...importsOf('copernica/index.ts', "import a from './triggers/new_profile.ts';\n"),
  ...importsOf('copernica/triggers/new_profile.ts', "import a from '../common/inputs.ts';\nimport b from '../api/call.ts';\n"),
  ...importsOf('copernica/common/inputs.ts', "import a from '../api/call.ts';\nimport b from '../../zapier/inputs/input.ts';\n"),
  ...importsOf('copernica/api/call.ts', "import a from '../../webservice/budget.ts';\n"),
];

describe('the picture of the architecture', () => {
  test('is up to date (npm run docs writes it)', async () => {
    expect(await readFile(`${root}docs/house.svg`, 'utf8')).toBe(await pictureOfHouse());
  });

  test('is what the README shows', async () => {
    expect(await readFile(`${root}README.md`, 'utf8')).toContain('](docs/house.svg)');
  });

  test('shows every file', () => {
    expect(sourceFiles(root).filter((file) => boxesOf([file]).length !== 1)).toEqual([]);
  });

  test('draws an arrow only where no longer way leads to the same room', () => {
    const arrows = named(arrowsOf(readImports(root)));
    expect(arrows).toEqual(expect.arrayContaining(['common/ → mailingwork/', 'common/ → zapier/', 'zapier/ → webservice/']));
    expect(arrows).not.toContain('triggers/ searches/ creates/ → webservice/');
  });

  test('has space for a second integration, with no arrow to the first', () => {
    const arrows = named(arrowsOf(wing)).filter((arrow) => arrow.startsWith('copernica'));
    expect(arrows.toSorted()).toEqual([
      'copernica/api/ → webservice/',
      'copernica/common/ → copernica/api/',
      'copernica/common/ → zapier/',
      'copernica/index.ts → copernica/triggers/ …',
      'copernica/triggers/ … → copernica/common/',
    ]);
    const files = [...sourceFiles(root), ...wing.map(({ from }) => from)];
    expect(picture(files, [...readImports(root), ...wing])).toContain('>copernica/api/</text>');
  });

  test('keeps every box within its width and apart from other boxes', () => {
    const files = [...sourceFiles(root), ...wing.map(({ from }) => from)];
    const drawn = picture(files, []).matchAll(/class="box" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g);
    const rows = Map.groupBy(drawn, ([, , y]) => y);
    expect(rows.size).toBe(6);
    for (const row of rows.values()) {
      const edges = row.flatMap(([, x, , width]) => [Number(x), Number(x) + Number(width)]);
      expect(edges).toEqual(edges.toSorted((one, other) => one - other));
      expect(edges[0]).toBeGreaterThan(8);
      expect(edges.at(-1)).toBeLessThan(852);
    }
  });
});
