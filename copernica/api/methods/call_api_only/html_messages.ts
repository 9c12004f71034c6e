import { methodsOf } from '../table.ts';
import { htmlEvents } from './events.ts';

/** Methods that only *Call API* calls. */
export const htmlMessageMethods = [
  ...methodsOf('Test groups', {
    'GET /html/testgroup/{testgroup}': { purpose: 'read a test group', delivers: 'ID, document, name, from_address, subject, timestamp, destinations' },
    'GET /html/testgroup/{testgroup}/statistics': {
      purpose: 'count the results of a test group',
      query: 'begintime?: time, endtime?: time',
      delivers: 'clicks, impressions, errors, unsubscribes, abuses, unknown',
    },
  }),
  ...methodsOf('Test groups', htmlEvents('/html/testgroup/{testgroup}', 'a test group')),
  ...methodsOf('Messages with documents', {
    'GET /html/destinations': {
      purpose: 'list the HTML e-mails sent in a period',
      query: 'from: day, to: day',
      answer: 'page',
      delivers: 'id, timestampsent, internal, profile, subprofile, mailing, mailing-group',
      assumed: ['The ID is a hash; the Dutch page names the mailing `emailing-group`.'],
    },
    'GET /html/destination/{destination}': {
      purpose: 'read an HTML e-mail that was sent',
      delivers: 'ID, timestampsent, internal, profile, subprofile, mailing',
    },
    'GET /html/destination/{destination}/fields': {
      purpose: 'read an HTML e-mail that was sent, with the fields of its recipient',
      delivers: 'ID, timestampsent, internal, profile, subprofile, mailing',
      assumed: ['`profile` and `subprofile` are objects here.'],
    },
    'GET /html/destination/{destination}/body/{type}': {
      purpose: 'read an HTML e-mail as it was sent: html, mime or text',
      answer: 'text',
      assumed: ['The last part of the path may be left out.'],
    },
    'GET /html/destination/{destination}/content/{type}': {
      purpose: 'read parts of an HTML e-mail: html, amp, text and subject, joined by +',
      delivers: 'html, text, amp, subject',
      assumed: ['The last part of the path may be left out.'],
    },
    'GET /html/destination/{destination}/statistics': {
      purpose: 'count the results of an HTML e-mail',
      delivers: 'ID, abuses, clicks, deliveries, errors, impressions, retries, unsubscribes',
    },
    'GET /html/message/{message}': { purpose: 'read what is known of a message, by its hash', assumed: ['What it answers is not described.'] },
  }),
  ...methodsOf('Messages with documents', htmlEvents('/html/destination/{destination}', 'an HTML e-mail')),
];
