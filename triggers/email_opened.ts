import { everyRow, statisticsTrigger } from '../common/mailings/statistics_trigger.ts';
import { getOpeningsByEmailId, openingOptions } from '../mailingwork/functions/activity/statistics.ts';

export default statisticsTrigger({
  key: 'email_opened',
  noun: 'Open',
  label: 'E-Mail Opened',
  description: 'Triggers when a subscriber opens an e-mail. Mail programs that load images automatically count too.',
  source: {
    read: (account, emailId, options) =>
      account.call(getOpeningsByEmailId, { emailId, advanced: { ...options, ...openingOptions, userAgentType: 1, userAgent: 1 } }),
    nothingCodes: [3, 4],
  },
  firstTimeOf: 'once for each subscriber and e-mail',
  filterInputs: [],
  filter: everyRow,
  own: ({ userAgentType, userAgent }) => ({ user_agent_type: userAgentType, user_agent: userAgent }),
  ownOutputFields: [
    { key: 'user_agent_type', label: 'User Agent Type' },
    { key: 'user_agent', label: 'User Agent' },
  ],
  ownSample: { user_agent_type: 'desktop', user_agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)' },
});
