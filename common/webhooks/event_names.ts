import type { Account } from '../../mailingwork/connection/account.ts';
import type { Setup } from '../../mailingwork/functions/subscribers/opt_in_out.ts';
import { type AccountTable, fieldsTable, listsTable } from '../../mailingwork/names/tables.ts';
import type { EventNames } from '../../mailingwork/webhooks/event_outputs.ts';
import type { SubscriberEvent } from '../../mailingwork/webhooks/events.ts';
import { readNames } from '../../webservice/names/name_table.ts';

/**
 * Makes the outputs of events, with the names of the fields, lists and setups that they speak of, as far as those can be read.
 *
 * @param setups the setups that events of this kind come through; null where there are none
 */
export async function outputsWithNames<Event extends SubscriberEvent, Output>(
  account: Account,
  events: readonly Event[],
  setups: AccountTable<Setup> | null,
  output: (event: Event, names: EventNames) => Output,
): Promise<Output[]> {
  if (events.length === 0) {
    return [];
  }
  const idsIn = (part: 'fields' | 'lists'): number[] => events.flatMap((event) => event[part]?.map(({ id }) => id) ?? []);
  const [fields, lists, named] = await Promise.all([
    readNames(account, fieldsTable, idsIn('fields')),
    readNames(account, listsTable, idsIn('lists')),
    setups &&
      readNames(
        account,
        setups,
        events.flatMap(({ setupId }) => setupId ?? []),
      ),
  ]);
  return events.map((event) => output(event, { fields, lists, setups: named, timeZone: account.timeZone }));
}
