import * as z from 'zod/mini';
import type { FormValue } from '../../webservice/calls/form.ts';
import { formValue } from '../../webservice/catalogue/contracts.ts';
import type { Parameters } from '../../webservice/catalogue/define.ts';
import type { ParameterDescription } from '../../webservice/catalogue/describe.ts';
import { lazy } from '../../webservice/lazy.ts';
import { optionalChoice } from './choice.ts';
import { InputFailure, missing, onlyTexts, text, verbatim, yes } from './input.ts';

/* Reads what a user filled in for the parameters of a function that is called by hand. */

/**
 * The value of one parameter, as its description says; undefined where nothing was mapped.
 *
 * @throws InputFailure that names the parameter, where it is missing or cannot be read
 */
export function parameterValue(parameter: ParameterDescription, value: unknown): FormValue {
  const written = read(parameter, value);
  if (written === undefined && parameter.required) {
    throw missing(parameter.name);
  }
  return written;
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
    return option === undefined ? freeValue(entry) : read(option, entry);
  });
}

/** A value that is not described anywhere: a list or group where it is one in JSON, else a text; undefined where nothing was mapped. */
export function freeValue(entry: unknown): FormValue {
  return listOrGroup(json(entry) ?? '') ?? text(entry);
}

/**
 * The names and values of a group, without those whose value is undefined.
 *
 * @param label the input's label, for the sentence that says what it takes
 * @throws InputFailure for one text or a list
 */
export function entries(label: string, value: unknown, readEntry: (name: string, entry: unknown) => FormValue): Parameters {
  if (text(value) !== undefined || (Array.isArray(value) && value.length > 0)) {
    throw new InputFailure(`“${label}” must be names with values, such as limit and 10, not one text.`);
  }
  const all = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(all.map(([name, entry]: [string, unknown]) => [name, readEntry(name, entry)] as const).filter(([, entry]) => entry !== undefined));
}

function numberOf(name: string, type: 'integer' | 'number', written: string): number {
  if (!(type === 'integer' ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d+)?$/).test(written)) {
    throw new InputFailure(`“${name}” must be a ${type === 'integer' ? 'whole number such as 12' : 'number such as 12.5'}.`);
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

/** Null cannot be sent, and like anything that is not mapped it changes nothing. */
function withoutNull(_key: string, value: unknown): unknown {
  return value === null ? undefined : Array.isArray(value) ? value.filter((entry) => entry !== undefined) : value;
}

/** A list or group, as JSON may hold one. */
const listOrGroupContract = lazy(() => z.union([z.array(formValue()), z.record(z.string(), formValue())]));

/** The list or group of a text in JSON; undefined where it is none. */
function listOrGroup(written: string): FormValue {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written, withoutNull);
  } catch {
    return undefined;
  }
  return listOrGroupContract().safeParse(parsed).data;
}
