import { directoryDropdown } from '../common/dropdown.ts';
import { listsPart } from '../mailingwork/names/directory.ts';

export default directoryDropdown('all_lists', 'List', listsPart);
