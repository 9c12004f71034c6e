import { directoryDropdown } from '../common/dropdown.ts';
import { optinSetupsPart } from '../mailingwork/names/directory.ts';

export default directoryDropdown('all_opt_in_setups', 'Opt-In Setup', optinSetupsPart);
