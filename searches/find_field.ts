import { defineSearch } from 'zapier-platform-core';
import { fieldOutput, fieldOutputFields, fieldSample } from '../common/fields/field_outputs.ts';
import { performing } from '../common/perform.ts';
import { findFields } from '../mailingwork/fields/field_changes.ts';
import { requiredText } from '../zapier/inputs/input.ts';
import { allowsPartial, nameSearchInput, partialInput } from '../zapier/inputs/name_search.ts';

export default defineSearch({
  key: 'find_field',
  noun: 'Subscriber Field',
  display: { label: 'Find Subscriber Field', description: 'Finds a subscriber field by its name or alias.' },
  operation: {
    inputFields: [{ ...nameSearchInput, helpText: 'The full name or alias, in upper or lower case.' }, partialInput],
    perform: performing('running', async (account, input) =>
      (await findFields(account, requiredText(input.name, 'Name'), allowsPartial(input))).map(fieldOutput),
    ),
    outputFields: fieldOutputFields,
    sample: fieldSample,
  },
});
