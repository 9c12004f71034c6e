import { PageError } from '../../pages/page_error.ts';
import type { Field } from '../account/model.ts';
import { ApiError } from '../api/envelope.ts';
import { isAddress, valuesOf } from '../api/functions/find.ts';
import type { Parameters } from '../api/parameters.ts';
import type { State } from '../state.ts';

/**
 * The values of a submitted form.
 *
 * @param fieldIds the fields of the form; others are refused
 * @throws PageError when a field is not part of the form or the address is not valid
 */
export function formValues(form: Parameters, state: State, fieldIds: number[]): Map<number, string> {
  const values = sentValues(form, state, fieldIds);
  for (const [id, value] of values) {
    values.set(id, storedForm(state.account.fields.get(id), value));
  }
  const address = values.get(state.account.emailFieldId);
  if (address === undefined || !isAddress(address)) {
    throw new PageError(400, 'Please give a valid e-mail address.');
  }
  return values;
}

function sentValues(form: Parameters, state: State, fieldIds: number[]): Map<number, string> {
  try {
    return valuesOf(form.map('fields') ?? new Map(), state, 1, fieldIds);
  } catch (error) {
    throw error instanceof ApiError ? new PageError(400, error.message) : error;
  }
}

/** Browsers send `2026-11-21T10:00`, the account keeps `2026-11-21 10:00:00`. */
function storedForm(field: Field | undefined, value: string): string {
  if (field?.type !== 'datetime' || value === '') {
    return value;
  }
  const [, day = '', time = ''] = /^(.{10})T(.{5,8})$/.exec(value) ?? [];
  return day === '' ? value : `${day} ${time.length === 5 ? `${time}:00` : time}`;
}
