import type { Connection, Data } from '../runner/runner.ts';
import { type OutputNames, withOutputKeys } from './outputs.ts';
import type { Choice, WordedInputs, WordedValue } from './recipe.ts';

/** An operation of the app. */
export interface AccountOperation {
  readonly kind: 'trigger' | 'create' | 'search';
  readonly key: string;
}

const FIELD = /^(.*)field: (.*)$/;

/**
 * The inputs of an operation of the app as the account needs them: with the ids of what a recipe names.
 *
 * @param names of the outputs of the steps before
 * @throws AppFailure where the app fails
 * @throws Error where the account does not have what the recipe names
 */
export async function accountInputs(app: Connection['app'], { kind, key }: AccountOperation, inputs: WordedInputs, names: OutputNames): Promise<Data> {
  const filled: Data = {};
  const entry = async (field: Data, { choose }: Choice): Promise<string> => {
    const [trigger = '', id = 'id', label = 'label'] = String(field.dynamic).split('.');
    const entries = await app.choices(trigger, filled);
    const found = entries.find((one) => one[label] === choose) ?? entries.find((one) => String(one[label]).startsWith(`${choose} (`));
    return String((found ?? missing(`${field.label} “${choose}”`))[id]);
  };
  const value = async (field: Data, given: WordedValue): Promise<unknown> => {
    if (typeof given !== 'object') {
      return filledText(given, names);
    }
    if ('choose' in given) {
      return entry(field, given);
    }
    return Promise.all(
      given.map(async (one) => {
        if (typeof one === 'string') {
          return filledText(one, names);
        }
        return isChoice(one) ? entry(field, one) : row(Object(field).children ?? [], one);
      }),
    );
  };
  const row = async (fields: readonly Data[], given: WordedInputs): Promise<Data> => {
    const cells = Object.entries(given).map(async ([name, one]): Promise<[string, unknown]> => {
      const field = fieldOf(fields, name);
      return [String(field.key), await value(field, one)];
    });
    return Object.fromEntries(await Promise.all(cells));
  };
  for (const [name, given] of Object.entries(inputs)) {
    // Which fields there are may depend on what is filled in before.
    const field = fieldOf(await app.inputFields(kind, key, filled), name);
    filled[String(field.key)] = await value(field, given);
  }
  return filled;
}

/**
 * The inputs of a step of a stand-in.
 *
 * @param names of the outputs of the steps before
 * @throws Error where the account does not have what the recipe names
 */
export function standInInputs(inputs: WordedInputs, names: OutputNames): Data {
  return Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, filledText(value, names)]));
}

function filledText(value: WordedValue, names: OutputNames): unknown {
  return typeof value === 'string' ? withOutputKeys(value, names) : value;
}

function isChoice(value: Choice | WordedInputs): value is Choice {
  return typeof value.choose === 'string' && Object.keys(value).length === 1;
}

/** @throws Error where there is none */
function fieldOf(fields: readonly Data[], name: string): Data {
  const [, part, label] = FIELD.exec(name) ?? [];
  const isMeant = ({ key, label: own }: Data) => (label === undefined ? key === name : own === label && String(key).startsWith(`${part}field_`));
  return fields.find(isMeant) ?? missing(`input “${name}”`);
}

/** @throws Error always */
function missing(what: string): never {
  throw new Error(`The account has no ${what}.`);
}
