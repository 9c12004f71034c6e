import * as z from 'zod/mini';
import type { FormValue } from '../../webservice/calls/form.ts';
import { formValue } from '../../webservice/catalogue/contracts.ts';
import type { AnyFunctionDefinition, Parameters } from '../../webservice/catalogue/define.ts';
import { describeParameters, type ParameterDescription } from '../../webservice/catalogue/describe.ts';
import { lazy } from '../../webservice/lazy.ts';
import { optionalChoice } from '../../zapier/inputs/choice.ts';
import { type Input, InputFailure, onlyTexts, quoted, text, verbatim, yes } from '../../zapier/inputs/input.ts';
import { PARAMETER_PREFIX, parametersWithInput } from './function_inputs.ts';

/**
 * The parameters that a user filled in for a function; what was not mapped is left out.
 *
 * @throws InputFailure that names a parameter that is missing, whose value cannot be read, or that is given in the wrong place
 */
export function readParameters(definition: AnyFunctionDefinition, input: Input): Parameters {
  const known = parametersWithInput(definition).map(
    (parameter) => [parameter.name, readParameter(parameter, input[PARAMETER_PREFIX + parameter.name])] as const,
  );
  const spelled = (definition.spellings ?? []).map((name) => [name, known.find(([first]) => first === definition.spellings?.[0])?.[1]] as const);
  return Object.fromEntries([...known, ...spelled, ...furtherParameters(definition, input.more_parameters)].filter(([, value]) => value !== undefined));
}

function readParameter(parameter: ParameterDescription, value: unknown): FormValue {
  const written = read(parameter, value);
  if (written === undefined && parameter.required) {
    throw new InputFailure(`“${parameter.name}” is empty.`);
  }
  return written;
}

/**
 * Names that no field asks for; one without a value is sent empty, as only here it can be meant. A server could read other names as those of a field,
 * which decides whether a confirmation is needed.
 */
