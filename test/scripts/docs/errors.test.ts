import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { rules } from '../../../common/failures.ts';
import App from '../../../index.ts';
import { situations } from '../../../mailingwork/connection/situations.ts';
import { catalogue } from '../../../mailingwork/functions/catalogue.ts';
import { pageOfErrors } from '../../../scripts/docs/errors.ts';
import { usages } from '../../../scripts/docs/usage.ts';

const page = await pageOfErrors();

describe('the page on failures', () => {
  test('is up to date (npm run docs writes it)', async () => {
    expect(await readFile(new URL('../../../docs/errors.md', import.meta.url), 'utf8')).toBe(page);
  });

  test('describes, for every action with a write that must not be repeated, the look-up, what stays unclear and what happens then', async () => {
    const once = catalogue.filter(({ repeatable }) => !repeatable).map(({ name }) => name);
    const risky = (await usages()).filter(({ folder, functions }) => folder === 'creates' && functions.some((name) => once.includes(name)));
    const [, section = ''] = page.split('## When the outcome of a write is unclear');
    const [rows = ''] = section.split('## ');
    for (const { key } of risky.filter((part) => part.key !== 'add_subscriber_to_lists')) {
      expect(rows).toMatch(new RegExp(`\\| .+ \`${key}\` \\| .{3,} \\| .{3,} \\| (Halts|Tried again later).*\\. \\|`));
    }
    expect(rows).toMatch(/`send_campaign_email` .* \| Halts; with \*Try Again\* it is tried again later\. \|/);
    expect(rows).toMatch(/`create_subscriber` .* \| Tried again later; with \*Stop\* it halts\. \|/);
  });

  test('describes for every action what a second run does', () => {
    for (const { key } of Object.values(App.creates ?? {})) {
      expect(page).toContain(`\`${key}\` |`);
    }
  });
});

test('no sentence with its advice is longer than Zapier shows', () => {
  const advice = Object.values(rules).flatMap((kinds) => Object.values(kinds).map((rule) => rule.advice.length));
  for (const { sentence } of Object.values(situations)) {
    expect(sentence.length + Math.max(...advice)).toBeLessThan(240);
  }
});
