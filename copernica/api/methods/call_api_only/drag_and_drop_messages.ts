import { methodsOf } from '../table.ts';
import { dragAndDropEvents } from './events.ts';

/** Methods that only *Call API* calls. */
export const dragAndDropMessageMethods = [
  ...methodsOf('Messages with templates', {
    'GET /draganddrop/destinations': {
      purpose: 'list the drag-and-drop e-mails sent in a period',
      query: 'from: day, to: day, Unsubscribed?: boolean',
      answer: 'page',
      delivers: 'id, messageID, timestampsent, profile, subprofile, mailing, unsubscribed',
    },
    'GET /draganddrop/destination/{destination}/body/{type}': {
      purpose: 'read a drag-and-drop e-mail as it was sent: html, mime or text',
      answer: 'text',
      assumed: ['The last part of the path may be left out.'],
    },
    'GET /draganddrop/message/{message}/body/{type}': {
      purpose: 'read a drag-and-drop e-mail as it was sent, by an older path',
      answer: 'text',
      assumed: ['The last part of the path may be left out.'],
    },
    'GET /draganddrop/destination/{destination}/statistics': {
      purpose: 'count the results of a drag-and-drop e-mail',
      query: 'begintime?: time, endtime?: time',
      delivers: 'ID, abuses, clicks, deliveries, errors, impressions, retries, unsubscribes',
    },
    'GET /draganddrop/destination/{destination}/unsubscribes': {
      purpose: 'list the unsubscribes of a drag-and-drop e-mail',
      query: 'begintime?: time, endtime?: time, unique?: boolean',
      answer: 'page',
      delivers: 'ID, mailing, timestamp, destination, source',
    },
  }),
  ...methodsOf('Messages with templates', dragAndDropEvents('/draganddrop/destination/{destination}', 'a drag-and-drop e-mail')),
];
