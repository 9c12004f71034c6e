import { expect, test } from '@jest/globals';
import { soapCallIn } from '../../../../copernica/common/any_call/soap_call.ts';

const confirm = 'yes';

test('parameters are names with values, without blanks and without what is empty', () => {
  const parameters = { ' to ': ' +31612345678 ', text: '[1] {"a": 1}', from: '', none: null };
  expect(soapCallIn({ method: ' Account_sendSMS ', parameters, confirm })).toEqual({
    method: 'Account_sendSMS',
    parameters: { to: '+31612345678', text: '[1] {"a": 1}' },
  });
});

test('they can be JSON too, and single ones go before it', () => {
  const input = { method: 'View_retrieve', parameters: { id: '12' }, parameters_json: '{"id": 1, "fields": {"pair": [{"key": "a", "value": ""}]}}' };
  expect(soapCallIn(input).parameters).toEqual({ id: '12', fields: { pair: [{ key: 'a', value: '' }] } });
  expect(soapCallIn({ method: 'View_retrieve' }).parameters).toEqual({});
});

test.each([
  [{}, '“Method” is empty.'],
  [{ method: 'sendSMS' }, '“Method” must be the name of a method, such as Account_sendSMS.'],
  [{ method: 'View_retrieve', parameters_json: 'id=12' }, '“Parameters as JSON” takes an object without null, such as {"id": 12}.'],
  [{ method: 'View_retrieve', parameters_json: '[12]' }, '“Parameters as JSON” takes an object without null, such as {"id": 12}.'],
  [{ method: 'View_retrieve', parameters_json: '{"id": null}' }, '“Parameters as JSON” takes an object without null, such as {"id": 12}.'],
  [
    { method: 'View_retrieve', parameters: { 'the id': '12' } },
    '“Parameters” takes names of letters, digits and underscores, such as database_id, and no lists inside lists.',
  ],
  [{ method: 'Account_sendSMS', parameters: { to: '1' } }, 'Nothing was done. To go ahead, set “Yes, Do It” to yes.'],
  [{ method: 'Account_sendSMS', confirm: 'no' }, 'Nothing was done. To go ahead, set “Yes, Do It” to yes.'],
])('%j is refused', (input, message) => {
  expect(() => soapCallIn(input)).toThrow(message);
});
