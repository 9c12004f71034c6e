import { getDocumentUnsubscribes, getTemplateUnsubscribes } from '../methods/mail_events/unsubscribes.ts';
import { eventLists } from './mail_events.ts';

/** A person has unsubscribed through a mail. */
export interface Unsubscribe {
  /** How, such as `link`; null where it is not told. */
  readonly source: string | null;
  /** Whether the database was changed as it is set to be; null where it is not told. */
  readonly successful: boolean | null;
}

/** The lists of unsubscribes. */
export const unsubscribes = eventLists({
  templates: getTemplateUnsubscribes,
  documents: getDocumentUnsubscribes,
  ofTemplate: ({ source }): Unsubscribe => ({ source, successful: null }),
  ofDocument: ({ source, success }): Unsubscribe => ({ source, successful: success }),
});
