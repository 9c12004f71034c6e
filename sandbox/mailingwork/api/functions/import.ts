import type { ImportMode, ImportTask, List, Subscriber } from '../../account/model.ts';
import { publishProfileChange } from '../../events.ts';
import type { State } from '../../state.ts';
import { ApiError } from '../envelope.ts';
import { isAddress, listOf, valuesOf } from './find.ts';
import type { Handlers } from './handler.ts';

const MODES: readonly ImportMode[] = ['add', 'replace', 'update', 'update_add'];

/** The counts of an import. Their names are assumed, and so is that rows without a valid address, or on the list's opt-out list, are skipped. */
interface Counts {
  total: number;
  added: number;
  updated: number;
  skipped: number;
}

export const importHandlers: Handlers = {
  /**
   * The modes work as the help texts of a public shop module explain them: `add` creates duplicates, `replace` empties the list first, `update`
   * changes only existing subscribers, `update_add` also adds new ones. Rows are matched by the e-mail field.
   *
   * @returns the counts, or the id of the task when the settings delay imports
   */
  ImportRecipients(parameters, state): Counts | number {
    const { account, clock, settings } = state;
    const list = listOf(parameters, state);
    const recipients = parameters.map('recipients');
    const mode = MODES.find((known) => known === parameters.text('mode'));
    if (!recipients) {
      throw new ApiError(4, 'no recipients provided');
    }
    if (!mode) {
      throw new ApiError(5, 'invalid mode');
    }
    const rows = [...recipients.values()].map((row) => valuesOf(row instanceof Map ? row : new Map(), state, 6));
    const everyField = parameters.advanced.text('updateAllFields') === '1';
    const task: ImportTask = { dueAt: clock.now() + settings.importDelay, listId: list.id, mode, everyField, rows };
    if (settings.importDelay === 0) {
      return carryOut(state, list, task);
    }
    const id = account.nextId('import');
    account.importTasks.set(id, task);
    return id;
  },
};

/** Carries out the imports that are due; those for a list that has been deleted are dropped. */
export function runDueImports(state: State): void {
  const { account, clock } = state;
  for (const [id, task] of account.importTasks) {
    if (task.dueAt > clock.now()) {
      continue;
    }
    account.importTasks.delete(id);
    const list = account.lists.get(task.listId);
    if (list) {
      carryOut(state, list, task);
    }
  }
}

function carryOut(state: State, list: List, { mode, everyField, rows }: ImportTask): Counts {
  if (mode === 'replace') {
    for (const id of [...state.account.subscribers.idsByList(list.id)]) {
      leave(state, list, id);
    }
  }
  const counts: Counts = { total: rows.length, added: 0, updated: 0, skipped: 0 };
  for (const row of rows) {
    counts[importRow(state, list, row, mode, everyField)] += 1;
  }
  return counts;
}

function leave({ account }: State, list: List, id: number): void {
  const subscriber = account.subscribers.get(id);
  if (subscriber) {
    account.subscribers.leaveList(subscriber, list.id);
  }
}

function importRow(state: State, list: List, row: Map<number, string>, mode: ImportMode, everyField: boolean): 'added' | 'updated' | 'skipped' {
  const { account, clock, settings } = state;
  const address = (row.get(account.emailFieldId) ?? '').trim().toLowerCase();
  if (!isAddress(address) || list.optedOut.has(address)) {
    return 'skipped';
  }
  const known: Subscriber[] = mode.startsWith('update')
    ? [...account.subscribers.idsByAddress(address)].flatMap((id) => account.subscribers.get(id) ?? [])
    : [];
  for (const subscriber of known) {
    const wanted = new Map([...row].filter(([fieldId]) => everyField || !subscriber.fields.get(fieldId)));
    account.subscribers.write(subscriber, wanted, clock.now());
    account.subscribers.joinList(subscriber, list.id);
    if (settings.eventsFromApi.import) {
      publishProfileChange(state, subscriber);
    }
  }
  if (known.length > 0) {
    return 'updated';
  }
  if (mode === 'update') {
    return 'skipped';
  }
  account.addSubscriber(row, [list.id], clock.now());
  return 'added';
}
