import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import App from '../../../index.ts';
import { situations } from '../../../mailingwork/situations.ts';
import { pageOfErrors } from '../../../scripts/docs/errors.ts';
import { rules } from '../../../zapier/failures.ts';

const page = await pageOfErrors();

describe('the page on failures', () => {
  test('lies in docs as the code says (npm run docs brings it up to date)', async () => {
    expect(await readFile(new URL('../../../docs/errors.md', import.meta.url), 'utf8')).toBe(page);
  });

  test('says of every action what a second run does', () => {
    for (const { key } of Object.values(App.creates ?? {})) {
      expect(page).toContain(`\`${key}\` |`);
    }
  });
});

test('no sentence with its advice is longer than users can see', () => {
  const advice = Object.values(rules).flatMap((kinds) => Object.values(kinds).map((rule) => rule.advice.length));
  for (const { sentence } of Object.values(situations)) {
    expect(sentence.length + Math.max(...advice)).toBeLessThan(240);
  }
});
