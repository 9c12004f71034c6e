import { toIsoDate } from '../../webservice/values/time.ts';
import type { Mailing } from '../functions/mailings/email_lookup.ts';

/** What is known of a mailing; all but the id may be unread. */
export type KnownMailing = Partial<Omit<Mailing, 'id'>> & { readonly id: number | null };

/** The one shape of a mailing. */
export function mailingOutput({ id, subject, description, type, status, sendingTime }: KnownMailing, timeZone: string) {
  return {
    mailing_id: id,
    mailing_subject: subject || null,
    description: description || null,
    type: type || null,
    status: status || null,
    sending_time: sendingTime ? toIsoDate(sendingTime, timeZone) : null,
    sending_time_raw: sendingTime || null,
  };
}
