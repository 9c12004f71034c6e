import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { lazy } from '../../../webservice/lazy.ts';
import { mailboxOf } from '../../../webservice/values/addresses.ts';
import { type Field, isNumberType, spokenLabel } from './field.ts';
import { isSameNumber, shortest } from './numbers.ts';
import { writeValue } from './write_value.ts';

/** Letters with and without marks, and in either case, are equal to it, as they are to the usual collations of databases. */
const collator = lazy(() => new Intl.Collator('en', { sensitivity: 'base' }));

/**
 * Writes the value of the field by which records are looked up: as the service stores it, so that the record is found again.
 *
 * @throws ServiceFailure of the kind `invalid_input` for an empty value, which would mean all records without one, and for one that the field would not store unchanged
 */
export function keyValue(value: unknown, field: Field, fields: readonly Field[]): string {
  const written = writeValue(value, field, fields);
  if (written === '') {
    throw new ServiceFailure('invalid_input', `“${spokenLabel(field, fields)}” is empty, so no record can be looked up by it.`);
  }
  return isNumberType(field.type) ? shortest(written) : written;
}

/**
 * Whether a record's value meets the condition under which it was looked up, as the service compares: without regard to letter case (seen in the tests of a public PHP
 * client, 2020), numbers by value. All ways to write one mailbox are one address.
 *
 * @param stored the record's text
 * @param wanted as `keyValue` wrote it
 */
export function sameValue({ type }: Field, stored: string, wanted: string): boolean {
  if (type === 'email' && mailboxOf(stored) === mailboxOf(wanted)) {
    return true;
  }
  return (isNumberType(type) && isSameNumber(stored, wanted)) || folded(stored) === folded(wanted);
}

/**
 * Whether the service may take a record's value for the wanted one although `sameValue` does not: databases commonly ignore marks on letters and blanks at the end. Any
 * other record shows that the condition was ignored.
 */
export function mayBeSame(field: Field, stored: string, wanted: string): boolean {
  return sameValue(field, stored, wanted) || collator().compare(stored.trimEnd(), wanted.trimEnd()) === 0;
}

/** Blanks at the end count for nothing to databases, and neither does letter case. */
const folded = (text: string): string => text.trimEnd().toLowerCase().normalize('NFC');
