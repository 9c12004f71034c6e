import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readParameters } from '../../../common/functions/function_parameters.ts';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { encodeForm } from '../../../webservice/calls/form.ts';
import { type AnyFunctionDefinition, destroysWith, type Parameters } from '../../../webservice/catalogue/define.ts';
import { withFreeParameters } from '../../../webservice/catalogue/free_parameters.ts';
import { InputFailure } from '../../../zapier/inputs/input.ts';
import { known } from '../../mailingwork/functions/support.ts';

/** Names and values that a user might try, made of what means something to a form, to JSON or to the confirmation. */
const piece = fc.constantFrom('lists', 'Lists', 'mode', 'advanced', 'replace', 'x', '0', '[', ']', '][', '%5B', '&', '=', ' ', '.', '\n', '_');
const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
const plain = fc.constantFrom('1', 'replace', 'update', '');
const nested = fc.dictionary(name, plain, { maxKeys: 2 }).map((group) => JSON.stringify(group));
const group = fc.dictionary(name, fc.oneof(plain, nested), { maxKeys: 3 });

/** What would be sent; undefined where nothing is, because the input is refused or the user must say yes. */
function unconfirmed(definition: AnyFunctionDefinition, input: Record<string, unknown>): URLSearchParams | undefined {
  let parameters: Parameters;
  try {
    parameters = readParameters(definition, input);
    if (destroysWith(definition, parameters)) {
      return undefined;
    }
    parameters = withFreeParameters(definition).readInput(parameters);
  } catch (error) {
    if (error instanceof InputFailure || error instanceof ServiceFailure) {
      return undefined;
    }
    throw error;
  }
  return new URLSearchParams(encodeForm(parameters));
}

/** Names as PHP reads them, in one letter case. */
const asRead = (form: URLSearchParams | undefined): string[] =>
  [...(form?.entries() ?? [])].map(([key, value]) => `${key.trimStart().replaceAll(/[ .]/g, '_').toLowerCase()}=${value.toLowerCase()}`);

test.each(['UpdateRecipientById', 'UpdateRecipient'])('%s never sends the option lists without a confirmation', (functionName) => {
  fc.assert(
    fc.property(group, group, (advanced, more) => {
      const input = { parameter_recipientId: 7, parameter_fields: { 3: 'x' }, parameter_advanced: advanced, more_parameters: more };
      expect(asRead(unconfirmed(known(functionName), input)).filter((pair) => /^advanced\[\s*lists\b/.test(pair))).toEqual([]);
    }),
  );
});

test('ImportRecipients never sends the mode replace without a confirmation', () => {
  fc.assert(
    fc.property(fc.oneof(plain, name), group, group, (mode, advanced, more) => {
      const input = { parameter_listId: 1, parameter_recipients: '[]', parameter_mode: mode, parameter_advanced: advanced, more_parameters: more };
      expect(asRead(unconfirmed(known('ImportRecipients'), input)).filter((pair) => /^mode\b.*=.*replace/.test(pair))).toEqual([]);
    }),
  );
});
