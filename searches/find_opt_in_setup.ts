import { setupSearch } from '../common/setup_search.ts';
import { optinSetupsPart } from '../mailingwork/names/directory.ts';

export default setupSearch('opt_in', 'Opt-In Setup', optinSetupsPart);
