import { setupSearch } from '../common/setup_search.ts';
import { optinSetupsTable } from '../mailingwork/names/tables.ts';

export default setupSearch('opt_in', 'Opt-In Setup', optinSetupsTable);
