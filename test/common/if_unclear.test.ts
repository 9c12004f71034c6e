import { describe, expect, test } from '@jest/globals';
import { ifUnclear } from '../../common/if_unclear.ts';
import App from '../../index.ts';
import { catalogue } from '../../mailingwork/functions/catalogue.ts';
import { mailingwork } from '../../scripts/docs/facts/mailingwork.ts';
import { usages } from '../../scripts/docs/usage.ts';
import { http } from '../support/answers.ts';
import { isolated, sentence } from '../support/app.ts';
import { failure } from '../support/mailingwork/app.ts';
import { canned } from '../support/mailingwork/canned.ts';
import { scenarios } from '../support/mailingwork/scenarios.ts';
import { callsTo, webservice } from '../support/mailingwork/webservice.ts';

isolated();

/** Actions that can make a call which must not be repeated, and whose user is not asked: why. */
const notAsked = new Map([
  ['opt_in_subscriber', 'is always tried again: at worst a second confirmation e-mail is sent'],
  ['opt_out_subscriber', 'the lists of the subscriber tell'],
  ['add_subscriber_to_lists', 'imports in a mode that may be repeated'],
]);

describe('what the user decides about an unclear outcome', () => {
  test('is an input of every action that creates or sends, with this default', async () => {
    const asked = Object.values(App.creates ?? {}).flatMap(({ key, operation }) =>
      (operation.inputFields ?? []).flatMap((field) => ('key' in field && field.key === 'if_unclear' ? [[key, field]] : [])),
    );
    expect(Object.fromEntries(asked)).toMatchObject({
      create_subscriber: { default: 'try_again' },
      create_or_update_subscriber: { default: 'try_again' },
      import_subscribers: { default: 'try_again' },
      create_list: { default: 'try_again' },
      create_field: { default: 'try_again' },
      create_mailing: { default: 'try_again' },
      send_campaign_email: { default: 'stop' },
      call_function: { default: 'stop' },
    });
    expect(asked.map(([key]) => key).toSorted()).toEqual(Object.keys(ifUnclear).toSorted());
  });

  test('is an input of every action that can make a call which must not be repeated, unless a reason is given', async () => {
    const once = catalogue.filter(({ repeatable }) => !repeatable).map(({ name }) => name);
    const risky = (await usages(mailingwork)).filter(({ folder, functions }) => folder === 'creates' && functions.some((name) => once.includes(name)));
    const expected = [...Object.keys(ifUnclear), ...notAsked.keys()];
    expect(risky.map(({ key }) => key).toSorted()).toEqual(expected.toSorted());
  });
});

/** What each action writes, and inputs that differ from those of the scenarios. */
const writes: Readonly<Record<keyof typeof ifUnclear, readonly [name: string, inputData?: Readonly<Record<string, unknown>>]>> = {
  create_subscriber: ['createrecipient'],
  create_or_update_subscriber: ['createrecipient'],
  import_subscribers: ['importrecipients', { mode: 'add' }],
  create_list: ['createlist'],
  create_field: ['createfield'],
  create_mailing: ['createemail'],
  send_campaign_email: ['sendemailbyidandrecipient'],
  call_function: ['createlist', { function: 'CreateList', parameter_name: 'Guests' }],
};
const nothingFound = { getrecipientidsbyemail: [], getrecipientsbyemailid: [] };

describe.each(Object.entries(writes))('%s, where the outcome stays unclear,', (key, [name, changes]) => {
  const method = `creates.${key}.operation.perform`;
  const scenario = scenarios.find((candidate) => candidate.method === method);
  const meet = async (choice: Readonly<Record<string, unknown>>) => {
    const calls = webservice({ ...canned, ...nothingFound, [name]: http(503) });
    const error = await failure(method, { inputData: { ...scenario?.bundle.inputData, ...changes, ...choice } });
    return { error, made: callsTo(calls, name).length };
  };

  test('stops where the user wants that, and says what to do', async () => {
    const { error, made } = await meet({ if_unclear: 'stop' });
    expect([error.name, made]).toEqual(['HaltedError', 1]);
    expect(sentence(error)).toBe('MAILINGWORK had an internal problem (HTTP 503). It may have worked all the same: check before you run this step again.');
  });

  test('is tried again by Zapier where the user wants that, and says that it may happen twice', async () => {
    const { error, made } = await meet({ if_unclear: 'TRY_AGAIN' });
    expect([error.name, made]).toEqual(['ThrottledError', 1]);
    expect(sentence(error)).toBe(
      'MAILINGWORK had an internal problem (HTTP 503). It may have worked all the same. Zapier tries again later, so it may happen twice.',
    );
  });

  test.each([{}, { if_unclear: '' }, { if_unclear: null }])('does for %j what its form shows as the default', async (choice) => {
    const [preset] = Object.entries(ifUnclear).flatMap(([action, value]) => (action === key ? [value] : []));
    expect((await meet(choice)).error.name).toBe(preset === 'stop' ? 'HaltedError' : 'ThrottledError');
  });

  test('makes no call for an unknown value', async () => {
    const { error, made } = await meet({ if_unclear: 'perhaps' });
    expect(sentence(error)).toMatch(/^“If the Outcome Is Unclear” must be one of: Stop \(no alert\); Try Again/);
    expect(made).toBe(0);
  });
});

test.each([
  ['create_subscriber', 'createrecipient'],
  ['send_campaign_email', 'sendemailbyidandrecipient'],
])('%s ends in an ordinary error where MAILINGWORK refuses, whatever was chosen', async (key, name) => {
  const method = `creates.${key}.operation.perform`;
  const scenario = scenarios.find((candidate) => candidate.method === method);
  webservice({ ...canned, [name]: http(400) });
  expect((await failure(method, { inputData: { ...scenario?.bundle.inputData, if_unclear: 'try_again' } })).name).toBe('AppError');
});
