import { defineCreate } from 'zapier-platform-core';
import { CONFIRM_LABEL, functionChoices, functionInputs } from '../common/functions/function_inputs.ts';
import { readParameters } from '../common/functions/function_parameters.ts';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { performing } from '../common/perform.ts';
import { callByName, offeredFunction } from '../mailingwork/connection/call_by_name.ts';
import { destroysWith } from '../webservice/catalogue/define.ts';
import { requiredText } from '../zapier/inputs/input.ts';
import { requireConfirmed } from '../zapier/operations/confirmation.ts';

export default defineCreate({
  key: 'call_function',
  noun: 'Function Call',
  display: {
    label: 'Call Any Function',
    description: 'Calls any function of the webservice if no other action fits, and returns its result unchanged.',
  },
  operation: {
    inputFields: [
      { key: 'function', label: 'Function', required: true, choices: { perform: functionChoices }, altersDynamicFields: true },
      functionInputs,
      ifUnclearInput(ifUnclear.call_function),
    ],
    perform: performing(chosenOccasion(ifUnclear.call_function), async (account, input) => {
      const definition = offeredFunction(requiredText(input.function, 'Function'));
      const parameters = readParameters(definition, input);
      if (destroysWith(definition, parameters)) {
        requireConfirmed(input, CONFIRM_LABEL);
      }
      return { function: definition.name, ...(await callByName(account, definition, parameters)) };
    }),
    outputFields: [
      { key: 'function', label: 'Function' },
      { key: 'result', label: 'Result' },
      { key: 'result_json', label: 'Result as JSON' },
    ],
    sample: { function: 'GetRecipientCountByListId', result: 1204, result_json: '1204' },
  },
});
