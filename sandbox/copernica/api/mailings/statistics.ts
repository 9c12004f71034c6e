import type { Account } from '../../account/account.ts';
import { type Activity, type ActivityKind, activityKinds, type Destination, type Family, type Mailing } from '../../account/mail_model.ts';
import type { Handlers } from '../call.ts';
import { activitiesOf, destinationIn, destinationsOf, mailingIn } from './entities.ts';
import { betweenTimes } from './filters.ts';
import type { Counts } from './rows.ts';

/** The results of a mail, the most important first. That errors and complaints come first is assumed. */
const DOMINANCE: readonly ActivityKind[] = ['errors', 'abuses', 'unsubscribes', 'clicks', 'impressions', 'deliveries'];

/** The counts of one mailing, and of one mail. */
export function statisticsHandlers(family: Family): Handlers {
  return {
    [`GET /${family}/emailing/{emailing}/statistics`](call) {
      const destinations = destinationsOf(call.state.account, mailingIn(call, family));
      return Response.json(statisticsOf(destinations, activitiesOf(call.state.account, family, destinations).filter(betweenTimes(call))));
    },

    [`GET /${family}/destination/{destination}/statistics`](call) {
      const destination = destinationIn(call, family);
      const activities = activitiesOf(call.state.account, family, [destination]).filter(betweenTimes(call));
      const counts = activityKinds.map((kind) => [kind, activities.filter((activity) => activity.kind === kind).length]);
      return Response.json({ ID: family === 'html' ? destination.messageId : String(destination.id), ...Object.fromEntries(counts), retries: 0 });
    },
  };
}

/** The counts of each mailing of a family, by its id. */
export function countsByMailing(account: Account, family: Family): (mailing: Mailing) => Counts {
  const empty = (): Counts => ({ destinations: 0, clicks: 0, impressions: 0, deliveries: 0, errors: 0, unsubscribes: 0, abuses: 0 });
  const counts = new Map<number, Counts>();
  const add = (mailingId: number, what: keyof Counts) => {
    const row = counts.get(mailingId) ?? empty();
    row[what] += 1;
    counts.set(mailingId, row);
  };
  for (const { mailingId } of account.destinations[family].values()) {
    add(mailingId, 'destinations');
  }
  for (const { destinationId, kind } of account.activities[family].values()) {
    add(account.destinations[family].get(destinationId)?.mailingId ?? 0, kind);
  }
  return ({ id }) => counts.get(id) ?? empty();
}

function statisticsOf(destinations: readonly Destination[], activities: readonly Activity[]): object {
  const idsByKind = new Map(activityKinds.map((kind) => [kind, activities.filter((one) => one.kind === kind).map(({ destinationId }) => destinationId)]));
  const total = (kind: ActivityKind) => idsByKind.get(kind)?.length ?? 0;
  const both = (kind: ActivityKind) => ({ total: total(kind), unique: new Set(idsByKind.get(kind)).size });
  const known = new Set([...(idsByKind.get('deliveries') ?? []), ...(idsByKind.get('errors') ?? [])]);
  return {
    destinations: destinations.length,
    deliveries: { total: total('deliveries') },
    ...{ errors: both('errors'), impressions: both('impressions'), clicks: both('clicks'), unsubscribes: both('unsubscribes'), abuses: both('abuses') },
    unknown: { total: destinations.filter(({ id }) => !known.has(id)).length },
    dominant_results: { destinations: destinations.length, ...dominantResults(destinations, idsByKind) },
  };
}

/** How many mails had each result as their most important one. */
function dominantResults(destinations: readonly Destination[], idsByKind: ReadonlyMap<ActivityKind, readonly number[]>): object {
  const open = new Set(destinations.map(({ id }) => id));
  return Object.fromEntries(
    DOMINANCE.map((kind) => {
      const before = open.size;
      for (const id of idsByKind.get(kind) ?? []) {
        open.delete(id);
      }
      return [kind, before - open.size];
    }),
  );
}
