import type { SubscriberEvent } from './events.ts';

/*
 * Filters never swallow what they cannot judge: an event that does not carry the part a filter asks about passes.
 * No value chosen means no filter.
 */

/** Whether an event speaks of at least one of the lists with a yes. */
export function matchesLists(event: SubscriberEvent, listIds: readonly number[]): boolean {
  const { lists } = event;
  if (listIds.length === 0 || lists === null || lists.length === 0) {
    return true;
  }
  return lists.some(({ id, value }) => listIds.includes(id) && value !== false);
}

/** Whether an event came through one of the setups. */
export function matchesSetups(event: SubscriberEvent, setupIds: readonly number[]): boolean {
  return setupIds.length === 0 || event.setupId === null || setupIds.includes(event.setupId);
}
