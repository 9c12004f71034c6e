import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { callsPerCheck } from '../../../copernica/common/costs.ts';
import App from '../../../copernica/index.ts';
import { pageOfCopernicaCosts } from '../../../scripts/docs/copernica_costs.ts';

describe('docs/copernica/costs.md', () => {
  test('is up to date (npm run docs writes it)', async () => {
    expect(await readFile(new URL('../../../docs/copernica/costs.md', import.meta.url), 'utf8')).toBe(await pageOfCopernicaCosts());
  });

  test.each(Object.keys(callsPerCheck))('has the costs of %s under its label', async (key) => {
    expect(await pageOfCopernicaCosts()).toContain(`| ${App.triggers?.[key]?.display.label} |`);
  });
});
