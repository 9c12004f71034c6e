import { mailingDropdown } from '../common/dropdown.ts';
import { readMailings } from '../mailingwork/mailings/mailings.ts';

export default mailingDropdown('all_mailings', 'E-Mail', (account) => readMailings(account));
