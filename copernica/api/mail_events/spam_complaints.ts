import { getDocumentAbuses, getTemplateAbuses } from '../methods/mail_events/events.ts';
import { eventLists } from './mail_events.ts';

/** A person has marked a mail as spam. Each part is null where it is not told. */
export interface SpamComplaint {
  /** Such as `abuse` or `opt-out`, of an HTML mailing alone, as the next one. */
  readonly feedbackType: string | null;
  /** How the service recognised the complaint, such as `arf`. */
  readonly recognizedAs: string | null;
  /** A text, or what is delivered instead as JSON. */
  readonly details: string | null;
}

/** The lists of spam complaints. */
export const spamComplaints = eventLists({
  templates: getTemplateAbuses,
  documents: getDocumentAbuses,
  ofTemplate: ({ report }): SpamComplaint => ({ feedbackType: null, recognizedAs: null, details: textOf(report) }),
  ofDocument: ({ feedback_type, recognized_as, details }): SpamComplaint => ({
    feedbackType: feedback_type || null,
    recognizedAs: recognized_as || null,
    details: details || null,
  }),
});

/** What a report consists of is not documented. */
function textOf(report: unknown): string | null {
  const text = typeof report === 'string' ? report.trim() : JSON.stringify(report ?? '');
  return ['', '""', '{}', '[]', 'false'].includes(text) ? null : text;
}
