import { setupSearch } from '../common/setup_search.ts';
import { optoutSetupsTable } from '../mailingwork/names/tables.ts';

export default setupSearch('opt_out', 'Opt-Out Setup', optoutSetupsTable);
