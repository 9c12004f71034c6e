import * as z from 'zod/mini';
import type { AnyFunctionDefinition } from './define.ts';

/** What kind of value a parameter takes; a flag is switched on by 1 and off by leaving it out. */
export type ParameterType = 'flag' | 'integer' | 'number' | 'string' | 'boolean' | 'record' | 'list' | 'object';

/** A parameter of a function, for users who fill it in by hand. */
export interface ParameterDescription {
  readonly name: string;
  readonly required: boolean;
  readonly type: ParameterType;
  /** The values to choose from, where only these are taken. */
  readonly choices?: readonly string[];
  /** The parts of an object, such as the options under `advanced`. */
  readonly parameters?: readonly ParameterDescription[];
}

/** A value that people fill in, as an account describes it. */
export interface DescribedField {
  readonly key: string;
  readonly label: string;
  readonly type: 'string' | 'text' | 'integer' | 'number' | 'boolean' | 'datetime';
  readonly help: string;
  /** Values to choose from; empty where anything goes. */
  readonly choices: readonly string[];
  /** Whether several values may be given. */
  readonly multiple: boolean;
}

/** Describes what a function takes, as its contract says; `advanced` comes with its own parameters. */
export function describeParameters(definition: AnyFunctionDefinition): ParameterDescription[] {
  return describeShape(definition.parameters());
}

function describeShape(object: z.ZodMiniObject): ParameterDescription[] {
  return Object.entries(object.shape).map(([name, schema]) => ({ name, ...describe(schema) }));
}

type Description = Omit<ParameterDescription, 'name'>;

const required = true;

function describe(schema: z.core.$ZodType): Description {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniDefault) {
    return { ...describe(schema.def.innerType), required: false };
  }
  if (schema instanceof z.ZodMiniUnion) {
    // Where several forms are taken, the first is the usual one.
    const [first] = schema.def.options.map(describe);
    return { required, type: 'string', ...first };
  }
  if (schema instanceof z.ZodMiniEnum) {
    return { required, type: 'string', choices: schema.options.map(String) };
  }
  if (schema instanceof z.ZodMiniLiteral) {
    const choices = [...schema.def.values].map(String);
    return choices.join() === '1' ? { required, type: 'flag' } : { required, type: 'string', choices };
  }
  if (schema instanceof z.ZodMiniObject) {
    return { required, type: 'object', parameters: describeShape(schema) };
  }
  return { required, type: simpleType(schema) };
}

function simpleType(schema: z.core.$ZodType): ParameterType {
  if (schema instanceof z.ZodMiniNumberFormat) {
    return 'integer';
  }
  if (schema instanceof z.ZodMiniNumber) {
    return 'number';
  }
  if (schema instanceof z.ZodMiniBoolean) {
    return 'boolean';
  }
  if (schema instanceof z.ZodMiniRecord) {
    return 'record';
  }
  return schema instanceof z.ZodMiniArray ? 'list' : 'string';
}
