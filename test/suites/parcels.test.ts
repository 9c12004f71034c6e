import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { importsOf } from '../../scripts/house/imports.ts';
import { roomOf } from '../../scripts/house/rooms.ts';
import { isolated } from '../support/app.ts';
import { definitionSuite } from './definition.ts';
import { parcels } from './parcels_under_test.ts';
import { publishingSuite } from './publishing.ts';

/* A second vendor passes what every app must pass, and needs no file of MAILINGWORK's. */

isolated();

test('the second vendor’s app imports only code that serves any vendor', () => {
  const file = 'test/suites/parcels.ts';
  const imports = importsOf(file, readFileSync(new URL('parcels.ts', import.meta.url), 'utf8'));
  expect(new Set(imports.map(({ to }) => roomOf(to)))).toEqual(new Set(['webservice', 'zapier', 'zapier-platform', undefined]));
  expect(imports.map(({ to }) => to).filter((to) => roomOf(to) === undefined)).toEqual(['npm:zod/mini']);
});

definitionSuite(parcels);
publishingSuite(parcels);
