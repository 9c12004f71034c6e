import { defineCreate } from 'zapier-platform-core';
import { addressIn } from '../../webservice/values/addresses.ts';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { type Input, InputFailure, text } from '../../zapier/inputs/input.ts';
import { requestData } from '../api/personal_data/data_request.ts';
import { gone, profilesToChange } from '../api/profiles/find.ts';
import { prepared } from '../api/structure/prepared.ts';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { soughtIn, soughtInputs } from '../common/profiles/sought_profile.ts';

const reportInput = {
  key: 'report',
  label: 'Send Report To',
  required: false,
  helpText:
    'The e-mail address, such as `privacy@example.com`, or secure web address that gets the data once Copernica has collected it. **It contains everything stored about the person.**',
};

export default defineCreate({
  key: 'request_personal_data',
  noun: 'Data Request',
  display: {
    label: 'Request Personal Data',
    description: 'Creates a request for all data stored about a profile, for example if a person asks for it under the GDPR.',
  },
  operation: {
    inputFields: [databaseInput, ...soughtInputs, reportInput, ifUnclearInput(ifUnclear.request_personal_data)],
    perform: performing(chosenOccasion(ifUnclear.request_personal_data), async (account, input) => {
      const report = reportIn(input);
      const { found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => soughtIn(input, known),
        (known, sought) => profilesToChange(account, known, sought, 'Map the profile ID to ask for the data of one of them.'),
      );
      const [{ id: profileId, removed }] = found;
      if (removed !== null) {
        throw gone();
      }
      const { id, status } = await requestData(account, profileId, report);
      return { request_id: id, status, profile_id: profileId };
    }),
    outputFields: [
      { key: 'request_id', label: 'Request ID' },
      { key: 'status', label: 'Status' },
      { key: 'profile_id', label: 'Profile ID', type: 'integer' },
    ],
    sample: { request_id: '12', status: 'pending', profile_id: 18381 },
  },
});

function reportIn(input: Input): string | undefined {
  const report = text(input[reportInput.key]);
  if (report === undefined) {
    return undefined;
  }
  const address = /^https:\/\//i.test(report) ? (URL.parse(report)?.href ?? null) : addressIn(report);
  if (address === null) {
    throw new InputFailure(`“${reportInput.label}” takes an e-mail address such as privacy@example.com, or a web address that begins with https://.`);
  }
  return address;
}
