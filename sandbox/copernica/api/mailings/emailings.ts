import type { Family, Mailing } from '../../account/mail_model.ts';
import type { Call, Handlers } from '../call.ts';
import { profileIn, subprofileIn } from '../lookups.ts';
import { paged } from '../paging.ts';
import { mailingIn } from './entities.ts';
import { inSeconds, isAsked, timeIn } from './filters.ts';
import { type Extent, mailingRow } from './rows.ts';
import { countsByMailing } from './statistics.ts';

/** The mailings of a family: all of them, one, and those that a profile or subprofile was in. Lists begin with the oldest (seen by a third party, 2020). */
export function emailingHandlers(family: Family): Handlers {
  const all = ({ state }: Call) => [...state.account.mailings[family].values()];
  return {
    [`GET /${family}/emailings`]: (call) => list(call, family, all(call), 'list'),

    [`GET /${family}/emailing/{emailing}`](call) {
      const mailing = mailingIn(call, family);
      const { account } = call.state;
      return Response.json(mailingRow(account, mailing, countsByMailing(account, family)(mailing), 'single'));
    },

    [`GET /profile/{profile}/${family}/emailings`](call) {
      const { id } = profileIn(call);
      // Only `html` knows the parameter; the default is documented there, and assumed for the other family.
      const withSubprofiles = family === 'draganddrop' || call.query.flag('include_subprofiles', true);
      const own = [...call.state.account.destinations[family].values()].filter(
        ({ profileId, subprofileId }) => profileId === id && (withSubprofiles || subprofileId === null),
      );
      const ids = new Set(own.map(({ mailingId }) => mailingId));
      return list(
        call,
        family,
        all(call).filter((mailing) => ids.has(mailing.id)),
        'profile',
      );
    },

    [`GET /subprofile/{subprofile}/${family}/emailings`](call) {
      const { id } = subprofileIn(call);
      const own = [...call.state.account.destinations[family].values()].filter(({ subprofileId }) => subprofileId === id);
      const ids = new Set(own.map(({ mailingId }) => mailingId));
      return list(
        call,
        family,
        all(call).filter((mailing) => ids.has(mailing.id)),
        'profile',
      );
    },
  };
}

function list(call: Call, family: Family, mailings: readonly Mailing[], extent: Extent): Response {
  const { account } = call.state;
  const countsOf = countsByMailing(account, family);
  const most = call.query.integer('maxdestinations') ?? Number.POSITIVE_INFINITY;
  const least = call.query.integer('mindestinations') ?? 0;
  const isSizedAsAsked = (mailing: Mailing) => {
    const { destinations } = countsOf(mailing);
    return destinations >= least && destinations <= most;
  };
  const kept = mailings.filter(isAskedFor(call, family)).filter(isSizedAsAsked);
  return paged(
    call,
    kept.toSorted((one, other) => one.at - other.at || one.id - other.id),
    (mailing) => mailingRow(account, mailing, countsOf(mailing), extent),
  );
}

/** `fromdate` is inclusive (seen, 2020); that `todate` is not, and that both ids are, is assumed. Only drag-and-drop lists know ids and a status. */
function isAskedFor(call: Call, family: Family): (mailing: Mailing) => boolean {
  const { query } = call;
  const [from, to] = [timeIn(call, 'fromdate') ?? Number.NEGATIVE_INFINITY, timeIn(call, 'todate') ?? Number.POSITIVE_INFINITY];
  const type = query.text('type')?.toLowerCase() ?? 'both';
  const knowsIds = family === 'draganddrop';
  const fromId = (knowsIds ? query.integer('fromid') : undefined) ?? 0;
  const toId = (knowsIds ? query.integer('toid') : undefined) ?? Number.POSITIVE_INFINITY;
  const areSentAsked = family === 'html' || ['all', 'sent'].includes(query.text('status')?.toLowerCase() ?? 'sent');
  return (mailing) =>
    areSentAsked &&
    inSeconds(mailing.at) >= from &&
    inSeconds(mailing.at) < to &&
    mailing.id >= fromId &&
    mailing.id <= toId &&
    (type === 'both' || type === mailing.type) &&
    isAsked(call, 'followups', mailing.followUp) &&
    (family === 'draganddrop' || isAsked(call, 'test', mailing.test));
}
