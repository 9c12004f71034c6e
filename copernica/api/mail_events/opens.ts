import { getDocumentImpressions, getTemplateImpressions } from '../methods/mail_events/events.ts';
import { eventLists } from './mail_events.ts';

/** A person has opened a mail, or loaded an image of it once more. Each part is null where it is not told. */
export interface Open {
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** The lists of opens. */
export const opens = eventLists({
  templates: getTemplateImpressions,
  documents: getDocumentImpressions,
  ofTemplate: ({ ip, useragent }): Open => ({ ip, userAgent: useragent }),
  ofDocument: ({ ip, useragent }): Open => ({ ip, userAgent: useragent }),
});
