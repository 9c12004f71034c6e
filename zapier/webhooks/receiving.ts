import type { Bundle, ZObject } from 'zapier-platform-core';
import { bodiesOf, ignored, reasonForFailure, reasonForNoEvent } from './delivery.ts';
import { isForged } from './delivery_token.ts';

/**
 * Makes the `perform` of an instant trigger. It never throws: the sender has its answer already, and the platform reads no delivery twice.
 *
 * @param read the events in a body, or in what may be one; [] where there is none
 * @param outputsOf what the Zap gets of these events
 */
export function receiving<Event, Output>(
  read: (body: unknown) => readonly Event[],
  outputsOf: (events: readonly Event[], z: ZObject, bundle: Bundle) => Promise<Output[]>,
): (z: ZObject, bundle: Bundle) => Promise<Output[]> {
  return async (z, bundle) => {
    if (isForged(bundle)) {
      return ignored(z, 'wrong token');
    }
    try {
      const events = firstEvents(bodiesOf(bundle), read);
      return events.length === 0 ? ignored(z, reasonForNoEvent(bundle)) : await outputsOf(events, z, bundle);
    } catch (error) {
      return ignored(z, reasonForFailure(error));
    }
  };
}

/** The events in the first body that has any. */
function firstEvents<Event>(bodies: readonly unknown[], read: (body: unknown) => readonly Event[]): readonly Event[] {
  for (const body of bodies) {
    const events = read(body);
    if (events.length > 0) {
      return events;
    }
  }
  return [];
}
