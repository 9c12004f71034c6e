import { defineCreate } from 'zapier-platform-core';
import { campaignInput, mailingOutputFields, mailingSample } from '../common/mailings/mailing_fields.ts';
import { performing } from '../common/perform.ts';
import { activateMailing } from '../mailingwork/mailings/mailing_changes.ts';
import { mailingOutput } from '../mailingwork/mailings/mailing_outputs.ts';
import { requiredId } from '../zapier/inputs/ids.ts';

export default defineCreate({
  key: 'activate_mailing',
  noun: 'E-Mail',
  display: { label: 'Activate E-Mail', description: 'Activates a campaign e-mail that is a draft or paused, so that it can be sent.' },
  operation: {
    inputFields: [{ ...campaignInput, dynamic: 'all_inactive_mailings.id.label' }],
    perform: performing('running', async (account, input) => {
      const id = requiredId(input, campaignInput);
      const { mailing, wasActive } = await activateMailing(account, id);
      return { ...mailingOutput(mailing, account.timeZone), already_active: wasActive };
    }),
    outputFields: [...mailingOutputFields, { key: 'already_active', label: 'Already Active', type: 'boolean' }],
    sample: { ...mailingSample, already_active: false },
  },
});
