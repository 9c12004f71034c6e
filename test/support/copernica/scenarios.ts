import App from '../../../copernica/index.ts';
import { isInstant, operationsOf, type Scenario } from '../../suites/app.ts';
import { delivered } from './delivered.ts';

/*
 * One ordinary use of every function of every operation. What is said of all operations (outputs, faults, secrets) is proved on these.
 */

const database = { database: '12' };
const jane = { ...database, match_field: '1', match_value: 'jane@example.com' };
const orders = { ...database, collection: '21' };
const order = { subprofile_match_field: '71', subprofile_match_value: 'A-1001' };

/** What the user filled in, by operation. */
const inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'triggers.new_profile': database,
  'triggers.new_or_updated_profile': { ...database, changed_fields: ['5'] },
  'triggers.new_subprofile': orders,
  'triggers.new_or_updated_subprofile': { ...orders, changed_fields: ['71'] },
  'triggers.new_unsubscribe': database,
  'triggers.new_click': { ...database, mailing: 'dnd-901', url_contains: 'PRICING' },
  'triggers.new_delivery_error': { ...database, error_kind: 'hard' },
  'triggers.new_spam_complaint': database,
  'triggers.new_profile_in_selection': { ...database, selection: '42' },
  'triggers.mailing_sent': { audience: 'both' },
  'triggers.profile_created': database,
  'triggers.profile_updated': { ...database, changed_fields: ['2'] },
  'triggers.profile_deleted': database,
  'triggers.subprofile_created': orders,
  'triggers.subprofile_updated': { ...orders, changed_fields: ['71'] },
  'triggers.subprofile_deleted': orders,
  'triggers.link_clicked': { ...database, url_contains: '/Pricing' },
  'triggers.email_opened': database,
  'triggers.email_delivered': database,
  'triggers.email_failed': database,
  'triggers.email_bounced': database,
  'triggers.all_selections': database,
  'triggers.all_mailings': {},
  'triggers.all_templates': {},
  'triggers.all_documents': {},
  'triggers.all_databases': {},
  'triggers.all_collections': database,
  'triggers.all_fields': database,
  'triggers.all_collection_fields': orders,
  'triggers.all_interests': database,
  'creates.create_or_update_profile': {
    ...jane,
    field_2: 'Janet',
    field_4: '1990-02-28',
    add_interests: ['33'],
    remove_interests: ['31'],
    fields_to_clear: ['6'],
  },
  'creates.create_profile': { ...database, field_1: 'jim@example.com', field_2: 'Jim', field_5: 'yes', add_interests: ['31'] },
  'creates.update_profile': { ...database, profile: '18381', field_3: '8' },
  'creates.update_interests': { ...jane, add_interests: ['32'], remove_interests: ['31'] },
  'creates.unsubscribe_profile': jane,
  'creates.delete_profile': { ...jane, confirm: 'yes' },
  'creates.create_or_update_subprofile': { ...jane, ...orders, ...order, field_71: 'a-1001' },
  'creates.create_subprofile': { ...orders, profile: '18381', field_71: 'A-1002' },
  'creates.update_subprofile': { ...orders, subprofile: '20285', field_71: 'A-1003' },
  'creates.delete_subprofile': { ...orders, ...order, confirm: 'yes' },
  'creates.send_mailing': { ...jane, template: '579' },
  'creates.schedule_mailing': { ...database, template: '579', send_to: 'selection', selection: '42', start: '2026-12-24 09:30', confirm: 'yes' },
  'creates.import_profiles': {
    ...orders,
    key_fields: ['1'],
    profiles: [
      { field_1: 'jane@example.com', field_2: 'Jane', subprofile_field_71: 'A-1004' },
      { field_1: 'jim@example.com', field_3: '8' },
      { field_1: 'nobody', field_2: 'Joe' },
    ],
  },
  'creates.request_personal_data': { ...jane, report: 'privacy@example.com' },
  'creates.call_api': { method: 'POST /database/{database}/interests', path_database: '12', body_name: 'Tennis' },
  'creates.call_soap_method': { method: 'Account_sendSMS', parameters: { to: '+31612345678', text: 'Hello Jane' }, confirm: 'yes' },
  'searches.find_profile': jane,
  'searches.find_subprofile': { ...orders, ...order },
  'searches.find_subprofiles': { ...orders, profile: '18381', limit: '10' },
  'searches.find_mailing': { name: 'news', partial: 'yes' },
  'searches.find_mailing_statistics': { mailing: 'dnd-161' },
  'searches.find_selection_size': { ...database, selection: '42' },
  'searches.find_log_events': { type: 'click', from: '2026-03-09 23:30', email: 'jane@example.com' },
};

const targetUrl = 'https://hooks.zapier.com/hooks/standard/1/abcdef/';
const subscribeData = { id: '1894', token: 'a-token-for-tests' };
const hookFunctions = ['perform', 'performList', 'performSubscribe', 'performUnsubscribe'];

/** All scenarios: every perform function, every dynamic form, the connection, the hydrators. */
export const scenarios: readonly Scenario[] = [
  { method: 'authentication.test', bundle: {} },
  { method: 'authentication.connectionLabel', bundle: { inputData: { account: 'Shop', company: 'Example BV' } } },
  ...operationsOf(App).flatMap((operation) => {
    const { name, member } = operation;
    const functions = isInstant(operation) ? hookFunctions : ['perform'];
    const delivery = isInstant(operation) ? { targetUrl, subscribeData, cleanedRequest: delivered[member.key] } : {};
    return [...functions, ...['inputFields', 'outputFields'].filter((part) => part in member.operation)].map((part) => ({
      method: `${name}.operation.${part}`,
      bundle: { inputData: { ...inputs[name] }, ...delivery },
    }));
  }),
  ...Object.keys(App.hydrators ?? {}).map((key) => ({ method: `hydrators.${key}`, bundle: { inputData: { profile_id: 18381 } } })),
];

/** Operations for which nothing is filled in yet. */
export const missingScenarios = (): string[] =>
  operationsOf(App)
    .map(({ name }) => name)
    .filter((name) => inputs[name] === undefined);
