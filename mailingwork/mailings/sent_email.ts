import { readIncluding } from '../../webservice/names/name_table.ts';
import { mailboxOf } from '../../webservice/values/addresses.ts';
import { toIsoDate, toRawDate } from '../../webservice/values/time.ts';
import type { Account } from '../connection/account.ts';
import { emailOf } from '../fields/fields.ts';
import { getRecipientsByEmailId, type Sending } from '../functions/subscribers/recipient_lookup.ts';
import { fieldsTable } from '../names/tables.ts';
import { findByEmail } from '../subscribers/subscriber_lookup.ts';

/** The clock of MAILINGWORK is taken to be ahead by no more than this, in milliseconds. A later date is one of another time zone. */
const MAX_AHEAD_MS = 5_000;

/**
 * Finds out whether an e-mail was sent to an address, where a row of its recipients names the person: by subscriber id or by address.
 *
 * @param since milliseconds since 1970; an earlier sending is another one
 * @returns null where no row shows it, which proves nothing
 * @throws ServiceFailure
 */
export async function findSending(account: Account, mailingId: number, email: string, since: number): Promise<true | null> {
  const { timeZone } = account;
  const [rows, ids, fields] = await Promise.all([
    account.call(getRecipientsByEmailId, { emailId: mailingId, advanced: { startDate: toRawDate(since, timeZone) } }),
    findByEmail(account, email),
    readIncluding(account, fieldsTable),
  ]);
  const isPerson = ({ recipient, email: delivered, fields: values }: Sending): boolean =>
    (recipient !== null && ids.includes(recipient)) || [delivered, emailOf(values, fields)].some((text) => mailboxOf(text ?? '') === mailboxOf(email));
  const isNow = ({ date }: Sending): boolean => {
    const sent = Date.parse(toIsoDate(date ?? '', timeZone) ?? '');
    // Dates are told in whole seconds.
    return sent >= Math.floor(since / 1000) * 1000 && sent <= Date.now() + MAX_AHEAD_MS;
  };
  return rows.some((row) => isNow(row) && isPerson(row)) || null;
}
