import { setupSearch } from '../common/setup_search.ts';
import { optoutSetupsPart } from '../mailingwork/names/directory.ts';

export default setupSearch('opt_out', 'Opt-Out Setup', optoutSetupsPart);
