import { catalogue } from '../../../mailingwork/functions/catalogue.ts';
import type { AnyFunctionDefinition, Parameters } from '../../../webservice/catalogue/define.ts';
import { describeParameters, type ParameterDescription } from '../../../webservice/catalogue/describe.ts';
import { isEmpty } from '../compare.ts';
import { judge } from '../judge.ts';
import type { Observer } from '../observer.ts';
import { type Judgement, skipped } from '../report.ts';
import { type Found, notToBeFound } from './found.ts';

/** Calls every function that only reads and says how its answer relates to its contract, in the order of the catalogue. */
export async function readEverything(
  observer: Observer,
  found: Found,
  judged: (definition: AnyFunctionDefinition, judgement: Judgement) => void,
): Promise<void> {
  for (const definition of catalogue.filter(({ effect }) => effect === 'read')) {
    judged(definition, await readOne(observer, found, definition));
  }
}

async function readOne(observer: Observer, found: Found, definition: AnyFunctionDefinition): Promise<Judgement> {
  if (definition.knownInPart === true) {
    return skipped('not even its whole name is known');
  }
  if (definition.freeParameters === true) {
    return skipped('no source shows its parameters');
  }
  const tries = triesOf(definition, found);
  if (typeof tries === 'string') {
    return skipped(tries);
  }
  let judgement = skipped('no data: the answer was empty');
  for (const parameters of tries) {
    const answer = await observer.read(definition, parameters);
    const now = judge(definition, parameters, answer);
    const saysNothing = now.verdict === 'agrees' && isEmpty(answer.result);
    if (!saysNothing) {
      judgement = now;
      break;
    }
  }
  return judgement;
}

/**
 * Finds parameters for a function.
 *
 * @returns several to try one after the other; or why there are none
 */
export function triesOf(definition: AnyFunctionDefinition, found: Found): readonly Parameters[] | string {
  const wanted = describeParameters(definition);
  const without = wanted.find(({ name, required }) => required && (found.required[name] ?? []).length === 0);
  if (without !== undefined) {
    return notToBeFound[without.name] ?? `no data: the account offers no ${without.name}`;
  }
  const choices = [...wanted, ...(wanted.find(({ name }) => name === 'advanced')?.parameters ?? [])].map((parameter) => candidates(parameter, found).length);
  return Array.from({ length: Math.max(1, ...choices) }, (_, index) => chosen(wanted, found, index));
}

function chosen(wanted: readonly ParameterDescription[], found: Found, index: number): Parameters {
  const parts = wanted.flatMap((parameter): [string, Parameters[string]][] => {
    if (parameter.parameters !== undefined) {
      const options = chosen(parameter.parameters, found, index);
      return Object.keys(options).length === 0 ? [] : [[parameter.name, options]];
    }
    const value = candidates(parameter, found).at(Math.min(index, candidates(parameter, found).length - 1));
    return value === undefined ? [] : [[parameter.name, value]];
  });
  return Object.fromEntries(parts);
}

function candidates({ name, required }: ParameterDescription, { required: needed, options }: Found): Found['required'][string] {
  return (required ? needed[name] : options[name]) ?? [];
}
