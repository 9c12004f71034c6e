import { tableDropdown } from '../common/dropdown.ts';
import { fieldsTable } from '../mailingwork/names/tables.ts';

export default tableDropdown('all_fields', 'Subscriber Field', fieldsTable);
