import type { Subscriber } from '../account/model.ts';
import { publishProfileChange } from '../events.ts';
import type { State } from '../state.ts';

/**
 * A subscriber changes their own data in the profile manager.
 *
 * @param values by field id
 * @param listIds ids of all lists that the subscriber wants to be in afterwards
 */
export function changeProfile(state: State, subscriber: Subscriber, values: Map<number, string>, listIds: Set<number>): void {
  const { subscribers, lists } = state.account;
  subscribers.write(subscriber, values, state.clock.now());
  for (const listId of lists.keys()) {
    if (listIds.has(listId)) {
      subscribers.joinList(subscriber, listId);
    } else {
      subscribers.leaveList(subscriber, listId);
    }
  }
  publishProfileChange(state, subscriber);
}
