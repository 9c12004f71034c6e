import { directoryDropdown } from '../common/dropdown.ts';
import { listsPart } from '../mailingwork/directory.ts';

export default directoryDropdown('all_lists', 'List', listsPart);
