import { defineCreate } from 'zapier-platform-core';
import { requireConfirmed } from '../common/confirmation.ts';
import { CONFIRM_LABEL, functionChoices, functionInputs } from '../common/function_inputs.ts';
import { readParameters } from '../common/function_parameters.ts';
import { asChosen, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { performing } from '../common/perform.ts';
import { callByName, offeredFunction } from '../mailingwork/call_by_name.ts';
import { destroysWith } from '../mailingwork/functions/define.ts';
import { requiredText } from '../zapier/input.ts';

export default defineCreate({
  key: 'call_function',
  noun: 'Function Call',
  display: {
    label: 'Call Any Function',
    description: 'Creates a call of any function of the webservice, for what no other action does, and returns its result as it comes.',
  },
  operation: {
    inputFields: [
      { key: 'function', label: 'Function', required: true, choices: { perform: functionChoices }, altersDynamicFields: true },
      functionInputs,
      ifUnclearInput(ifUnclear.call_function),
    ],
    perform: performing(asChosen(ifUnclear.call_function), async (account, input) => {
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
