import App from '../../../index.ts';
import type { PartialBundle } from '../app.ts';
import { janesFields } from './samples.ts';

/*
 * One ordinary use of every function of every operation. What is said of all operations (outputs, faults, secrets, numbers of calls) is proved on
 * these.
 */

/** One function of the app, and what it is called with. */
export interface Scenario {
  /** Such as `creates.create_subscriber.operation.perform`. */
  readonly method: string;
  readonly bundle: PartialBundle;
}

const targetUrl = 'https://hooks.zapier.com/hooks/standard/1/abcdef/';
const subscribeData = { id: '12', token: 'a-token-for-tests' };
const delivery = {
  id: 371,
  subscriber_id: 42,
  fields: janesFields,
  lists: [
    { id: 1, value: 1 },
    { id: 3, value: 0 },
  ],
  activate_at: '2026-03-09 09:27:29',
};

/** What the user filled in, by operation. */
const inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'triggers.new_subscriber_in_list': { lists: ['1'] },
  'triggers.all_links': { mailings: ['8'] },
  'creates.create_subscriber': { email: 'jane@example.com', lists: ['1'], field_3: 'Jane' },
  'creates.update_subscriber': { subscriber: 'jane@example.com', field_3: 'Jane' },
  'creates.create_or_update_subscriber': { email: 'jane@example.com', lists: ['1'], field_3: 'Jane' },
  'creates.add_subscriber_to_lists': { subscriber: 'jane@example.com', add_to_lists: ['3'] },
  'creates.opt_in_subscriber': { email: 'jane@example.com', opt_in_setup: '60', field_3: 'Jane' },
  'creates.opt_out_subscriber': { subscriber: 'jane@example.com', opt_out_setup: '7' },
  'creates.delete_subscriber': { subscriber: 'jane@example.com', confirm: true },
  'creates.import_subscribers': { list: '1', subscribers: [{ email: 'jane@example.com', field_3: 'Jane' }] },
  'creates.create_list': { name: 'Guests' },
  'creates.update_list': { list: '1', name: 'News' },
  'creates.empty_list': { list: '1', confirm: true },
  'creates.delete_list': { list: '1', confirm: true },
  'creates.create_field': { name: 'Guest', type: 'text' },
  'creates.update_field': { field: '3', name: 'Given name' },
  'creates.create_mailing': { subject: 'April', sender_name: 'Shop', sender_email: 'shop@example.com', text: 'Hello {{name}}' },
  'creates.activate_mailing': { mailing: '8' },
  'creates.send_campaign_email': { mailing: '8', email: 'jane@example.com', field_3: 'Jane' },
  'creates.activate_webhook': { webhook: '12' },
  'creates.call_function': { function: 'GetRecipientCountByListId', parameter_listId: '1' },
  'searches.find_subscriber': { email: 'jane@example.com' },
  'searches.find_subscriber_by_field': { field: '17', value: '12' },
  'searches.find_folder': { name: 'orders' },
  'searches.find_list': { name: 'newsletter' },
  'searches.find_list_statistics': { list: '1' },
  'searches.find_field': { name: 'vorname' },
  'searches.find_opt_in_setup': { name: 'newsletter sign-up' },
  'searches.find_opt_out_setup': { name: 'newsletter unsubscription' },
  'searches.find_mailing': { subject: 'march' },
  'searches.find_mailing_statistics': { mailing: '8' },
  'searches.find_link_statistics': { mailing: '8' },
  'searches.find_period_statistics': { from: '2026-03-01', to: '31.03.2026' },
  'searches.find_list_members': { list: '1' },
  'searches.find_mailing_recipients': { mailing: '8' },
  'searches.find_webhooks': {},
};

/** Parts of the payload that only some events have. */
const eventParts: Readonly<Record<string, object>> = {
  'triggers.new_opt_in': { optinsetup_id: 60 },
  'triggers.new_opt_out': { optoutsetup_id: 7 },
};

const hookFunctions = ['perform', 'performList', 'performSubscribe', 'performUnsubscribe'];

/** All scenarios: every perform function, every dynamic form, the connection, the hydrators. */
export const scenarios: readonly Scenario[] = [
  { method: 'authentication.test', bundle: {} },
  { method: 'authentication.connectionLabel', bundle: { inputData: { lists: 3 } } },
  ...Object.entries({ triggers: App.triggers, creates: App.creates, searches: App.searches }).flatMap(([group, operations]) =>
    Object.values(operations ?? {}).flatMap(({ key, operation }) => {
      const name = `${group}.${key}`;
      const inputData = inputs[name] ?? {};
      const functions = operation.type === 'hook' ? hookFunctions : ['perform'];
      const forms = ['inputFields', 'outputFields'].filter((part) => part in operation);
      return [...functions, ...forms].map((part) => ({
        method: `${name}.operation.${part}`,
        bundle: { inputData, ...(operation.type === 'hook' ? { targetUrl, subscribeData, cleanedRequest: { ...delivery, ...eventParts[name] } } : {}) },
      }));
    }),
  ),
  ...Object.keys(App.hydrators ?? {}).map((key) => ({ method: `hydrators.${key}`, bundle: { inputData: { subscriber_id: 42, email: 'jane@example.com' } } })),
];

/** Operations that cannot be used without filling something in, and have no scenario yet. */
export function missingScenarios(): string[] {
  return Object.entries({ creates: App.creates, searches: App.searches }).flatMap(([group, operations]) =>
    Object.keys(operations ?? {})
      .map((key) => `${group}.${key}`)
      .filter((name) => inputs[name] === undefined),
  );
}
