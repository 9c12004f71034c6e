import { describe, expect, test } from '@jest/globals';
import { copernica } from '../../../../scripts/apps.ts';
import { builtApp, start } from '../../../support/built_app.ts';

const app = builtApp(copernica);

/** Code that wraps a function of the app, so that `body` decides what it returns. */
const wrapped = (place: string, body: string): string =>
  `const { perform } = ${place}.operation; ${place}.operation.perform = async (z, bundle) => { ${body} };`;

describe('the story of Copernica', () => {
  test.each([
    [
      'a wrong access token is accepted',
      `app.authentication.test = async () => ({ account: 'Demo', company: 'Example BV' });`,
      '✗ Connect the account: With a wrong access token, the connection test says: null',
    ],
    [
      'a dropdown is incomplete',
      wrapped('app.triggers.all_interests', 'return (await perform(z, bundle)).slice(1);'),
      '✗ Look into the dropdowns: The dropdown “Interests” is',
    ],
    [
      'a lead becomes two profiles',
      wrapped('app.creates.create_or_update_profile', 'await perform(z, bundle); return perform(z, bundle);'),
      '✗ A lead becomes a profile with interests: Whether a profile was created is false instead of true.',
    ],
    [
      'an event is lost',
      wrapped('app.triggers.new_profile', 'return bundle.meta.isPopulatingDedupe ? perform(z, bundle) : [];'),
      '✗ The new profile starts a Zap: 1 event was expected, 0 arrived.',
    ],
    [
      'an event arrives again at each poll',
      wrapped('app.triggers.new_unsubscribe', 'return (await perform(z, bundle)).map((event) => ({ ...event, id: event.id + Date.now() }));'),
      '✗ Noor unsubscribes through the link in a mail: 1 event was expected, ',
    ],
    [
      'an action reports a change that it did not make',
      wrapped('app.creates.update_profile', 'return {};'),
      '✗ Noor enters a selection: The note in the account is "" instead of "Eerste order van Noor".',
    ],
    [
      'a mail goes out twice',
      wrapped('app.creates.send_mailing', 'await perform(z, bundle); return perform(z, bundle);'),
      '✗ One mail goes to one person: The number of mails in the outbox is 2 instead of 1.',
    ],
    ['a delivery starts no Zap', wrapped('app.triggers.link_clicked', 'return [];'), '✗ A click starts a Zap at once: 1 event was expected, 0 arrived.'],
    [
      'an event is missing in what the log files tell',
      wrapped('app.searches.find_log_events', 'return (await perform(z, bundle)).map((found) => ({ ...found, events: found.events.slice(1) }));'),
      '✗ What it missed is in the log files: The number of clicks in the log files is 2 instead of 4.',
    ],
    [
      'an event has another key in the log files',
      wrapped(
        'app.searches.find_log_events',
        'return (await perform(z, bundle)).map((found) => ({ ...found, events: found.events.map((event) => ({ ...event, event_key: event.id })) }));',
      ),
      '✗ What it missed is in the log files: What the CRM has heard of clicks is ["daan.jansen2@example.nl","daan.jansen2@example.nl",',
    ],
    [
      'the statistics are those of another mailing',
      wrapped('app.searches.find_mailing_statistics', "return perform(z, { ...bundle, inputData: { mailing: 'html-161' } });"),
      '✗ How the mailing did: The number “deliveries” is ',
    ],
    [
      'the action gives up when the JWT has expired',
      wrapped(
        'app.creates.create_or_update_profile',
        `const output = await perform(z, bundle); if (bundle.inputData.match_value.startsWith('thijs')) { throw new z.errors.Error('401'); } return output;`,
      ),
      '✗ The JWT expires in the middle of an action: 401',
    ],
    [
      'a misspelt key field is ignored',
      wrapped(
        'app.creates.create_or_update_profile',
        `return perform(z, { ...bundle, inputData: { ...bundle.inputData, match_field: bundle.inputData.match_field === 'Emial' ? 'Email' : bundle.inputData.match_field } });`,
      ),
      '✗ A misspelt key field changes no profile: With the key field Emial, the action says: null',
    ],
  ])('ends with the reason and exit code 1 when %s', async (sentence, code, line) => {
    const program = start('copernica', '--once', '--port', '0', '--app', await app.breakIt(`${encodeURIComponent(sentence)}.mjs`, code));
    expect(await program.ends).toBe(1);
    expect(program.output()).toContain(line);
    expect(program.output()).not.toContain('✓');
  });
});
