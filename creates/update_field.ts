import { defineCreate } from 'zapier-platform-core';
import { choicesHelp, fieldSettingInputs, settingsIn } from '../common/fields/field_inputs.ts';
import { fieldOutput, fieldOutputFields, fieldSample } from '../common/fields/field_outputs.ts';
import { fieldInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { changeField } from '../mailingwork/fields/field_changes.ts';
import { requiredId } from '../zapier/inputs/ids.ts';
import { text } from '../zapier/inputs/input.ts';

export default defineCreate({
  key: 'update_field',
  noun: 'Subscriber Field',
  display: { label: 'Update Subscriber Field', description: 'Updates a subscriber field. Inputs left empty change nothing.' },
  operation: {
    inputFields: [
      fieldInput,
      { key: 'name', label: 'New Name', required: false },
      { key: 'alias', label: 'New Alias', required: false, helpText: 'Such as customer_group.' },
      { ...fieldSettingInputs.description, label: 'New Description' },
      { ...fieldSettingInputs.choices, label: 'New Choices', helpText: `${choicesHelp} Enter all of them: they replace the existing ones.` },
      { ...fieldSettingInputs.default, label: 'New Default Value' },
    ],
    perform: performing('running', async (account, input) => {
      const id = requiredId(input, fieldInput);
      return fieldOutput(await changeField(account, id, { ...settingsIn(input), name: text(input.name), alias: text(input.alias) }));
    }),
    outputFields: fieldOutputFields,
    sample: fieldSample,
  },
});
