import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { pageOfErrors } from '../../../scripts/docs/errors.ts';
import { copernica } from '../../../scripts/docs/facts/copernica.ts';
import { mailingwork } from '../../../scripts/docs/facts/mailingwork.ts';
import { usages } from '../../../scripts/docs/usage.ts';

/** Actions with a write that must not be repeated, whose outcome is never unclear to a Zap. */
const looksUpFirst: readonly string[] = ['add_subscriber_to_lists'];

describe.each([mailingwork, copernica])('the page on failures of $app.name', (facts) => {
  const written = pageOfErrors(facts);

  test('is up to date (npm run docs writes it)', async () => {
    expect(await readFile(new URL(`../../../${facts.docs}/errors.md`, import.meta.url), 'utf8')).toBe(await written);
  });

  test('describes, for every action with a write that must not be repeated, the look-up, what stays unclear and what happens then', async () => {
    const once = facts.catalogue.filter(({ repeatable }) => !repeatable).map(({ name }) => name);
    const risky = (await usages(facts)).filter(({ folder, functions }) => folder === 'creates' && functions.some((name) => once.includes(name)));
    const [, section = ''] = (await written).split('## When the outcome of a write is unclear');
    const [rows = ''] = section.split('## ');
    expect(risky).not.toEqual([]);
    for (const { key } of risky.filter((part) => !looksUpFirst.includes(part.key))) {
      expect(rows).toMatch(new RegExp(`\\| .+ \`${key}\` \\| .{3,} \\| .{3,} \\| (Halts|Tried again later).*\\. \\|`));
    }
  });

  test('describes for every action what a second run does', async () => {
    for (const { key } of facts.actions) {
      expect(await written).toContain(`\`${key}\` |`);
    }
  });

  test('names only actions that there are', () => {
    const keys = facts.actions.map(({ key }) => key);
    const named = [facts.ifUnclear, facts.asked, facts.decided, facts.twice].flatMap((rows) => Object.keys(rows));
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('has a title for every situation', () => {
    expect(Object.keys(facts.situations).filter((name) => facts.titles[name] === undefined)).toEqual([]);
  });
});

test('what was chosen for an unclear outcome stands in its row', async () => {
  const page = await pageOfErrors(mailingwork);
  expect(page).toMatch(/`send_campaign_email` .* \| Halts; with \*Try Again\* it is tried again later\. \|/);
  expect(page).toMatch(/`create_subscriber` .* \| Tried again later; with \*Stop\* it halts\. \|/);
});

test.each([mailingwork, copernica])('no sentence of $app.name with its advice is longer than Zapier shows', ({ rules, situations }) => {
  const advice = Object.values(rules).flatMap((kinds) => Object.values(kinds).map((rule) => rule.advice.length));
  for (const { sentence } of Object.values(situations)) {
    expect(sentence.length + Math.max(...advice)).toBeLessThan(240);
  }
});
