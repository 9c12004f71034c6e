import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { goldenSuite } from '../suites/golden.ts';
import { storedSuite } from '../suites/stored.ts';
import { isolated } from '../support/app.ts';
import { copernica } from '../support/copernica/app_under_test.ts';
import { missingScenarios } from '../support/copernica/scenarios.ts';

isolated();
goldenSuite(copernica, join(import.meta.dirname, 'golden'));
storedSuite(copernica, join(import.meta.dirname, 'golden'));

test('every operation has a scenario with what is filled in', () => {
  expect(missingScenarios()).toEqual([]);
});
