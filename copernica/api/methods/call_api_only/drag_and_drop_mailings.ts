import { methodsOf } from '../table.ts';
import { dragAndDropEvents } from './events.ts';

/** Methods that only *Call API* calls. */
export const dragAndDropMailingMethods = [
  ...methodsOf('Mailings with templates', {
    'GET /draganddrop/emailing/{emailing}/snapshot': {
      purpose: 'show what a drag-and-drop mailing looked like when it was sent',
      delivers: 'template, name, from_address, subject',
    },
    'GET /draganddrop/emailing/{emailing}/destinations': {
      purpose: 'list the recipients of a drag-and-drop mailing',
      query: 'fields[]?: list, Unsubscribed?: boolean',
      answer: 'page',
      delivers: 'ID, timestampsent, profile, subprofile, mailing',
    },
    'GET /draganddrop/emailing/{emailing}/hyperlinkextensions': { purpose: 'read the parameters added to links of a drag-and-drop mailing', delivers: 'data' },
    'PUT /draganddrop/emailing/{emailing}/unsubscribe': {
      purpose: 'unsubscribe a profile or subprofile because of a drag-and-drop mailing',
      body: 'target: integer, behavior?: boolean, statistics?: boolean',
      effect: 'destroy',
    },
    'GET /draganddrop/emailing/{emailing}/unsubscribes': {
      purpose: 'list the unsubscribes of a drag-and-drop mailing',
      query: 'begintime?: time, endtime?: time, unique?: boolean',
      answer: 'page',
      delivers: 'ID, mailing, timestamp, destination, source, success, profile, subprofile',
    },
    'GET /draganddrop/scheduledemailings': {
      purpose: 'list the scheduled drag-and-drop mailings',
      query: 'active?: boolean, repeated?: boolean, mass?: boolean, nextrunbefore?: time, nextrunafter?: time',
      answer: 'page',
      delivers: 'id, start, rrule, template, next, previous, subject, from_address, type, target',
    },
    'GET /draganddrop/scheduledemailing/{scheduledemailing}': {
      purpose: 'read a scheduled mailing',
      delivers: 'id, start, rrule, template, next, previous, subject, from_address, type, target, tags',
    },
  }),
  ...methodsOf('Mailings with templates', dragAndDropEvents('/draganddrop/emailing/{emailing}', 'a drag-and-drop mailing')),
];
