import type { AppUnderTest } from '../../suites/app.ts';
import type { PartialBundle } from '../app.ts';
import { canned } from './canned.ts';
import { webservice } from './webservice.ts';

/*
 * Fixed events of which the triggers make ids, in every way they can: persons that are known by id, by address, or not at all; links without an id; several
 * times of one person. Zapier has the ids of each Zap's earlier polls, so after a release none of these events may change. Add others instead.
 */

const at = ['2026-03-08 10:15:00', '2026-03-09 08:00:00'] as const;
const [earlier, later] = at;
const link = { id: 5, url: 'https://example.com/offer' };
const ofAddress = { recipient: null, fields: [{ id: 1, value: 'Gone@Example.com' }] };
const unknown = { recipient: null, fields: [] };
const known = { recipient: 42, fields: [{ id: 1, value: 'jane@example.com' }] };

/** The same things that happened to an e-mail, with what only this kind of them has. */
const activities = (own: object): object[] => [
  { ...known, ...own, date: later },
  { ...known, ...own, date: earlier },
  { ...ofAddress, ...own, date: earlier },
  { ...unknown, ...own, date: earlier },
];

const answers = {
  ...canned,
  getopeningsbyemailid: activities({ userAgentType: 'desktop', userAgent: 'Mozilla/5.0' }),
  getclicksbyemailid: [
    ...activities({ link }),
    { ...known, date: later, link: { url: 'https://example.com/prices' } },
    { ...known, date: earlier, link: null },
  ],
  getbouncesbyemailid: activities({ type: 'hard' }),
  getrecipientsbyemailid: activities({}),
  getoptouts: [
    { email: 8, recipient: '42', optoutSetup: null, date: later, fields: known.fields, listId: [1] },
    { email: null, ...ofAddress, optoutSetup: '7', date: earlier, listId: [1] },
  ],
  getmailings: [
    { id: 9, subject: 'Your order', type: 'campaign', status: 'paused', sendingTime: null },
    { id: 8, subject: 'March', type: 'standard', status: 'done', sendingTime: earlier },
  ],
  getretainedemailaddresses: { total: '1', data: [{ address: 'Gone@Example.com' }] },
  getwebhooks: [{ id: 12, app: 'zapier-mailingwork/4711', event: 'optin_finalized', url: 'https://hooks.zapier.com/hooks/standard/1/abcdef/', active: 0 }],
};

const polled = (name: string, inputData: Readonly<Record<string, unknown>> = {}) => ({ trigger: `triggers.${name}`, bundle: { inputData } });

const delivery = { subscriber_id: 42, fields: [{ id: 1, value: 'jane@example.com' }], lists: [{ id: 1, value: 1 }], activate_at: '2026-03-09 09:27:29' };
const delivered = (name: string, cleanedRequest: object) => ({
  trigger: `triggers.${name}`,
  bundle: { subscribeData: { id: '12', token: 'a-token-for-tests' }, cleanedRequest } satisfies PartialBundle,
});

/** The events. */
export const identities: NonNullable<AppUnderTest['identities']> = {
  playService: () => {
    webservice(answers);
  },
  scenarios: [
    ...['email_opened', 'link_clicked'].flatMap((name) => [
      { ...polled(name, { how_often: 'first' }), chosen: 'first time only' },
      { ...polled(name, { how_often: 'every' }), chosen: 'every time' },
    ]),
    { ...polled('link_clicked', { how_often: 'mailing' }), chosen: 'once per e-mail' },
    ...['email_bounced', 'email_sent_to_subscriber'].map((name) => ({ ...polled(name), chosen: 'several persons' })),
    { ...polled('mailing_status_changed'), chosen: 'several statuses' },
    { ...polled('email_sending_finished'), chosen: 'several e-mails' },
    { ...polled('opt_out_recorded'), chosen: 'without setup or subscriber' },
    { ...polled('address_blocked'), chosen: 'with capitals' },
    { ...polled('webhook_deactivated'), chosen: 'without a date' },
    ...['new_opt_in', 'new_opt_out', 'profile_updated_by_subscriber'].flatMap((name) => [
      { ...delivered(name, { ...delivery, optinsetup_id: 60, optoutsetup_id: 7 }), chosen: 'without an id' },
      { ...delivered(name, { email: 'jane@example.com' }), chosen: 'with an address alone' },
    ]),
  ],
};
