import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { readImports } from '../../scripts/house/imports.ts';
import { roomOf, shippedRooms } from '../../scripts/house/rooms.ts';
import { definitionSuite } from '../suites/definition.ts';
import { publishingSuite } from '../suites/publishing.ts';
import { isolated } from '../support/app.ts';
import { parcels } from './app_under_test.ts';

/* A second vendor passes what every app must pass, and needs no file of a real vendor's. */

const root = resolve(import.meta.dirname, '../..');

isolated();

test('the second vendor’s app imports only code that serves any vendor', () => {
  const imports = readImports(root).flatMap(({ from, to }) => (from.startsWith('test/parcels/app/') && !to.startsWith('test/parcels/app/') ? [to] : []));
  expect(new Set(imports.map(roomOf))).toEqual(new Set(['webservice', 'zapier', 'zapier-platform', undefined]));
  expect(imports.filter((to) => roomOf(to) === undefined)).toEqual(['npm:zod/mini']);
});

test('neither the suites nor what the second vendor is tried with reach a file of a real vendor’s', () => {
  const imports = Map.groupBy(readImports(root), ({ from }) => from);
  const reached = new Set(globSync('test/{suites,parcels}/**/*.ts', { cwd: root }));
  for (const file of reached) {
    for (const { to } of imports.get(file) ?? []) {
      reached.add(to);
    }
  }
  const ofVendors = shippedRooms.filter((room) => room !== 'zapier' && room !== 'webservice');
  expect(Array.from(reached).filter((file) => ofVendors.includes(roomOf(file) ?? '') || /(mailingwork|copernica)\//.test(file))).toEqual([]);
});

definitionSuite(parcels);
publishingSuite(parcels);
