import { defineCreate } from 'zapier-platform-core';
import { callIn, chosenInputs, methodChoices } from '../common/any_call/any_call.ts';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { performing } from '../common/perform.ts';

export default defineCreate({
  key: 'call_api',
  noun: 'API Call',
  display: {
    label: 'Call API',
    description: 'Calls any method of the REST API if no other action fits, and returns its result.',
  },
  operation: {
    inputFields: [
      { key: 'method', label: 'Method', required: true, choices: { perform: methodChoices }, altersDynamicFields: true },
      chosenInputs,
      ifUnclearInput(ifUnclear.call_api),
    ],
    perform: performing(chosenOccasion(ifUnclear.call_api), async (account, input) => {
      const { verb, path, make } = await callIn(input);
      return { method: verb, path, ...(await make(account)) };
    }),
    outputFields: [
      { key: 'method', label: 'Method' },
      { key: 'path', label: 'Path' },
      { key: 'result', label: 'Result' },
      { key: 'result_json', label: 'Result as JSON' },
    ],
    sample: { method: 'POST', path: '/database/12/interests', result: { created: 3055 }, result_json: '{"created":3055}' },
  },
});
