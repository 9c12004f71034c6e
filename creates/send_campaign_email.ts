import { defineCreate } from 'zapier-platform-core';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { emailInput } from '../common/inputs.ts';
import { attachmentsInput, fetchAttachments } from '../common/mailings/attachments.ts';
import { campaignInput } from '../common/mailings/mailing_fields.ts';
import { performing } from '../common/perform.ts';
import { mappedFieldValues, subscriberFieldInputs } from '../common/subscribers/subscriber_fields.ts';
import { sendToOne } from '../mailingwork/mailings/campaign_email.ts';
import { choice } from '../zapier/inputs/choice.ts';
import { requiredId } from '../zapier/inputs/ids.ts';
import { requiredEmail } from '../zapier/inputs/input.ts';

const sendInput = {
  key: 'send',
  label: 'Send',
  required: false,
  default: 'now',
  choices: { now: 'Now', queued: 'Through the Queue' },
  helpText: 'The queue is faster, but takes no attachments.',
} as const;

const recipientInput = { ...emailInput, label: 'Recipient Email', helpText: 'The recipient need not be a subscriber.' };

export default defineCreate({
  key: 'send_campaign_email',
  noun: 'E-Mail',
  display: { label: 'Send Campaign E-Mail', description: 'Sends an active campaign e-mail, such as an order confirmation, to one recipient.' },
  operation: {
    inputFields: [
      { ...campaignInput, dynamic: 'all_active_mailings.id.label', helpText: 'It must be active.' },
      recipientInput,
      sendInput,
      attachmentsInput,
      subscriberFieldInputs,
      ifUnclearInput(ifUnclear.send_campaign_email),
    ],
    perform: performing(chosenOccasion(ifUnclear.send_campaign_email), async (account, input, _bundle, z) => {
      const mailingId = requiredId(input, campaignInput);
      const email = requiredEmail(input.email, recipientInput.label);
      const queued = choice(input, sendInput) === 'queued';
      const values = await mappedFieldValues(account, input);
      const attachments = await fetchAttachments(z, account, input.attachments);
      await sendToOne(account, { mailingId, email, values, attachments, queued });
      return { status: queued ? 'queued' : 'sent', mailing_id: mailingId, email, attachment_names: attachments.map(({ name }) => name) };
    }),
    outputFields: [
      { key: 'status', label: 'Status' },
      { key: 'mailing_id', label: `${campaignInput.label} ID`, type: 'integer' },
      { key: 'email', label: recipientInput.label },
      { key: 'attachment_names', label: 'Attachment Names', list: true },
    ],
    sample: { status: 'sent', mailing_id: 4711, email: 'max.muster@example.com', attachment_names: ['invoice.pdf'] },
  },
});
