import { mailingDropdown } from '../common/dropdown.ts';
import { readCampaigns } from '../mailingwork/mailings/mailings.ts';

export default mailingDropdown('all_inactive_mailings', 'Inactive Campaign E-Mail', (account) => readCampaigns(account, ['drafted', 'paused']));
