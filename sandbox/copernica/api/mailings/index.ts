import type { Family } from '../../account/mail_model.ts';
import type { Handlers } from '../call.ts';
import { contentHandlers } from './contents.ts';
import { destinationHandlers } from './destinations.ts';
import { emailingHandlers } from './emailings.ts';
import { eventHandlers } from './events.ts';
import { scheduledHandlers } from './scheduled.ts';
import { sendingHandlers } from './sending.ts';
import { statisticsHandlers } from './statistics.ts';

/** Everything about mailings, of both families. */
export const mailingHandlers: Handlers = { ...contentHandlers, ...sendingHandlers, ...ofFamily('draganddrop'), ...ofFamily('html') };

function ofFamily(family: Family): Handlers {
  return {
    ...emailingHandlers(family),
    ...scheduledHandlers(family),
    ...statisticsHandlers(family),
    ...destinationHandlers(family),
    ...eventHandlers(family),
  };
}
