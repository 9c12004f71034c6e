import { directoryDropdown } from '../common/dropdown.ts';
import { emailFieldOf } from '../mailingwork/fields/fields.ts';
import { fieldsPart } from '../mailingwork/names/directory.ts';

/** A subscriber never loses the address. */
export default directoryDropdown('all_clearable_fields', 'Clearable Field', fieldsPart, (fields) => {
  const email = emailFieldOf(fields);
  return fields.filter((field) => field !== email);
});
