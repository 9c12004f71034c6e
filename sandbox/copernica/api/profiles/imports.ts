import { findNamed } from '../../account/fields.ts';
import { type Import, importActions } from '../../imports/import.ts';
import { accountTime } from '../../time.ts';
import { created, invalidData } from '../answers.ts';
import type { Handlers } from '../call.ts';
import { found, idIn } from '../lookups.ts';
import { entriesOf, isObject, isOn } from '../parameters.ts';

/** Imports of rows, which are carried out at the first request after the delay that is set. Files at an address, CSV and deletions are not part of the box. */
export const importHandlers: Handlers = {
  'POST /imports'(call) {
    const { state, body } = call;
    const database = found(findNamed(state.account.databases.values(), String(body.get('database'))), 'No database with supplied ID');
    const action = importActions.find((one) => one === body.get('action'));
    const keyFields = body.get('keyFields') ?? [];
    const rows = rowsIn(body.get('source'));
    if (action === undefined || !Array.isArray(keyFields) || (action !== 'add' && keyFields.length === 0) || rows === null) {
      throw invalidData();
    }
    const autostart = body.get('autostart');
    const one: Import = {
      id: state.account.nextId('import'),
      name: String(body.get('name') ?? ''),
      databaseId: database.id,
      action,
      keyFields: keyFields.map(String),
      ignoreEmptyFields: isOn(body.get('ignoreEmptyFields')),
      rows,
      startsAt: autostart === undefined || isOn(autostart) ? state.clock.now() + state.settings.importDelay : null,
      doneAt: null,
    };
    state.account.imports.set(one.id, one);
    return created(call, 'import', one.id);
  },

  'GET /import/{import}': ({ state, path }) => Response.json(importRow(found(state.account.imports.get(idIn(path, 'import'))))),
};

/** All rows must have the same keys in the same order (documented); that others are refused is assumed. */
function rowsIn(source: unknown): Import['rows'] | null {
  const rows: unknown[] = Array.isArray(source) ? source : [];
  const [first] = rows;
  const columns = JSON.stringify(Object.keys(Object(first)));
  const read = rows.filter((row) => isObject(row) && JSON.stringify(Object.keys(row)) === columns).map((row) => Object.fromEntries(entriesOf(row)));
  return read.length === rows.length && read.length > 0 ? read : null;
}

/** The keys of the documented example, whose numbers are texts. The word `finished` is assumed. */
function importRow({ id, name, action, rows, startsAt, doneAt }: Import): object {
  const total = String(rows.length);
  return {
    ...{ ID: String(id), name, type: action, status: doneAt === null ? 'ready for start' : 'finished' },
    ...{ totallines: total, processedLines: doneAt === null ? '0' : total, lastrun: doneAt === null ? false : accountTime(doneAt) },
    ...{ nextrun: doneAt === null && startsAt !== null ? accountTime(startsAt) : false, lasterror: false },
  };
}
