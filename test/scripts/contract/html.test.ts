import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { formOfContract } from '../../../scripts/contract/expected.ts';
import { htmlOf } from '../../../scripts/contract/html.ts';
import type { FunctionReport, Report } from '../../../scripts/contract/report.ts';
import { id, idOrNull, rows, text } from '../../../webservice/catalogue/contracts.ts';
import { freshSandbox } from '../../sandbox/support.ts';
import { check } from './support.ts';

const sandbox = freshSandbox();

const one: FunctionReport = {
  name: 'GetLists',
  evidence: 'seen',
  verdict: 'agrees',
  why: '',
  code: null,
  expected: 'list of: object',
  exchanges: [{ asked: 'no parameters', came: 'list of 2, the first: object with the keys id, name' }],
  differences: [],
  notes: [],
  assumed: [],
};
const report = (functions: readonly FunctionReport[], rest: Partial<Report> = {}): Report => ({
  ...{ functions, assumptions: [], calls: 0, leftOver: [], byHand: [], stopped: false },
  ...rest,
});
const pageOf = (...args: Parameters<typeof report>): Promise<string> => htmlOf('MAILINGWORK', report(...args));

describe('the page of a report', () => {
  test('shows what was requested, what was expected and what was answered', async () => {
    const page = await pageOf([one]);
    expect(page).toContain('<dt>Asked</dt><dd class="">no parameters</dd>');
    expect(page).toContain('<dt>Expected</dt><dd class="">list of: object</dd>');
    expect(page).toContain('<dt>Came</dt><dd class="">list of 2, the first: object with the keys id, name</dd>');
    expect(page).toContain('<dd class="">0 failed, 0 refused, 0 differs, 1 agrees, 0 skipped</dd>');
  });

  test('begins with results that need attention, opened', async () => {
    const refuted = { ...one, name: 'GetFields', assumed: [{ sentence: 'It is so.', outcome: 'refuted', what: 'it is not' } as const] };
    const page = await pageOf([one, refuted, { ...one, name: 'GetMailings', verdict: 'differs', differences: ['id was missing in 1 of 1'] }]);
    expect(Array.from(page.matchAll(/<details( open)?>\s*<summary><b>(\w+)</g), ([, open, name]) => [name, open !== undefined])).toEqual([
      ['GetMailings', true],
      ['GetFields', true],
      ['GetLists', false],
    ]);
    expect(page).toContain('<dt>Assumed, refuted</dt><dd class="refuted">It is so. → it is not</dd>');
  });

  test('has a summary on top: the result, and how functions and assumptions turned out', async () => {
    const learnt = { ...one, assumed: [{ sentence: 'It is so.', outcome: 'confirmed', what: '' } as const] };
    expect(await pageOf([learnt])).toMatch(
      /<h1>[\s\S]*All that was tried agrees[\s\S]*0 refuted, 0 answered, 1 confirmed, 0 not touched[\s\S]*<h2>Agrees \(1\)<\/h2>/,
    );
    expect(await pageOf([learnt], { stopped: true })).toContain('<dd class="differs">Something needs attention.</dd>');
  });

  test('tells why a function was skipped without being opened', async () => {
    const page = await pageOf([{ ...one, verdict: 'skipped', why: 'no data' }]);
    expect(page).toMatch(/<h2>Skipped \(1\)<\/h2>[\s\S]*seen · no data<\/span><\/summary>/);
    expect(page).not.toContain('<dt>Why</dt>');
  });

  test('puts each value below its name on a narrow screen', async () => {
    expect(await pageOf([one])).toContain('@media (max-width: 600px)');
  });

  test('escapes every text', async () => {
    const evil = '<img src=x onerror="alert(1)">&\'';
    const everywhere = {
      ...{ ...one, name: evil, why: evil, expected: evil, differences: [evil], notes: [evil], exchanges: [{ asked: evil, came: evil }] },
      assumed: [{ sentence: evil, outcome: 'answered', what: evil } as const],
    };
    const page = await htmlOf(evil, report([everywhere], { leftOver: [evil], byHand: [evil], stopped: true }));
    expect(page).not.toContain('<img');
    expect(page.split('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;')).toHaveLength(14);
  });

  test('loads nothing from elsewhere, runs no script, and is readable in light and dark mode', async () => {
    const page = await pageOf([one]);
    expect(page).not.toMatch(/<script|<link|<iframe|<img|src=|href=|url\(|@import|https?:/i);
    expect(page).toContain('color-scheme: light dark');
    expect(page).toContain('@media (prefers-color-scheme: dark)');
  });

  test('shows the types of values that a run sent and received, never the values', async () => {
    const page = await htmlOf('MAILINGWORK', await check(sandbox(), { write: true }));
    expect(page).toMatch(/<b>GetRecipientFieldsById<\/b>[\s\S]*?<dd class="">recipientId: whole number<\/dd>/);
    expect(page).toMatch(/<b>CreateRecipient<\/b>[\s\S]*?<dt>Asked<\/dt>/);
    expect(page).not.toMatch(/(?<!like name)@example|Müller|Newsletter|Vorname|Garten|demo/);
    expect(page).not.toMatch(/contract-check-[0-9a-f]{10}|127\.0\.0\.1/);
  });
});

test('contracts and answers are described in the same words', () => {
  const row = z.object({ id: id(), name: text(), list: z.optional(idOrNull()), sent: z.nullable(z.boolean()), rest: z.unknown() });
  expect(formOfContract(rows(row))).toBe(
    'list of: object with id (number or text); name (text or number or yes or no); list (number or text or 0, or null, or missing); sent (yes or no, or null); rest (anything)',
  );
  expect(formOfContract(z.object({}))).toBe('object');
});
