import { tableDropdown } from '../common/dropdown.ts';
import { optoutSetupsTable } from '../mailingwork/names/tables.ts';

export default tableDropdown('all_opt_out_setups', 'Opt-Out Setup', optoutSetupsTable);
