import type { Family, ScheduledMailing } from '../../account/mail_model.ts';
import { mailingType } from '../../mailing/recipients.ts';
import type { Call, Handlers } from '../call.ts';
import { found, idIn } from '../lookups.ts';
import { paged } from '../paging.ts';
import { inSeconds, timeIn } from './filters.ts';
import { scheduledRow } from './rows.ts';

/** The mailings that are planned, and those that were. */
export function scheduledHandlers(family: Family): Handlers {
  const isAskedFor = family === 'draganddrop' ? isDragAndDropAskedFor : isHtmlAskedFor;
  return {
    [`GET /${family}/scheduledemailings`](call) {
      const { account } = call.state;
      return paged(call, [...account.scheduledMailings[family].values()].filter(isAskedFor(call)), (scheduled) => scheduledRow(account, scheduled));
    },

    [`GET /${family}/scheduledemailing/{scheduledemailing}`]({ state: { account }, path }) {
      const scheduled = found(account.scheduledMailings[family].get(idIn(path, 'scheduledemailing')));
      return Response.json({ ...scheduledRow(account, scheduled), ...(family === 'draganddrop' ? { tags: [] } : {}) });
    },
  };
}

function isDragAndDropAskedFor(call: Call): (scheduled: ScheduledMailing) => boolean {
  const before = timeIn(call, 'nextrunbefore') ?? Number.POSITIVE_INFINITY;
  const after = timeIn(call, 'nextrunafter') ?? Number.NEGATIVE_INFINITY;
  const isRunAsked = before !== Number.POSITIVE_INFINITY || after !== Number.NEGATIVE_INFINITY;
  return ({ next, rrule, target }) =>
    isFlagAsAsked(call, 'active', next !== null) &&
    isFlagAsAsked(call, 'repeated', rrule !== '') &&
    (!call.query.flag('mass') || mailingType(target) === 'mass') &&
    (!isRunAsked || (next !== null && inSeconds(next) > after && inSeconds(next) < before));
}

function isHtmlAskedFor(call: Call): (scheduled: ScheduledMailing) => boolean {
  const from = timeIn(call, 'fromdate');
  const [type, test] = [call.query.text('type') ?? 'both', call.query.text('test') ?? 'both'];
  return (scheduled) =>
    (type === 'both' || type === mailingType(scheduled.target)) &&
    (test === 'both' || (test === 'test') === scheduled.test) &&
    (from === undefined || (scheduled.next !== null && inSeconds(scheduled.next) > from));
}

function isFlagAsAsked({ query }: Call, name: string, actual: boolean): boolean {
  return query.text(name) === undefined || query.flag(name) === actual;
}
