import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { goldenSuite } from './suites/golden.ts';
import { storedSuite } from './suites/stored.ts';
import { isolated } from './support/app.ts';
import { mailingwork } from './support/mailingwork/app_under_test.ts';
import { missingScenarios } from './support/mailingwork/scenarios.ts';

isolated();
goldenSuite(mailingwork, join(import.meta.dirname, 'golden'));
storedSuite(mailingwork, join(import.meta.dirname, 'golden'));

test('every operation that needs inputs has a scenario with some', () => {
  expect(missingScenarios()).toEqual([]);
});
