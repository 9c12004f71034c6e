import { tableDropdown } from '../common/dropdown.ts';
import { emailFieldOf } from '../mailingwork/fields/fields.ts';
import { fieldsTable } from '../mailingwork/names/tables.ts';

/** All but the e-mail field, because a subscriber never loses the address. */
export default tableDropdown('all_clearable_fields', 'Clearable Field', fieldsTable, (fields) => {
  const email = emailFieldOf(fields);
  return fields.filter((field) => field !== email);
});
