import type { Column } from '../../account/conditions.ts';
import { type Activity, type ActivityKind, activityKinds, type Family } from '../../account/mail_model.ts';
import type { Call, Handlers } from '../call.ts';
import { paged } from '../paging.ts';
import { activitiesOf, destinationIn, destinationsOf, mailingIn } from './entities.ts';
import { betweenTimes, fulfilling, idColumn, shuffled, timeColumn } from './filters.ts';
import { activityRow } from './rows.ts';

/** Whose activities a list has. */
type Scope = 'account' | 'emailing' | 'destination';

/** Only these lists of `draganddrop` know `unique` (documented). */
const UNIQUE_KINDS: readonly ActivityKind[] = ['clicks', 'unsubscribes'];
/** Only these lists of the whole account know conditions on the id (documented), and only in `html`. */
const ID_KINDS: readonly ActivityKind[] = ['deliveries', 'impressions'];

/** The event lists of a family: of the whole account, of one mailing, of one mail. */
export function eventHandlers(family: Family): Handlers {
  const lists = activityKinds.flatMap((kind): [string, (call: Call) => Response][] => [
    [
      `GET /${family}/${kind}`,
      (call) =>
        list(
          call,
          kind,
          'account',
          [...call.state.account.activities[family].values()].filter((one) => one.kind === kind),
        ),
    ],
    [
      `GET /${family}/emailing/{emailing}/${kind}`,
      (call) => list(call, kind, 'emailing', activitiesOf(call.state.account, family, destinationsOf(call.state.account, mailingIn(call, family)), kind)),
    ],
    [
      `GET /${family}/destination/{destination}/${kind}`,
      (call) => list(call, kind, 'destination', activitiesOf(call.state.account, family, [destinationIn(call, family)], kind)),
    ],
  ]);
  return Object.fromEntries(lists);

  function list(call: Call, kind: ActivityKind, scope: Scope, activities: readonly Activity[]): Response {
    const kept = family === 'draganddrop' ? activities.filter(betweenTimes(call)) : activities.filter(fulfilling(call, columnsOf(kind, scope)));
    const isUnique = family === 'draganddrop' && UNIQUE_KINDS.includes(kind) && call.query.flag('unique');
    const destinations = call.state.account.destinations[family];
    return paged(call, shuffled(isUnique ? firstOfEach(kept) : kept), (activity) => {
      const row = shown(activity, kind, scope);
      return activityRow(row, destinations.get(activity.destinationId), isPersonal(kind, scope));
    });
  }
}

function columnsOf(kind: ActivityKind, scope: Scope): Record<string, Column<Activity>> {
  return scope === 'account' && ID_KINDS.includes(kind) ? { timestamp: timeColumn, id: idColumn } : { timestamp: timeColumn };
}

/** In `draganddrop` the lists of one mailing say who got the mail (since July 2023), and those of one mail too, but for its unsubscribes (documented). */
function isPersonal(kind: ActivityKind, scope: Scope): boolean {
  return scope === 'emailing' || (scope === 'destination' && kind !== 'unsubscribes');
}

/** In `draganddrop` only the unsubscribes of one mailing say whether they had success (documented). */
function shown(activity: Activity, kind: ActivityKind, scope: Scope): Activity {
  if (activity.family === 'html' || kind !== 'unsubscribes' || scope === 'emailing') {
    return activity;
  }
  const { success: _, ...details } = activity.details;
  return { ...activity, details };
}

/** The first activity of each mail. */
function firstOfEach(activities: readonly Activity[]): Activity[] {
  const first = new Map<number, Activity>();
  for (const activity of activities.toSorted((one, other) => one.at - other.at)) {
    if (!first.has(activity.destinationId)) {
      first.set(activity.destinationId, activity);
    }
  }
  return [...first.values()];
}
