import { defineSearch } from 'zapier-platform-core';
import { fieldOutput, fieldOutputFields, fieldSample } from '../common/field_outputs.ts';
import { exactOnly, exactOrCreateInput, soughtNameInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { findFields } from '../mailingwork/field_changes.ts';
import { requiredText } from '../zapier/input.ts';

export default defineSearch({
  key: 'find_field',
  noun: 'Subscriber Field',
  display: { label: 'Find Subscriber Field', description: 'Finds a subscriber field by its name or alias.' },
  operation: {
    inputFields: [{ ...soughtNameInput, helpText: 'Name or alias. A part is enough; whole names come first.' }, exactOrCreateInput],
    perform: performing('running', async (account, input) => (await findFields(account, requiredText(input.name, 'Name'), exactOnly(input))).map(fieldOutput)),
    outputFields: fieldOutputFields,
    sample: fieldSample,
  },
});
