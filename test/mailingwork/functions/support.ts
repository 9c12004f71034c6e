import { expect } from '@jest/globals';
import { functionNamed } from '../../../mailingwork/functions/catalogue.ts';
import type { AnyFunctionDefinition } from '../../../webservice/catalogue/define.ts';

/** A function that must be in the catalogue. */
export function known(name: string): AnyFunctionDefinition {
  const definition = functionNamed(name);
  if (definition === undefined) {
    throw new Error(`${name} is not in the catalogue.`);
  }
  return definition;
}

/** Expects parameters to be refused, the one at fault to be named, and what it takes to be told where `form` says so. */
export function expectRefusal(definition: AnyFunctionDefinition, input: unknown, place: string, form = ''): void {
  expect(() => definition.readInput(input)).toThrow(
    expect.objectContaining({ name: 'ServiceFailure', kind: 'invalid_input', message: `${definition.name} cannot take this value for “${place}”${form}.` }),
  );
}
