import type { ScheduledMailing } from '../account/mail_model.ts';
import type { State } from '../state.ts';
import { type Order, sendMailing } from './send.ts';

type Needed = Pick<State, 'account' | 'clock'>;

/**
 * Plans a mailing.
 *
 * @param next when it is due, in milliseconds since 1970; a past moment sends it at the next request
 * @param rrule how it repeats (RFC 5545); the box keeps the rule, but sends once
 */
export function scheduleMailing({ account }: Pick<State, 'account'>, order: Order, next: number, rrule = ''): ScheduledMailing {
  const { family, contentId, target, description = '', test = false } = order;
  const id = account.nextId(`${family} scheduled mailing`);
  const scheduled: ScheduledMailing = { id, family, contentId, target, next, previous: null, rrule, description, test };
  account.scheduledMailings[family].set(id, scheduled);
  return scheduled;
}

/** Sends what has become due. A mailing whose template or target is gone is dropped. */
export function runDueMailings(needed: Needed): void {
  const { account, clock } = needed;
  const all = [...account.scheduledMailings.draganddrop.values(), ...account.scheduledMailings.html.values()];
  for (const scheduled of all) {
    if (scheduled.next !== null && scheduled.next <= clock.now()) {
      sendMailing(needed, scheduled);
      Object.assign(scheduled, { previous: scheduled.next, next: null });
    }
  }
}
