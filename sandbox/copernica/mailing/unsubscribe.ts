import type { Destination } from '../account/mail_model.ts';
import { unsubscribe, unsubscribeSubprofile } from '../processes/unsubscribe.ts';
import type { State } from '../state.ts';
import { addActivity } from './activity.ts';
import { recipientOf } from './recipients.ts';

type Needed = Pick<State, 'account' | 'clock'>;

/** What an unsubscribe that is tied to a mail does. */
export interface Effects {
  /** Whether the unsubscribe setting is carried out. */
  behavior: boolean;
  /** Whether it appears in the lists of unsubscribes. */
  statistics: boolean;
  source: string;
}

/**
 * A recipient follows the unsubscribe link of a mail: the setting of their database is carried out (of the collection, where a subprofile got the mail), and
 * the mail appears in the list of unsubscribes. Each time it is followed leaves a row, as the parameter `unique` of those lists suggests (assumed).
 */
export function unsubscribeByLink(needed: Needed, destination: Destination): void {
  unsubscribeFromMail(needed, destination, { behavior: true, statistics: true, source: 'link' });
}

/** Unsubscribes the recipient of a mail. */
export function unsubscribeFromMail(needed: Needed, destination: Destination, { behavior, statistics, source }: Effects): void {
  const { account, clock } = needed;
  const recipient = recipientOf(account, destination);
  if (statistics) {
    addActivity(account, destination, 'unsubscribes', clock.now(), { source });
  }
  if (behavior && recipient?.subprofile) {
    unsubscribeSubprofile(needed, recipient.subprofile);
  } else if (behavior && recipient) {
    unsubscribe(needed, recipient.profile);
  }
}
