import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { apiCalls } from '../../../bench/copernica/api_calls.ts';
import { callsTable } from '../../../bench/page/parts.ts';

test('docs/copernica/performance.md, as `npm run bench -- copernica` writes it, has the table of API calls', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/copernica/performance.md'), 'utf8');
  expect(page).toContain(callsTable(apiCalls));
});
