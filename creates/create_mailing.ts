import { defineCreate } from 'zapier-platform-core';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { mailingOutputFields, mailingSample } from '../common/mailings/mailing_fields.ts';
import { newMailingGroups, newMailingIn, newMailingInputs } from '../common/mailings/new_mailing.ts';
import { performing } from '../common/perform.ts';
import { createMailing } from '../mailingwork/mailings/mailing_changes.ts';
import { mailingOutput } from '../mailingwork/mailings/mailing_outputs.ts';

export default defineCreate({
  key: 'create_mailing',
  noun: 'E-Mail',
  display: { label: 'Create E-Mail', description: 'Creates an e-mail as a draft. A campaign e-mail can then be activated and sent to individual addresses.' },
  operation: {
    inputFieldGroups: newMailingGroups,
    inputFields: [...newMailingInputs, { ...ifUnclearInput(ifUnclear.create_mailing), group: 'more' }],
    perform: performing(chosenOccasion(ifUnclear.create_mailing), async (account, input) =>
      mailingOutput(await createMailing(account, newMailingIn(input)), account.timeZone),
    ),
    outputFields: mailingOutputFields,
    sample: { ...mailingSample, status: 'drafted', sending_time: null, sending_time_raw: null },
  },
});
