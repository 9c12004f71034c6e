import { defineCreate } from 'zapier-platform-core';
import { emailInput, optInSetupInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { mappedFieldValues, optInFieldInputs } from '../common/subscribers/subscriber_fields.ts';
import { requestOptIn } from '../mailingwork/subscribers/opt_in_out.ts';
import { requiredId } from '../zapier/inputs/ids.ts';
import { requiredEmail, text } from '../zapier/inputs/input.ts';

export default defineCreate({
  key: 'opt_in_subscriber',
  noun: 'Opt-In',
  display: {
    label: 'Opt In Subscriber',
    description: 'Signs someone up through an opt-in setup, with double opt-in if the setup asks for it. Recommended for new leads.',
  },
  operation: {
    inputFields: [
      {
        ...optInSetupInput,
        required: true,
        altersDynamicFields: true,
        helpText:
          'Determines the lists, e-mails and fields. To continue once the person confirms, use the trigger *New Opt-In* in a second Zap. If MAILINGWORK does not answer, Zapier tries again, which may send a second confirmation e-mail.',
      },
      emailInput,
      {
        key: 'ip_address',
        label: 'IP Address',
        required: false,
        helpText: 'Where the person signed up from, such as 203.0.113.7. It documents their consent.',
      },
      { key: 'referer', label: 'Opt-In Page', required: false, helpText: 'The page where the person signed up, such as `https://www.example.com/newsletter`.' },
      optInFieldInputs,
    ],
    perform: performing('running at least once', async (account, input) => {
      const email = requiredEmail(input.email, 'Email');
      const setupId = requiredId(input, optInSetupInput);
      const values = await mappedFieldValues(account, input);
      const { optInId, setupName } = await requestOptIn(account, setupId, email, values, { ip: text(input.ip_address), referer: text(input.referer) });
      return { opt_in_id: optInId, email, opt_in_setup_id: setupId, opt_in_setup_name: setupName, status: 'requested' };
    }),
    outputFields: [
      { key: 'opt_in_id', label: 'Opt-In ID', type: 'integer' },
      { key: 'email', label: 'Email' },
      { key: 'opt_in_setup_id', label: 'Opt-In Setup ID', type: 'integer' },
      { key: 'opt_in_setup_name', label: 'Opt-In Setup Name' },
      { key: 'status', label: 'Status' },
    ],
    sample: {
      opt_in_id: 371,
      email: 'max.muster@example.com',
      opt_in_setup_id: 60,
      opt_in_setup_name: 'Newsletter Sign-Up',
      status: 'requested',
    },
  },
});
