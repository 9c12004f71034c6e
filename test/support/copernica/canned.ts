import type { DeliveredProfile } from '../../../copernica/api/methods/profiles.ts';
import type { DeliveredSubprofile } from '../../../copernica/api/methods/subprofiles.ts';
import { customers, delivered, emptyValues } from './customers.ts';
import { type Answer, soapAnswer } from './fake_service.ts';
import { type Answers, PROFILE_SECRET, RemoteAccount } from './webservice.ts';

/*
 * The account on which all operations are tried: its profiles are those of the database of customers, and what lies around them stands here.
 */

/** A few days before the moment at which the clock stands still. */
const at = '2026-03-08 10:15:00';

const jane = delivered({ modified: at });
const john = delivered({
  ID: 18382,
  fields: { ...emptyValues, Email: 'john@example.com', Firstname: 'John', Birthday: '1980-05-17', Newsletter: 'no', Since: '2026-01-31' },
  interests: ['Baseball', 'News'],
  created: at,
  modified: at,
});

/** Its profiles. */
export const profiles: readonly DeliveredProfile[] = [jane, john];

const list =
  (...data: readonly object[]) =>
  (): Answer => ({ body: { start: 0, limit: 1_000, count: data.length, data } });

const selection = (ID: string, name: string, parent: readonly [type: string, id: string], hasChildren: boolean) => ({
  ID,
  name,
  description: '',
  'parent-type': parent[0],
  'parent-id': parent[1],
  'has-children': hasChildren,
});

/** Its order, of the first profile. */
const order: DeliveredSubprofile = { ID: 20285, fields: { Number: 'A-1001' }, profile: 18381, collection: 21, created: at, modified: at, removed: null };

const group = (type: string, id: string) => ({ type, sources: [{ id, type }] });

/** Its mailings: one of each mail engine, with the same id. */
const templateMailing = {
  ...{ id: '161', timestamp: at, template: '579', subject: 'News of the shop', from_address: { name: 'Shop', email: 'news@example.com' } },
  ...{ destinations: 25, type: 'mass', target: group('view', '42') },
};
const documentMailing = {
  ...{ id: '161', timestamp: '2026-03-07 09:00:00', document: '114', template: '31', subject: 'Catalogue', description: 'Spring', destinations: '3' },
  ...{ testgroups: 0, type: 'individual', contenttype: 'html', target: group('profile', '18381') },
};

const statistics = {
  ...{ destinations: 25, deliveries: { total: 24 }, errors: { total: 1, unique: 1 }, impressions: { total: 12, unique: 9 } },
  ...{ clicks: { total: 4, unique: 3 }, unsubscribes: { total: 1, unique: 1 }, abuses: { total: 0, unique: 0 }, unknown: { total: 0 } },
};
/** What the lists of events say of the mail to the first profile, and of the one to the second. */
const ofTemplate = { mailing: '901', destination: '5001', timestamp: at };
const ofDocument = { emailing: '902', destination: '6002', timestamp: '2026-03-08 10:20:00', profile: '18382', subprofile: null };

/** A line of a log file. */
const clicked = (email: string, time: string) => ({
  ...{ id: 'b4icbaqjswyrb7tc', senderdomain: 'example.com', time, linkinfo: '991', ip: '192.0.2.10', email, tags: 'spring;nl' },
  ...{ header: 'GET /c/abc HTTP/1.1\r\nHost: tracking.example.com\r\nUser-Agent: Mozilla/5.0', countrycode: 'NL', city: 'Amsterdam' },
  ...{ profile: '18381', subprofile: '0', template: '579' },
});

