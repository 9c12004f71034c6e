import { getDocumentDeliveries, getTemplateDeliveries } from '../methods/mail_events/events.ts';
import { eventLists } from './mail_events.ts';

/** The lists of mails that were accepted by the server of the person. */
export const deliveries = eventLists({
  templates: getTemplateDeliveries,
  documents: getDocumentDeliveries,
  ofTemplate: () => ({}),
  ofDocument: () => ({}),
});
