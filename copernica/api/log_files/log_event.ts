import { eventKey } from '../events/event_key.ts';
import { engineWords, nameOf } from '../mailings/engines.ts';
import { Body } from '../webhooks/body.ts';
import type { KeptLine } from './earliest.ts';
import { markText, timeIn } from './line.ts';
import { engineOf, type LogEventType } from './types.ts';

/** More of a text, such as that of a complaint, is not handed on, in characters. */
const MAX_TEXT = 2_000;
const USER_AGENT = /^user-agent:[ \t]*(.*?)\r?$/im;

/** A line of a log file, in the one shape of such events, whose parts are named as in the triggers; what its type does not tell is null. */
export function logEventOutput(type: LogEventType, line: KeptLine) {
  const { columns, prefix, seconds } = line;
  const cells = new Body(Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, typeof cell === 'string' ? cell.slice(0, MAX_TEXT) : cell])));
  const engine = engineOf(prefix);
  const messageId = cells.text('id');
  const mailingId = cells.id('mailingid');
  return {
    id: `${type}-${markText(line)}`,
    event_key: eventKey(type, messageId, seconds),
    type,
    message_id: messageId,
    email: cells.text('email'),
    occurred_at: timeIn(columns),
    occurred_at_raw: cells.text('time'),
    mailing_id: engine === null || mailingId === null ? null : nameOf({ engine, id: mailingId }),
    mailing_type: engine === null ? null : engineWords[engine],
    profile_id: cells.id('profile', 'profileid'),
    subprofile_id: cells.id('subprofile', 'subprofileid'),
    template_id: cells.id('template', 'templateid'),
    document_id: cells.id('document', 'documentid'),
    tags: cells.text('tags')?.split(';') ?? [],
    link_id: cells.id('linkinfo'),
    ip: cells.text('ip', 'recipient'),
    user_agent: USER_AGENT.exec(String(columns.header))?.[1] || null,
    error_type: cells.text('type'),
    error_code: cells.text('code', 'response'),
    status_code: cells.text('status'),
    description: cells.text('description'),
    attempts: Number(cells.text('attempts', 'attempt') ?? Number.NaN) || null,
    additional_data: cells.rest,
  };
}
