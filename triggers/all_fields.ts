import { directoryDropdown } from '../common/dropdown.ts';
import { fieldsPart } from '../mailingwork/names/directory.ts';

export default directoryDropdown('all_fields', 'Subscriber Field', fieldsPart);