function furtherParameters(definition: AnyFunctionDefinition, value: unknown): [string, FormValue][] {
  const fields = new Map(describeParameters(definition).map(({ name }) => [name.toLowerCase(), name]));
  const given = Object.entries(entries('More Parameters', value, (_name, entry) => freeValue(entry) ?? ''));
  const named = given.filter(([name, entry]) => name.trim() !== '' || entry !== '');
  const checked = named.map(([name, entry]): [string, FormValue] => {
    if (!/^\w+(\[\w*\])*$/.test(name)) {
      throw new InputFailure(`${quoted(name)} is no name of a parameter: letters, digits, _ and [ ] only.`);
    }
    const field = fields.get(name.toLowerCase().replace(/\[.*$/, ''));
    if (field !== undefined) {
      throw new InputFailure(
        `Use the field “${definition.spellings?.includes(field) ? definition.spellings[0] : field}” instead of ${quoted(name)} under More Parameters.`,
      );
    }
    return [name, entry];
  });
  return Object.entries(checked.reduce((group: Parameters, [name, entry]) => placed(group, name.replaceAll(']', '').split('['), entry), {}));
}

/** A group with a value in the place that a name such as `a[b][c]` means. */
function placed(group: Parameters, [name = '', ...inner]: readonly string[], value: FormValue): Parameters {
  const before = Object.entries(group).find(([key]) => key === name)?.[1];
  const entry = inner.length === 0 ? value : placed(typeof before === 'object' ? Object.fromEntries(Object.entries(before)) : {}, inner, value);
  return { ...group, [name]: entry };
}

/** Names within a group: brackets in one would name another parameter than the one that was checked. */
const NAME = /^\w+$/;

function requireName(name: string): void {
  if (!NAME.test(name)) {
    throw new InputFailure(`${quoted(name)} is no name within a group: letters, digits and _ only.`);
  }
}

function read(parameter: ParameterDescription, value: unknown): FormValue {
  const { name, type, choices } = parameter;
  if (choices !== undefined) {
    return optionalChoice({ [name]: flat(name, value) }, { key: name, label: name, choices: Object.fromEntries(choices.map((code) => [code, code])) });
  }
  if (type === 'record' || type === 'object') {
    // Values of a map, such as field values, are texts, even where they look like JSON.
    const group = type === 'record' ? entries(name, value, flat) : pairs(name, value, parameter.parameters);
    return Object.keys(group).length === 0 ? undefined : group;
  }
  const written = type === 'list' ? json(value) : flat(name, value);
  if (written === undefined) {
    return undefined;
  }
  switch (type) {
    case 'integer':
    case 'number':
      return numberOf(name, type, written);
    case 'flag':
      return yes(value, name) ? 1 : undefined;
    case 'boolean':
      return yes(value, name);
    case 'list':
      return listOf(name, written);
    case 'string':
      return verbatim(value);
  }
}

/**
 * One value as a text; several are separated by commas.
 *
 * @throws InputFailure for groups
 */
function flat(name: string, value: unknown): string | undefined {
  return onlyTexts(value, name).join(',') || undefined;
}

/** A list or group as JSON, anything else as the text it is. */
function json(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? JSON.stringify(value) : text(value);
}

/** Names and values; those of known options are read as such, and what is a list or group in JSON is sent as one. */
function pairs(label: string, value: unknown, options?: readonly ParameterDescription[]): Parameters {
  return entries(label, value, (name, entry) => {
    const option = options?.find((candidate) => candidate.name === name);
    const given = option === undefined ? freeValue(entry) : read(option, entry);
    // A row that was left empty has no name either.
    if (given !== undefined) {
      requireName(name);
    }
    return given;
  });
}

/** A value that is not described anywhere: a list or group where it is one in JSON, else a text. */
function freeValue(entry: unknown): FormValue {
  return listOrGroup(json(entry) ?? '') ?? text(entry);
}

function entries(label: string, value: unknown, readEntry: (name: string, entry: unknown) => FormValue): Parameters {
  if (text(value) !== undefined || (Array.isArray(value) && value.length > 0)) {
    throw new InputFailure(`“${label}” takes names with values, not one text.`);
  }
  const all = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(all.map(([name, entry]: [string, unknown]) => [name, readEntry(name, entry)] as const).filter(([, entry]) => entry !== undefined));
}

function numberOf(name: string, type: 'integer' | 'number', written: string): number {
  if (!(type === 'integer' ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d+)?$/).test(written)) {
    throw new InputFailure(`“${name}” must be a ${type === 'integer' ? 'whole number' : 'number'}.`);
  }
  return Number(written);
}

function listOf(name: string, written: string): FormValue {
  const list = listOrGroup(written);
  if (list === undefined) {
    throw new InputFailure(`“${name}” must be a list or group in JSON, such as [1, 2].`);
  }
  return list;
}

/**
 * Passes a value on whose groups, however deep, have nothing but names as keys.
 *
 * @throws InputFailure for any other key
 */
function withNamesOnly(value: FormValue): FormValue {
  if (typeof value === 'object') {
    for (const [key, part] of Object.entries(value)) {
      requireName(key);
      withNamesOnly(part);
    }
  }
  return value;
}

/** Null cannot be sent, and like anything that is not mapped it changes nothing. */
function withoutNull(_key: string, value: unknown): unknown {
  return value === null ? undefined : Array.isArray(value) ? value.filter((entry) => entry !== undefined) : value;
}

/** A list or group, as JSON may hold one. */
const listOrGroupContract = lazy(() => z.union([z.array(formValue()), z.record(z.string(), formValue())]));

/**
 * The list or group of a text in JSON; undefined where it is none.
 *
 * @throws InputFailure like `withNamesOnly`
 */
function listOrGroup(written: string): FormValue {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written, withoutNull);
  } catch {
    return undefined;
  }
  return withNamesOnly(listOrGroupContract().safeParse(parsed).data);
}
