import { defineCreate } from 'zapier-platform-core';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { recipientOf } from '../api/mailings/recipient.ts';
import { sendToOne } from '../api/mailings/sending.ts';
import { prepared } from '../api/structure/prepared.ts';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { databaseInput } from '../common/inputs.ts';
import { contentIn, contentInputs, contentPart, contentPartOutputFields } from '../common/mailings/content_inputs.ts';
import { mailingPart, mailingPartOutputFields } from '../common/mailings/mailing_part.ts';
import { recipientIn, recipientInputs } from '../common/mailings/recipient_inputs.ts';
import { performing } from '../common/perform.ts';

export default defineCreate({
  key: 'send_mailing',
  noun: 'Mailing',
  display: {
    label: 'Send Mailing to One Person',
    description: 'Sends a template or a document to one profile or subprofile, such as an order confirmation.',
  },
  operation: {
    inputFields: [...contentInputs, databaseInput, ...recipientInputs, ifUnclearInput(ifUnclear.send_mailing)],
    perform: performing(chosenOccasion(ifUnclear.send_mailing), async (account, input) => {
      const content = contentIn(input);
      const { found: recipient } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => recipientIn(input, known),
        (known, sought) => recipientOf(account, known, sought),
      );
      const id = await sendToOne(account, content, recipient, Date.now());
      const { type, profileId } = recipient;
      return {
        ...mailingPart(content.engine, id),
        ...contentPart(content.engine, content.id),
        profile_id: profileId,
        subprofile_id: type === 'subprofile' ? recipient.id : null,
      };
    }),
    outputFields: [
      ...mailingPartOutputFields,
      ...contentPartOutputFields,
      { key: 'profile_id', label: 'Profile ID', type: 'integer' },
      { key: 'subprofile_id', label: 'Subprofile ID', type: 'integer' },
    ],
    sample: { ...mailingPart('dnd', 170), ...contentPart('dnd', 579), profile_id: 18381, subprofile_id: null },
  },
});
