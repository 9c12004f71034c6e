import type { PlainOutputField } from 'zapier-platform-core';
import { occurredAtOutputFields } from '../../../zapier/operations/occurred_at.ts';
import type { FoundLines } from '../../api/log_files/find.ts';
import { markText } from '../../api/log_files/line.ts';
import { logEventOutput } from '../../api/log_files/log_event.ts';
import type { LogEventType } from '../../api/log_files/types.ts';
import { contentPartOutputFields } from '../mailings/content_inputs.ts';
import { mailingPartOutputFields } from '../mailings/mailing_part.ts';

const eventOutputFields: PlainOutputField[] = [
  { key: 'id', label: 'Event ID' },
  { key: 'event_key', label: 'Event Key' },
  { key: 'type', label: 'Type' },
  { key: 'message_id', label: 'Message ID' },
  { key: 'email', label: 'Email' },
  ...occurredAtOutputFields,
  ...mailingPartOutputFields,
  { key: 'profile_id', label: 'Profile ID', type: 'integer' },
  { key: 'subprofile_id', label: 'Subprofile ID', type: 'integer' },
  ...contentPartOutputFields,
  { key: 'tags', label: 'Tags', list: true },
  { key: 'link_id', label: 'Link ID', type: 'integer' },
  { key: 'ip', label: 'IP Address' },
  { key: 'user_agent', label: 'User Agent' },
  { key: 'error_type', label: 'Error Type' },
  { key: 'error_code', label: 'Error Code' },
  { key: 'status_code', label: 'Status Code' },
  { key: 'description', label: 'Description' },
  { key: 'attempts', label: 'Attempts', type: 'integer' },
  { key: 'additional_data', label: 'Additional Data' },
];

/** The output fields of what was found in log files. */
export const logEventsOutputFields: PlainOutputField[] = [
  { key: 'count', label: 'Count', type: 'integer' },
  { key: 'complete', label: 'Complete', type: 'boolean' },
  { key: 'continue_after', label: 'Continue After' },
  { key: 'outage_first_at', label: 'First Failed Call At', type: 'datetime' },
  { key: 'outage_last_at', label: 'Last Failed Call At', type: 'datetime' },
  ...eventOutputFields.map(({ key, ...field }) => ({ ...field, key: `events[]${key}`, label: String(field.label).replace(/^(Event )?/, 'Event ') })),
];

/** What was found in log files, as line items; [] where nothing was, and nothing is left to be read. */
export function logEventsOutput(type: LogEventType, { lines, next, span }: FoundLines) {
  const outage = type === 'webhook_failure' ? span : null;
  const found = {
    count: lines.length,
    complete: next === null,
    continue_after: next === null ? null : markText(next),
    outage_first_at: outage?.first ?? null,
    outage_last_at: outage?.last ?? null,
    events: lines.map((line) => logEventOutput(type, line)),
  };
  return lines.length === 0 && next === null ? [] : [found];
}

const clicked = {
  ...{ id: 'b4icbaqjswyrb7tc', time: '2026-03-24 23:00:01', email: 'jan.jansen@example.com', tags: 'spring', linkinfo: '991', ip: '192.0.2.17' },
  ...{ header: 'User-Agent: Mozilla/5.0', profile: '18381', template: '579' },
};

/** The sample of what was found. Marked as pure, so that what ships does not work it out at each start. */
export const logEventsSample = {
  ...{ count: 1, complete: true, continue_after: null, outage_first_at: null, outage_last_at: null },
  events: [/* @__PURE__ */ logEventOutput('click', { seconds: 1_774_389_601, digest: '9f86d081884c7d65', ordinal: 1, prefix: 'cdm-click', columns: clicked })],
};
