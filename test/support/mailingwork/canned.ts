import type { Answer } from '../answers.ts';
import { account } from './account.ts';
import { accepted } from './answers.ts';

/*
 * One fixed answer for every function that an operation calls, so that all of them can be run without a sandbox: outputs can be held
 * byte for byte, calls counted, faults injected anywhere.
 */

const person = [
  { id: 1, value: 'jane@example.com' },
  { id: 3, field: 3, value: 'Jane' },
  { id: 17, value: '12' },
];

/** A few days before the moment at which the clock stands still. */
const at = '2026-03-08 10:15:00';

const march = { id: 8, subject: 'March', description: 'Newsletter', type: 'standard', status: 'done', sendingTime: '2026-03-08 10:00:00' };
const campaigns = [
  { id: 9, subject: 'Your order', description: 'Shop', type: 'campaign', status: 'drafted', sendingTime: null },
  { id: 10, subject: 'Welcome', description: '', type: 'campaign', status: 'activated', sendingTime: null },
];

/** Answers by function name in lower case. */
export const canned: Readonly<Record<string, unknown>> = {
  ...account,
  createwebhook: { id: 12 },
  getwebhooks: [
    {
      id: 12,
      app: 'zapier-mailingwork/4711',
      event: 'optin_finalized',
      url: 'https://hooks.zapier.com/hooks/standard/1/abcdef/?token=kept',
      active: 0,
      deactivated_at: '2026-03-09 08:00:00',
    },
  ],
  deletewebhookbyid: null,
  activatewebhook: null,
  createrecipient: 42,
  updaterecipientbyid: null,
  deleterecipientbyid: null,
  getrecipientfieldsbyid: person,
  getrecipientlistsbyid: [{ id: 1 }],
  getrecipientidsbyemail: [42],
  getrecipientidsbyfieldidandvalue: [42],
  getrecipientidsbylistid: [40, 41, 42],
  exportrecipients: [{ id: '42', fields: person }],
  importrecipients: { total: 1, added: 1, updated: 0, skipped: 0 },
  optinrecipient: 378,
  optoutrecipientbyid: null,
  getoptins: [{ id: 371, recipient: '42', optinSetup: '60', date: at, listId: [1] }],
  getoptouts: [{ email: 8, recipient: '42', optoutSetup: '7', date: at, fields: person, listId: [1] }],
  createlist: 9,
  updatelistbyid: null,
  emptylist: null,
  deletelistbyid: null,
  getrecipientcountbylistid: '1204',
  getoptstatusbylistid: [{ recipient: 42, status: 'optin' }],
  getfolders: [
    { id: 1, parent_id: 0, name: 'Shop', role_ids: [] },
    { id: 2, parent_id: 1, name: 'Orders', role_ids: [] },
  ],
  createfield: 23,
  updatefieldbyid: null,
  createemail: 13,
  activateemail: null,
  reactiveemail: null,
  sendemailbyidandrecipient: null,
  sendemailbyidandrecipientasync: null,
  getmailings: ({ 'advanced[type]': type }: Record<string, string>) => (type === 'campaign' ? campaigns : [march]),
  getemailbyid: { subject: 'March', description: 'Newsletter', behavior: 'campaign', status: 'activated', sendingTime: '2026-03-08 10:00:00' },
  getrecipientsbyemailid: [{ recipient: 42, date: at, email: '8', fields: person }],
  getopeningsbyemailid: [{ recipient: 42, date: at, userAgentType: 'desktop', userAgent: 'Mozilla/5.0', fields: person }],
  getclicksbyemailid: [{ recipient: 42, date: at, link: { id: 5, url: 'https://example.com/offer' }, fields: person }],
  getlinksbyemailid: [{ id: 5, url: 'https://example.com/offer', interests: [] }],
  getbouncesbyemailid: [{ recipient: 42, date: at, type: 'hard', email: '8', fields: person }],
  getretainedemailaddresses: { total: '1', data: [{ address: 'gone@example.com' }] },
};

/** What a server answers to a function, the name in lower case. */
export const answerTo = (name: string): Answer => accepted(canned[name] ?? null);
