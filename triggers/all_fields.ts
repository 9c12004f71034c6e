import { directoryDropdown } from '../common/dropdown.ts';
import { fieldsPart } from '../mailingwork/directory.ts';

export default directoryDropdown('all_fields', 'Subscriber Field', fieldsPart);
