import { expect, test } from '@jest/globals';
import { mailingStatusWords, mailingTypeWords, webhookEventWords, wordsFor } from '../../../mailingwork/names/words.ts';

test('a code is shown in words, and an unknown code unchanged', () => {
  expect(wordsFor('drafted', mailingStatusWords)).toBe('Draft');
  expect(wordsFor('abtest', mailingTypeWords)).toBe('A/B Test');
  expect(wordsFor('optin_finalized', webhookEventWords)).toBe('New Opt-In');
  expect(wordsFor('archived', mailingStatusWords)).toBe('archived');
  expect(wordsFor('constructor', mailingStatusWords)).toBe('constructor');
  expect(wordsFor('', mailingStatusWords)).toBe('');
});

test('the events of webhooks are named like the triggers they start', async () => {
  const { default: App } = await import('../../../index.ts');
  expect(Object.values(webhookEventWords)).toEqual(
    ['new_opt_in', 'new_opt_out', 'profile_updated_by_subscriber'].map((key) => App.triggers?.[key]?.display.label),
  );
});
