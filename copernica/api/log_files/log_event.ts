import { eventKey } from '../events/event_key.ts';
import { engineWords, nameOf } from '../mailings/engines.ts';
import type { KeptLine } from './earliest.ts';
import { markText, textIn, timeIn } from './line.ts';
import { engineOf, type LogEventType } from './types.ts';

/** More of a text, such as that of a complaint, is not handed on, in characters. */
const MAX_TEXT = 2_000;
const USER_AGENT = /^user-agent:[ \t]*(.*?)\r?$/im;
const ID = /^0*[1-9]\d{0,14}$/;

/** A line of a log file, in the one shape of such events; what its type does not tell is null. */
export function logEventOutput(type: LogEventType, line: KeptLine) {
  const { prefix, seconds } = line;
  const left = new Map(Object.entries(line.columns));
  const take = (...names: readonly string[]): string | null => {
    const text = textIn(line.columns, ...names);
    for (const name of names) {
      left.delete(name);
    }
    return text;
  };
  const takeId = (...names: readonly string[]): number | null => {
    const text = take(...names);
    return text !== null && ID.test(text) ? Number(text) : null;
  };
  const engine = engineOf(prefix);
  const messageId = take('id');
  const mailingId = takeId('mailingid');
  const header = textIn(line.columns, 'header');
  return {
    id: `${type}-${markText(line)}`,
    event_key: eventKey(type, messageId, seconds),
    type,
    message_id: messageId,
    email: take('email'),
    occurred_at: timeIn(line.columns),
    occurred_at_raw: take('time'),
    mailing_id: engine === null || mailingId === null ? null : nameOf({ engine, id: mailingId }),
    mailing_type: engine === null ? null : engineWords[engine],
    profile_id: takeId('profile', 'profileid'),
    subprofile_id: takeId('subprofile', 'subprofileid'),
    template_id: takeId('template', 'templateid'),
    document_id: takeId('document', 'documentid'),
    tags: (take('tags') ?? '').split(';').filter((tag) => tag !== ''),
    link_id: takeId('linkinfo'),
    ip_address: take('ip', 'recipient'),
    user_agent: (header === null ? undefined : USER_AGENT.exec(header)?.[1]) || null,
    error_type: take('type'),
    error_code: take('code', 'response'),
    error_status: take('status'),
    error_description: take('description'),
    attempts: Number(take('attempts', 'attempt') ?? Number.NaN) || null,
    additional_data: JSON.stringify(Object.fromEntries(left), (_key, value: unknown) => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : value)),
  };
}
