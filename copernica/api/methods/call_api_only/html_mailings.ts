import { methodsOf } from '../table.ts';
import { htmlEvents } from './events.ts';

/** Methods that only *Call API* calls. */
export const htmlMailingMethods = [
  ...methodsOf('Mailings with documents', {
    'GET /html/emailing/{emailing}/snapshot': {
      purpose: 'show what an HTML mailing looked like when it was sent',
      delivers: 'document, name, from_address, subject',
    },
    'GET /html/emailing/{emailing}/destinations': {
      purpose: 'list the recipients of an HTML mailing',
      query: 'fields[]?: list',
      answer: 'page',
      delivers: 'ID, timestampsent, internal, profile, subprofile, mailing',
    },
    'GET /html/emailing/{emailing}/hyperlinkextensions': {
      purpose: 'read the parameters added to links of an HTML mailing, by domain',
      delivers: '<domain or all>',
    },
    'GET /html/emailing/{emailing}/testgroups': {
      purpose: 'list the test groups of a split run',
      answer: 'rows',
      delivers: 'ID, document, template, name, from_address, subject, timestamp, destinations',
    },
    'GET /html/emailing/{emailing}/finalgroup': {
      purpose: 'read the final group of a split run',
      delivers: 'ID, document, template, name, from_address, subject, timestamp, destinations',
    },
    'PUT /html/emailing/{emailing}/unsubscribe': {
      purpose: 'unsubscribe a profile or subprofile because of an HTML mailing',
      body: 'target: integer, behavior?: boolean, statistics?: boolean',
      effect: 'destroy',
    },
    'GET /html/scheduledemailings': {
      purpose: 'list the scheduled HTML mailings',
      query: 'type?: mass|individual|both, test?, fromdate?: time',
      answer: 'page',
      delivers:
        'id, next, previous, interval, iterations, processed_iterations, scheduled_iterations, document, template, subject, from_address, testgroups, emailing_type, contenttype, target',
      assumed: ['The page prints the path of the other mail engine by mistake.'],
    },
    'GET /html/scheduledemailing/{scheduledemailing}': {
      purpose: 'read a scheduled HTML mailing',
      delivers:
        'id, next, previous, interval, iterations, processed_iterations, scheduled_iterations, document, template, subject, from_address, testgroups, emailing_type, contenttype, target',
    },
  }),
  ...methodsOf('Mailings with documents', htmlEvents('/html/emailing/{emailing}', 'an HTML mailing')),
];
