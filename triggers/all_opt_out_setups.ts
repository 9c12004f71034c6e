import { directoryDropdown } from '../common/dropdown.ts';
import { optoutSetupsPart } from '../mailingwork/names/directory.ts';

export default directoryDropdown('all_opt_out_setups', 'Opt-Out Setup', optoutSetupsPart);
