import { mailingDropdown } from '../common/dropdown.ts';
import { readCampaigns } from '../mailingwork/mailings/mailings.ts';

export default mailingDropdown('all_active_mailings', 'Active Campaign E-Mail', (account) => readCampaigns(account, ['activated']));
