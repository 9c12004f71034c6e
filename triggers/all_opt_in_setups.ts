import { tableDropdown } from '../common/dropdown.ts';
import { optinSetupsTable } from '../mailingwork/names/tables.ts';

export default tableDropdown('all_opt_in_setups', 'Opt-In Setup', optinSetupsTable);
