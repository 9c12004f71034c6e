import { tableDropdown } from '../common/dropdown.ts';
import { listsTable } from '../mailingwork/names/tables.ts';

export default tableDropdown('all_lists', 'List', listsTable);
