import { type ApiCalls, reading, times } from '../../api_calls.ts';
import { deliveries } from '../deliveries.ts';
import { database, orders } from './demo_account.ts';

const target = { targetUrl: 'http://127.0.0.1:9/hooks/standard/1/a' };

/** One check of a polling trigger, after the first one. */
const check = (inputData: Readonly<Record<string, string>>, calls: readonly string[], why: string): ApiCalls[] => [{ run: 'perform', inputData, calls, why }];
const records = (inputData: Readonly<Record<string, string>>, call: string): ApiCalls[] =>
  check(inputData, [call], 'the newest or last changed; one call more for each further page that was filled since the days that are looked at began');
/** The same list of both mail engines. */
const both = (rows: string): string[] => [`GET /draganddrop/${rows}`, `GET /html/${rows}`];
const events = (rows: string): ApiCalls[] => check(database, both(rows), 'each of the two mail engines has a list of its own');

/** An instant trigger. Without examples, nothing but a delivery tells of such events. */
const instant = (key: keyof typeof deliveries, inputData: Readonly<Record<string, string>>, examples: readonly string[]): ApiCalls[] => [
  { run: 'perform', inputData, bundle: { cleanedRequest: deliveries[key] }, calls: [], why: 'the delivery holds everything' },
  {
    run: 'performList',
    inputData,
    calls: examples,
    why: examples.length === 0 ? 'nothing else tells of such events; only in the editor' : 'the newest as they are stored; only in the editor',
  },
  { run: 'performSubscribe', inputData, bundle: target, calls: ['POST /webhooks'], why: 'the webhook itself' },
  {
    run: 'performUnsubscribe',
    inputData,
    bundle: { ...target, subscribeData: { id: '1' } },
    calls: ['DELETE /webhook/{webhook}'],
    why: 'one that is gone already is fine; one look more where the outcome is unclear',
  },
];

const profiles = 'GET /database/{database}/profiles';
const subprofiles = 'GET /collection/{collection}/subprofiles';

/** The triggers. */
export const triggers: Readonly<Record<string, readonly ApiCalls[]>> = {
  'triggers.new_profile': records(database, profiles),
  'triggers.new_or_updated_profile': records(database, profiles),
  'triggers.new_subprofile': records(orders, subprofiles),
  'triggers.new_or_updated_subprofile': records(orders, subprofiles),
  'triggers.new_unsubscribe': events('unsubscribes'),
  'triggers.new_click': events('clicks'),
  'triggers.new_delivery_error': events('errors'),
  'triggers.new_spam_complaint': events('abuses'),
  'triggers.new_profile_in_selection': check({ ...database, selection: '101' }, ['GET /view/{view}/profileids'], 'all IDs at once'),
  'triggers.mailing_sent': events('emailings'),
  'triggers.profile_created': instant('profile_created', database, [profiles]),
  'triggers.profile_updated': instant('profile_updated', database, [profiles]),
  'triggers.profile_deleted': instant('profile_deleted', database, []),
  'triggers.subprofile_created': instant('subprofile_created', orders, [subprofiles]),
  'triggers.subprofile_updated': instant('subprofile_updated', orders, [subprofiles]),
  'triggers.subprofile_deleted': instant('subprofile_deleted', orders, []),
  'triggers.link_clicked': instant('link_clicked', database, both('clicks')),
  'triggers.email_opened': instant('email_opened', database, both('impressions')),
  'triggers.email_delivered': instant('email_delivered', database, both('deliveries')),
  'triggers.email_failed': instant('email_failed', database, both('errors')),
  'triggers.email_bounced': instant('email_bounced', {}, []),
  'triggers.all_databases': reading('GET /databases'),
  'triggers.all_collections': reading('GET /database/{database}', database),
  'triggers.all_fields': reading('GET /database/{database}', database),
  'triggers.all_collection_fields': reading('GET /database/{database}', orders),
  'triggers.all_interests': reading('GET /database/{database}', database),
  'triggers.all_selections': check(
    database,
    ['GET /database/{database}/views', ...times(2, 'GET /view/{view}/views')],
    'a list of selections tells which of them have others below them, and each of those is read by itself',
  ),
  'triggers.all_mailings': check({}, both('emailings'), 'each of the two mail engines has a list of its own'),
  'triggers.all_templates': reading('GET /draganddrop/templates'),
  'triggers.all_documents': reading('GET /html/documents'),
};
