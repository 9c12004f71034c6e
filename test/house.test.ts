import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { importsOf, readImports, sourceFiles } from '../scripts/house/imports.ts';
import { roomOf, rooms, shippedRooms, violations } from '../scripts/house/rooms.ts';

const root = resolve(import.meta.dirname, '..');
const imports = readImports(root);

test('no import of the house points against its arrows', () => {
  expect(violations(imports)).toEqual([]);
});

test('every source file lies in a room', () => {
  expect(sourceFiles(root).filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('every room has a file', () => {
  const inhabited = new Set(sourceFiles(root).map(roomOf));
  expect(Object.keys(rooms).filter((room) => !inhabited.has(room))).toEqual([]);
});

test('the reader finds the files that are imported', () => {
  const shipped = imports.filter(({ from, to }) => !from.startsWith('test/') && to.endsWith('.ts'));
  expect(shipped.length).toBeGreaterThan(500);
  expect(shipped.filter(({ to }) => !existsSync(resolve(root, to)))).toEqual([]);
});

describe('the reader of imports', () => {
  const found = (text: string): string[] => importsOf('common/planted.ts', text).map(({ to }) => to);

  test.each([
    ["import { value } from './inputs.ts';"],
    ["import type { Value } from './inputs.ts';"],
    ["import {\n  one,\n  two,\n} from './inputs.ts';"],
    ["import './inputs.ts';"],
    ["export { value } from './inputs.ts';"],
    ["export type * from './inputs.ts';"],
    ["const { value } = await import('./inputs.ts');"],
    ["function planted(value: import('./inputs.ts').Value) {}"],
    ['import { value } from "./inputs.ts";'],
  ])('sees %j', (text) => {
    expect(found(`/** What for. */\n${text}\n`)).toEqual(['common/inputs.ts']);
  });

  test('tells files, packages and parts of Node apart', () => {
    expect(found("import './a.ts';\nimport b from 'zod/mini';\nimport c from 'node:fs';\n")).toEqual(['common/a.ts', 'npm:zod/mini', 'node:fs']);
  });

  test('takes neither comments nor other strings for imports', () => {
    expect(found(" * import { a } from './a.ts';\n// import './b.ts';\nexport const text = 'from';\nexport const other = './c.ts';\n")).toEqual([]);
  });
});

/** One import that must not be for each arrow that is missing: the file it is planted in, and what it imports from there. */
const forbidden: readonly (readonly [file: string, specifier: string])[] = [
  ['webservice/planted.ts', '../mailingwork/connection/call.ts'],
  ['webservice/planted.ts', '../copernica/api/call.ts'],
  ['webservice/calls/planted.ts', '../../zapier/inputs/input.ts'],
  ['webservice/planted.ts', '../common/inputs.ts'],
  ['webservice/planted.ts', '../creates/create_subscriber.ts'],
  ['webservice/planted.ts', 'zapier-platform-core'],
  ['zapier/planted.ts', '../mailingwork/connection/call.ts'],
  ['zapier/planted.ts', '../copernica/api/call.ts'],
  ['zapier/planted.ts', '../common/inputs.ts'],
  ['zapier/planted.ts', '../copernica/common/inputs.ts'],
  ['zapier/planted.ts', '../index.ts'],
  ['mailingwork/planted.ts', '../zapier/inputs/input.ts'],
  ['mailingwork/functions/planted.ts', '../../common/inputs.ts'],
  ['mailingwork/planted.ts', 'zapier-platform-core'],
  ['mailingwork/planted.ts', '../triggers/new_opt_in.ts'],
  ['common/planted.ts', '../creates/create_subscriber.ts'],
  ['common/planted.ts', '../authentication.ts'],
  ['triggers/planted.ts', '../creates/create_subscriber.ts'],
  ['searches/planted.ts', '../index.ts'],
  ['creates/planted.ts', './create_subscriber.ts'],
  ['authentication.ts', './triggers/new_opt_in.ts'],
  ['copernica/api/planted.ts', '../../zapier/inputs/input.ts'],
  ['copernica/api/planted.ts', '../common/inputs.ts'],
  ['copernica/api/planted.ts', 'zapier-platform-core'],
  ['copernica/common/planted.ts', '../triggers/new_profile.ts'],
  ['copernica/creates/planted.ts', './create_profile.ts'],
  ['copernica/searches/planted.ts', '../creates/create_profile.ts'],
  ['sandbox/planted.ts', '../webservice/values/texts.ts'],
  ['sandbox/planted.ts', './mailingwork/box.ts'],
  ['sandbox/planted.ts', '../recipes/define.ts'],
  ['recipes/planted.ts', './mailingwork/app.ts'],
  ['recipes/mailingwork/planted.ts', '../copernica/app.ts'],
  ['recipes/mailingwork/planted.ts', '../../index.ts'],
  ['recipes/copernica/planted.ts', '../../sandbox/mailingwork/box.ts'],
  ['sandbox/planted.ts', '../index.ts'],
  ['sandbox/planted.ts', '../scripts/house/rooms.ts'],
  ['sandbox/planted.ts', './mailingwork/settings.ts'],
  ['sandbox/start.ts', './mailingwork/box.ts'],
  ['sandbox/runner/planted.ts', '../../authentication.ts'],
  ['sandbox/mailingwork/planted.ts', '../../mailingwork/connection/call.ts'],
  ['sandbox/mailingwork/planted.ts', '../../webservice/calls/form.ts'],
  ['sandbox/mailingwork/planted.ts', '../main.ts'],
  ['sandbox/copernica/planted.ts', '../../copernica/api/call.ts'],
  ['scripts/planted.ts', '../test/support/app.ts'],
  ['scripts/docs/planted.ts', '../../bench/page/table.ts'],
  ['scripts/contract/planted.ts', '../../helpers/planted.ts'],
  ['bench/planted.ts', '../test/support/app.ts'],
];

const never = ['test/support/app.ts', 'bench/page/table.ts', 'sandbox/server.ts', 'scripts/house/rooms.ts'];

/** Files of either vendor, no two of which may meet. */
const vendors = [
  [
    'index.ts',
    'triggers/planted.ts',
    'common/planted.ts',
    'mailingwork/planted.ts',
    'sandbox/mailingwork/planted.ts',
    'scripts/contract/mailingwork/planted.ts',
  ],
  [
    'copernica/index.ts',
    'copernica/triggers/planted.ts',
    'copernica/common/planted.ts',
    'copernica/api/planted.ts',
    'sandbox/copernica/planted.ts',
    'scripts/contract/copernica/planted.ts',
  ],
] as const;

const verdict = (from: string, to: string): string[] => violations([{ from, to }]);

describe('an import against the arrows is caught', () => {
  test.each(forbidden)('from %s of %s', (file, specifier) => {
    expect(violations(importsOf(file, `import { planted } from '${specifier}';\n`))).toHaveLength(1);
    expect(violations(importsOf(file, `import type { Planted } from '${specifier}';\n`))).toHaveLength(1);
  });

  test.each(shippedRooms)('from %s of what only builds and proves', (room) => {
    const file = room.endsWith('.ts') ? room : `${room}/planted.ts`;
    expect(never.filter((tool) => verdict(file, tool).length === 0)).toEqual([]);
  });

  test('from either vendor’s rooms of the other’s', () => {
    const [one, other] = vendors;
    const meetings = one.flatMap((mine) => other.flatMap((theirs) => [...verdict(mine, theirs), ...verdict(theirs, mine)]));
    expect(meetings).toHaveLength(2 * one.length * other.length);
  });

  test('from a folder that is no room', () => {
    expect(verdict('helpers/planted.ts', 'node:fs')).toEqual(['helpers/planted.ts lies in no room']);
  });
});

test.each([
  ['mailingwork/planted.ts', 'webservice/values/texts.ts'],
  ['copernica/api/planted.ts', 'webservice/values/texts.ts'],
  ['zapier/planted.ts', 'webservice/values/texts.ts'],
  ['common/planted.ts', 'zapier/inputs/input.ts'],
  ['copernica/common/planted.ts', 'zapier/inputs/input.ts'],
  ['copernica/triggers/planted.ts', 'copernica/common/inputs.ts'],
  ['creates/planted.ts', 'common/inputs.ts'],
  ['webservice/planted.ts', 'npm:zod/mini'],
  ['zapier/planted.ts', 'npm:zapier-platform-core'],
  ['index.ts', 'package.json'],
  ['sandbox/mailingwork/planted.ts', 'sandbox/time/clock.ts'],
  ['sandbox/main.ts', 'sandbox/copernica/box.ts'],
  ['test/planted.ts', 'bench/page/table.ts'],
])('%s may import %s', (from, to) => {
  expect(verdict(from, to)).toEqual([]);
});
