import { expect, test } from '@jest/globals';
import type { PlainInputField } from 'zapier-platform-core';
import { catalogue, isOffered } from '../../../../copernica/api/methods/catalogue.ts';
import { methodInputs } from '../../../../copernica/common/any_call/method_inputs.ts';
import { methodParameters } from '../../../../copernica/common/any_call/method_parameters.ts';

const isTyped = ({ type, choices }: PlainInputField): boolean => type !== 'copy' && choices === undefined;

/** What the editor hands over where the example of a help text is typed. */
function typed({ helpText = '', list, dict }: PlainInputField): unknown {
  const [, example] = /such as (.*)\.$/i.exec(helpText) ?? [];
  const [first = '', second] = example?.replaceAll('`', '').split(' and ') ?? [];
  return dict === true ? { [first]: second } : list === true ? [first] : first;
}

test('every call that is offered takes the examples of its inputs', () => {
  for (const method of catalogue.filter(isOffered)) {
    const inputs = methodInputs(method);
    const examples = inputs.filter((input) => isTyped(input) && /such as/i.test(input.helpText ?? '')).map((input) => [input.key, typed(input)]);
    const others = inputs
      .filter((input) => input.required === true && !/such as/i.test(input.helpText ?? ''))
      .map(({ key, choices, dict, helpText = '' }) => {
        const [, option = 'a'] = /^Known options: (\w+)/.exec(helpText) ?? [];
        return [key, dict === true ? { [option]: 'Date' } : Array.isArray(choices) ? choices[0] : 'yes'];
      });
    expect(() => method.readInput(methodParameters(method, Object.fromEntries([...others, ...examples])))).not.toThrow();
  }
});

test.each(['begintime', 'fromdate', 'from', 'begin', 'date', 'database', 'filename', 'email', 'fields', 'fields[]', 'orderby', 'destination'])(
  'wherever %s is asked for, there is an example',
  (name) => {
    const inputs = catalogue
      .filter(isOffered)
      .flatMap(methodInputs)
      .filter((input) => input.label === name && isTyped(input));
    expect(inputs).not.toEqual([]);
    expect(inputs.filter(({ helpText = '' }) => !/such as/i.test(helpText))).toEqual([]);
  },
);
