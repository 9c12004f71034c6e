import { statisticsTrigger } from '../common/mailings/statistics_trigger.ts';
import { getBouncesByEmailId } from '../mailingwork/functions/activity/bounces.ts';
import { choices } from '../zapier/inputs/choice.ts';

/** The two types that are known; a bounce of any other cannot be judged and passes. */
const typesInput = {
  key: 'bounce_types',
  label: 'Bounce Types',
  helpText: '*Hard*: the address does not exist. *Soft*: a temporary problem, such as a full mailbox. Leave empty for both.',
  choices: { hard: 'Hard', soft: 'Soft' },
  list: true,
  required: false,
};

export default statisticsTrigger({
  key: 'email_bounced',
  noun: 'Bounce',
  label: 'E-Mail Bounced',
  description: 'Triggers when an e-mail cannot be delivered to a subscriber.',
  source: {
    read: (account, emailId, options) => account.call(getBouncesByEmailId, { emailId, advanced: options }),
    nothingCodes: [3, 4],
  },
  firstTimeOf: null,
  filterInputs: [typesInput],
  filter: (input) => {
    const wanted: string[] = choices(input, typesInput);
    return ({ type }) => wanted.length === 0 || type === null || wanted.includes(type.toLowerCase()) || !Object.hasOwn(typesInput.choices, type.toLowerCase());
  },
  own: ({ type }) => ({ bounce_type: type }),
  ownOutputFields: [{ key: 'bounce_type', label: 'Bounce Type' }],
  ownSample: { bounce_type: 'hard' },
});