/** What the rest of the account answers, by name of the call. */
export const canned: Answers = {
  'GET /identity': () => ({ body: { id: '34', name: 'Shop', description: 'Main account', company: 'Example BV' } }),
  'GET /databases': list(customers),
  'GET /database/12/views': list(selection('41', 'Newsletter', ['database', '12'], true)),
  'GET /view/41/views': list(selection('42', 'Berlin', ['view', '41'], false)),
  'GET /view/42/profileids': () => ({ body: ['18381', '18382'] }),
  'GET /draganddrop/unsubscribes': list({ ID: '7001', mailing: '901', destination: '5001', timestamp: at, source: 'link' }),
  'GET /html/unsubscribes': list({
    ID: '7002',
    emailing: '902',
    destination: '6002',
    timestamp: '2026-03-08 10:20:00',
    source: 'listunsubscribe',
    success: true,
    profile: '18382',
    subprofile: null,
  }),
  'POST /imports': () => ({ status: 201, headers: { 'X-Created': '12' } }),
  'GET /import/12': () => ({
    body: {
      ID: '12',
      name: 'Zapier',
      type: 'update or add',
      status: 'finished',
      totallines: '2',
      processedLines: '2',
      lastrun: at,
      nextrun: false,
      lasterror: false,
    },
  }),
  'POST /profile/18381/datarequest': () => ({ status: 201, headers: { 'X-Created': '34' } }),
  'GET /datarequest/34/status': () => ({ body: { status: 'pending', available: 0, 'content-type': 'application/json' } }),
  'GET /draganddrop/clicks': list(
    { ...ofTemplate, ID: '7003', link: 'https://www.example.com/pricing?p={$profile.code}', ip: '192.0.2.17', useragent: 'Mozilla/5.0' },
    { ...ofTemplate, ID: '7004', mailing: '902', link: 'https://www.example.com/pricing', ip: '192.0.2.17', useragent: 'Mozilla/5.0' },
  ),
  'GET /html/clicks': list({ ...ofDocument, ID: '7003', link_id: '9', link: 'https://www.example.com/pricing', link_title: 'Prices', referer: null }),
  'GET /draganddrop/errors': list({ ...ofTemplate, ID: '7005', status: '5.1.1', errorcode: '550', description: 'User unknown', errortype: '' }),
  'GET /html/errors': list(
    { ...ofDocument, ID: '7006', errorcode: '5.1.2', description: 'No mail servers found', errortype: 'nohost', errortypedescription: 'Map domain name' },
    { ...ofDocument, ID: '7007', errorcode: '4.2.2', description: 'Mailbox full', errortype: 'mailboxfull', errortypedescription: 'Store the message' },
  ),
  'GET /draganddrop/impressions': list({ ...ofTemplate, ID: '7009', ip: '192.0.2.17', useragent: 'Mozilla/5.0', device: 'desktop' }),
  'GET /html/impressions': list({ ...ofDocument, ID: '7009', ip: '192.0.2.17', useragent: 'Mozilla/5.0', device: 'desktop', referer: null }),
  'GET /draganddrop/deliveries': list({ ...ofTemplate, ID: '7010', attempts: 1 }),
  'GET /html/deliveries': list({ ...ofDocument, ID: '7010', attempt: '0' }),
  'GET /draganddrop/abuses': list({ ...ofTemplate, ID: '7008', report: { 'Feedback-Type': 'abuse' } }),
  'GET /html/abuses': list({ ...ofDocument, ID: '7008', recognized_as: 'arf', feedback_type: 'opt-out', arf_version: '0.1', details: '' }),
  'GET /draganddrop/destination/5001': () => ({ body: { ID: '5001', mailing: '901', profile: '18381', subprofile: null } }),
  'GET /collection/21/subprofiles': list({ ...order, ID: '20285', secret: PROFILE_SECRET, profile: '18381', collection: '21', removed: false }),
  'GET /draganddrop/emailings': list(templateMailing),
  'GET /html/emailings': list(documentMailing),
  'GET /draganddrop/emailing/161': () => ({ body: { ...templateMailing, tags: [] } }),
  'GET /draganddrop/emailing/161/statistics': () => ({ body: statistics }),
  'POST /draganddrop/emailing': () => ({ status: 201, headers: { 'X-Created': '170' } }),
  'GET /profile/18381/draganddrop/emailings': list(),
  'POST /draganddrop/scheduledemailing': () => ({ status: 201, headers: { 'X-Created': '12' } }),
  'GET /view/42/profiles': () => ({ body: { start: 0, limit: 1, count: 1, data: [profiles[0]], total: 2 } }),
  'GET /draganddrop/templates': list({ id: '579', name: 'Newsletter', subject: 'News of the shop', type: 'json', archived: false }),
  'GET /html/documents': list({ id: '114', template: '31', name: 'Catalogue', subject: 'Catalogue', archived: null }),
  'POST /webhooks': () => ({ status: 201, headers: { 'X-Created': '1894' } }),
  'GET /webhook/1894': () => ({ body: { ID: '1894', handler: 'https://hooks.zapier.com/', trigger: 'create' } }),
  'DELETE /webhook/1894': () => ({ status: 204 }),
  'GET /logfiles': ({ query }) => ({ body: [`${query.type}.2026-03-08.log`, `${query.type}.2026-03-10.log`] }),
  'GET /logfile/cdm-click.2026-03-10.log/json': () => ({
    body: [clicked('jane@example.com', '2026-03-10 09:15:00'), clicked('john@example.com', '2026-03-10 09:16:00')],
  }),
  'GET /logfile/pom-clicks.2026-03-10.log/json': () => ({ body: [] }),
  'GET /logfile/pom-clicks-old.2026-03-10.log/json': () => ({ body: [] }),
  'POST /soap/': () => ({
    body: soapAnswer('<ns1:Account_sendSMSResponse xmlns:ns1="https://soap.copernica.com/"><value>true</value></ns1:Account_sendSMSResponse>'),
  }),
  'POST /database/12/interests': () => ({ status: 201, headers: { 'X-Created': '34' } }),
};

/** Fills an account as it is before a scenario. */
export function filled<Some extends RemoteAccount>(account: Some): Some {
  account.subprofiles = [structuredClone(order)];
  return account;
}

/** The account as it is before a scenario. */
export const account = (): RemoteAccount => filled(new RemoteAccount(profiles, canned));
