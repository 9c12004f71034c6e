import { describe, expect, test } from '@jest/globals';
import { builtApp, start } from '../../../support/built_app.ts';

const app = builtApp();

describe('the story', () => {
  test.each([
    [
      'a Zap cannot be turned on',
      `app.triggers.new_opt_out.operation.performSubscribe = (z) => { throw new z.errors.Error('No right to create webhooks.'); };`,
      '✗ Turn on three Zaps: The Zap “New Opt-Out → Find Subscriber” was not turned on: No right to create webhooks.',
    ],
    ['an event is lost', 'app.triggers.new_opt_in.operation.perform = () => [];', '✗ Jürgen opens the link in the mail: 1 event was expected, 0 arrived.'],
    [
      'an event arrives twice',
      `const { perform } = app.triggers.new_opt_in.operation;
       app.triggers.new_opt_in.operation.perform = async (z, bundle) => (await perform(z, bundle)).flatMap((event) => [event, { ...event, id: 'again' }]);`,
      '✗ Jürgen opens the link in the mail: 1 event was expected, 2 arrived.',
    ],
    [
      'an action reports a change that it did not make',
      'app.creates.activate_webhook.operation.perform = async () => ({ active: true });',
      '✗ Activate it and catch up: 5 events were expected, 0 arrived.',
    ],
    [
      'a webhook is left behind',
      'app.triggers.new_opt_in.operation.performUnsubscribe = async () => ({});',
      '✗ Turn the three Zaps off: What find_webhooks finds is',
    ],
  ])('ends with the reason and exit code 1 when %s', async (sentence, code, line) => {
    const program = start('--once', '--port', '0', '--app', await app.breakIt(`${encodeURIComponent(sentence)}.mjs`, code));
    expect(await program.ends).toBe(1);
    expect(program.output()).toContain(line);
    expect(program.output()).not.toContain('✓');
  });
});
