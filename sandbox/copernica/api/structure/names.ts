import { findByName } from '../../account/fields.ts';
import { textOf } from '../../account/stored.ts';
import { invalidData } from '../answers.ts';
import type { Body } from '../parameters.ts';

/**
 * The name of something new.
 *
 * @param existing what has a name already
 * @throws ApiError when it is empty or in use, in any letter case
 */
export function nameIn(body: Body, existing: readonly { readonly name: string }[]): string {
  const name = textIn(body, 'name').trim();
  if (name === '' || findByName(existing, name)) {
    throw invalidData();
  }
  return name;
}

/** A text of the body; '' when it is missing. */
export function textIn(body: Body, key: string): string {
  return textOf(body.get(key));
}
