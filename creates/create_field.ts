import { defineCreate } from 'zapier-platform-core';
import { choicesHelp, fieldSettingInputs, fieldTypeChoices, settingsIn } from '../common/fields/field_inputs.ts';
import { fieldOutput, fieldOutputFields, fieldSample } from '../common/fields/field_outputs.ts';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { nameLock } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { addField, findFields } from '../mailingwork/fields/field_changes.ts';
import { requiredChoice } from '../zapier/inputs/choice.ts';
import { requiredText } from '../zapier/inputs/input.ts';

const typeInput = { key: 'type', label: 'Type', required: true, default: 'varchar', choices: fieldTypeChoices };

export default defineCreate({
  key: 'create_field',
  noun: 'Subscriber Field',
  display: { label: 'Create Subscriber Field', description: 'Creates a subscriber field for all lists.' },
  operation: {
    inputFields: [
      { key: 'name', label: 'Name', required: true },
      typeInput,
      { ...fieldSettingInputs.choices, helpText: `${choicesHelp} Required for *Single Choice* and *Multiple Choice*.` },
      fieldSettingInputs.description,
      fieldSettingInputs.default,
      ifUnclearInput(ifUnclear.create_field),
    ],
    lock: nameLock('field'),
    perform: performing(chosenOccasion(ifUnclear.create_field), async (account, input, { meta }) => {
      const name = requiredText(input.name, 'Name');
      const type = requiredChoice(input, typeInput);
      // As a half of Find or Create it looks once more.
      const [found] = meta.withSearch === undefined ? [] : await findFields(account, name, false);
      return fieldOutput(found ?? (await addField(account, type, { ...settingsIn(input), name })));
    }),
    outputFields: fieldOutputFields,
    sample: fieldSample,
  },
});
