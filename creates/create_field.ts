import { defineCreate } from 'zapier-platform-core';
import { fieldSettingInputs, fieldTypeChoices, settingsIn } from '../common/field_inputs.ts';
import { fieldOutput, fieldOutputFields, fieldSample } from '../common/field_outputs.ts';
import { performing } from '../common/perform.ts';
import { addField } from '../mailingwork/field_changes.ts';
import { requiredText } from '../zapier/input.ts';

export default defineCreate({
  key: 'create_field',
  noun: 'Subscriber Field',
  display: { label: 'Create Subscriber Field', description: 'Creates a subscriber field, which all lists share.' },
  operation: {
    inputFields: [
      { key: 'name', label: 'Name', required: true },
      { key: 'type', label: 'Type', required: true, default: 'varchar', choices: fieldTypeChoices },
      { ...fieldSettingInputs.choices, helpText: 'For *Single Choice* and *Multiple Choice*.' },
      fieldSettingInputs.description,
      fieldSettingInputs.default,
    ],
    perform: performing('running', async (account, input) => {
      const name = requiredText(input.name, 'Name');
      return fieldOutput(await addField(account, requiredText(input.type, 'Type'), { ...settingsIn(input), name }));
    }),
    outputFields: fieldOutputFields,
    sample: fieldSample,
  },
});
