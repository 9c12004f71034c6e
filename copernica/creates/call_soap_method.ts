import { defineCreate } from 'zapier-platform-core';
import { confirmInput } from '../../zapier/operations/confirmation.ts';
import { makeSoapCall } from '../api/soap/soap_call.ts';
import { CONFIRM_LABEL } from '../common/any_call/free_call.ts';
import { soapCallIn } from '../common/any_call/soap_call.ts';
import { chosenOccasion, ifUnclear, ifUnclearInput } from '../common/if_unclear.ts';
import { performing } from '../common/perform.ts';

export default defineCreate({
  key: 'call_soap_method',
  noun: 'SOAP Call',
  display: {
    label: 'Call SOAP Method',
    description: 'Calls any method of the SOAP API, such as one that sends a text message, and returns its result.',
  },
  operation: {
    inputFields: [
      { key: 'method', label: 'Method', required: true, helpText: 'A method from Copernica’s SOAP reference, such as `Account_sendSMS`.' },
      { key: 'parameters', label: 'Parameters', dict: true, required: false, helpText: 'Names and values of the parameters, such as `id` and `12`.' },
      {
        key: 'parameters_json',
        label: 'Parameters as JSON',
        type: 'text',
        required: false,
        helpText: 'For lists and groups, such as `{"fields": {"pair": [{"key": "Email", "value": "jane@example.com"}]}}`.',
      },
      {
        ...confirmInput(CONFIRM_LABEL),
        required: false,
        helpText: 'Needed for all methods except those that only read, such as `Profile_retrieve`.',
      },
      ifUnclearInput(ifUnclear.call_soap_method),
    ],
    perform: performing(chosenOccasion(ifUnclear.call_soap_method), async (account, input) => {
      const { method, parameters } = soapCallIn(input);
      return { method, ...(await makeSoapCall(account, method, parameters)) };
    }),
    outputFields: [
      { key: 'method', label: 'Method' },
      { key: 'result', label: 'Result' },
      { key: 'result_json', label: 'Result as JSON' },
    ],
    sample: { method: 'Account_sendSMS', result: { value: 'true' }, result_json: '{"value":"true"}' },
  },
});
