import type { Destination, Family } from '../../account/mail_model.ts';
import { accountTime } from '../../time.ts';
import { invalidData } from '../answers.ts';
import type { Call, Handlers } from '../call.ts';
import { profileIn, subprofileIn } from '../lookups.ts';
import { paged } from '../paging.ts';
import { destinationIn, destinationsOf, mailingIn } from './entities.ts';
import { fulfilling, shuffled, timeColumn, timeIn } from './filters.ts';
import { destinationRow } from './rows.ts';

const DAY_LENGTH = 10;

/** The single mails of a family: of a mailing, of a profile or subprofile, of a period, and one of them. Their order is not documented either. */
export function destinationHandlers(family: Family): Handlers {
  const all = ({ state }: Call) => [...state.account.destinations[family].values()];
  const onTime = (call: Call, name: string) => fulfilling<Destination>(call, { [name]: timeColumn });
  return {
    [`GET /${family}/emailing/{emailing}/destinations`](call) {
      const destinations = destinationsOf(call.state.account, mailingIn(call, family)).filter(onTime(call, 'timestampsent'));
      return list(call, destinations.filter(isUnsubscribedAsAsked(call, family)));
    },

    [`GET /profile/{profile}/${family}/destinations`](call) {
      const { id } = profileIn(call);
      return list(
        call,
        all(call)
          .filter(({ profileId }) => profileId === id)
          .filter(onTime(call, 'timestamp')),
      );
    },

    [`GET /subprofile/{subprofile}/${family}/destinations`](call) {
      const { id } = subprofileIn(call);
      return list(
        call,
        all(call)
          .filter(({ subprofileId }) => subprofileId === id)
          .filter(onTime(call, 'timestamp')),
      );
    },

    [`GET /${family}/destinations`](call) {
      const destinations = all(call).filter(isInPeriod(call)).filter(isUnsubscribedAsAsked(call, family));
      const unsubscribed = unsubscribedIds(call, family);
      return paged(call, shuffled(destinations), (destination) => ({
        ...destinationRow(destination, 'id'),
        ...(family === 'draganddrop' ? { messageID: destination.messageId, unsubscribed: unsubscribed.has(destination.id) } : { 'mailing-group': null }),
      }));
    },

    [`GET /${family}/destination/{destination}`](call) {
      const destination = destinationIn(call, family);
      return Response.json({ ...destinationRow(destination, 'ID'), ...(family === 'draganddrop' ? { messageID: destination.messageId } : {}) });
    },
  };
}

function list(call: Call, destinations: readonly Destination[]): Response {
  return paged(call, shuffled(destinations), (destination) => destinationRow(destination, 'ID'));
}

/** `from` and `to` are days; both are part of the period (documented), and both must be given. */
function isInPeriod(call: Call): (destination: Destination) => boolean {
  const [from, to] = [timeIn(call, 'from'), timeIn(call, 'to')];
  if (from === undefined || to === undefined) {
    throw invalidData();
  }
  const dayOf = (instant: number) => accountTime(instant).slice(0, DAY_LENGTH);
  return ({ at }) => dayOf(at) >= dayOf(from) && dayOf(at) <= dayOf(to);
}

/** Only drag-and-drop lists know `Unsubscribed`. */
function isUnsubscribedAsAsked(call: Call, family: Family): (destination: Destination) => boolean {
  const unsubscribed = family === 'draganddrop' && call.query.flag('Unsubscribed') ? unsubscribedIds(call, family) : undefined;
  return ({ id }) => unsubscribed?.has(id) ?? true;
}

function unsubscribedIds({ state }: Call, family: Family): Set<number> {
  const unsubscribes = [...state.account.activities[family].values()].filter(({ kind }) => kind === 'unsubscribes');
  return new Set(unsubscribes.map(({ destinationId }) => destinationId));
}
