import { EMAIL_FIELD_ID } from '../account.ts';
import { ApiError } from '../envelope.ts';
import { publishProfileChange } from '../events.ts';
import type { List, Subscriber } from '../model.ts';
import type { State } from '../state.ts';
import { isAddress, listOf, valuesOf } from './find.ts';
import type { Handlers } from './handler.ts';

const MODES = ['add', 'replace', 'update', 'update_add'];

/** What an import did; the names of these counts are assumed, as is that a row without a valid address or on the list's opt-out list is skipped. */
type Counts = { total: number; added: number; updated: number; skipped: number };

export const importHandlers: Handlers = {
  /**
   * Modes as the help texts of a public shop module explain them: `add` makes duplicates, `replace` empties the list first, `update`
   * touches only what exists, `update_add` also adds. Rows are matched by the e-mail field.
   */
  ImportRecipients(parameters, state): Counts {
    const list = listOf(parameters, state);
    const rows = parameters.map('recipients');
    const mode = parameters.text('mode');
    if (!rows) throw new ApiError(4, 'no recipients provided');
    if (!MODES.includes(mode)) throw new ApiError(5, 'invalid mode');
    const values = [...rows.values()].map((row) => valuesOf(row instanceof Map ? row : new Map(), state, 6));
    if (mode === 'replace') for (const id of [...state.account.subscribers.idsByList(list.id)]) leave(state, list, id);
    const everyField = parameters.advanced.text('updateAllFields') === '1';
    const counts: Counts = { total: values.length, added: 0, updated: 0, skipped: 0 };
    for (const row of values) counts[importRow(state, list, row, mode, everyField)] += 1;
    return counts;
  },
};

function leave({ account }: State, list: List, id: number): void {
  const subscriber = account.subscribers.get(id);
  if (subscriber) account.subscribers.leaveList(subscriber, list.id);
}

/** @param everyField an existing subscriber gets all values of the row, otherwise only those it does not have yet (assumed) */
function importRow(state: State, list: List, row: Map<number, string>, mode: string, everyField: boolean): 'added' | 'updated' | 'skipped' {
  const { account, clock, settings } = state;
  const address = (row.get(EMAIL_FIELD_ID) ?? '').trim().toLowerCase();
  if (!isAddress(address) || list.optedOut.has(address)) return 'skipped';
  const known: Subscriber[] = mode.startsWith('update')
    ? [...account.subscribers.idsByAddress(address)].flatMap((id) => account.subscribers.get(id) ?? [])
    : [];
  for (const subscriber of known) {
    const wanted = new Map([...row].filter(([fieldId]) => everyField || !subscriber.fields.get(fieldId)));
    account.subscribers.write(subscriber, wanted, clock.now());
    account.subscribers.joinList(subscriber, list.id);
    if (settings.eventsFromApi.import) publishProfileChange(state, subscriber);
  }
  if (known.length > 0) return 'updated';
  if (mode === 'update') return 'skipped';
  account.addSubscriber(row, [list.id], clock.now());
  return 'added';
}
