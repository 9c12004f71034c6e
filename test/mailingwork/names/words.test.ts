import { expect, test } from '@jest/globals';
import { mailingStatusWords, mailingTypeWords, webhookEventWords, wordsFor } from '../../../mailingwork/names/words.ts';

test('a code is read in words, and one that the vendor added later as it is', () => {
  expect(wordsFor('drafted', mailingStatusWords)).toBe('Draft');
  expect(wordsFor('abtest', mailingTypeWords)).toBe('A/B Test');
  expect(wordsFor('optin_finalized', webhookEventWords)).toBe('New Opt-In');
  expect(wordsFor('archived', mailingStatusWords)).toBe('archived');
  expect(wordsFor('constructor', mailingStatusWords)).toBe('constructor');
  expect(wordsFor('', mailingStatusWords)).toBe('');
});

test('the events of webhooks are named as the triggers that they start', async () => {
  const { default: App } = await import('../../../index.ts');
  expect(Object.values(webhookEventWords)).toEqual(
    ['new_opt_in', 'new_opt_out', 'profile_updated_by_subscriber'].map((key) => App.triggers?.[key]?.display.label),
  );
});
