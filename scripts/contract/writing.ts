import { randomBytes } from 'node:crypto';
import type { AnyFunctionDefinition, Parameters } from '../../webservice/catalogue/define.ts';
import { judge } from './judge.ts';
import type { Answer, Observer } from './observer.ts';
import type { Checking, Judged } from './vendor.ts';

/** What the name of everything holds that a run makes, so that nothing else is ever taken for it. */
export const newTag = (): string => `contract-check-${randomBytes(5).toString('hex')}`;

/** Calls a function and judges its answer. */
export type TryOut = (definition: AnyFunctionDefinition, parameters: Parameters) => Promise<Answer>;

/** What calls functions for the steps that write. */
export function trier(observer: Observer, judged: Judged): TryOut {
  return async (definition, parameters) => {
    const answer = await observer.ask(definition, parameters);
    judged(definition, judge(definition, parameters, answer));
    return answer;
  };
}

/**
 * Writes and cleans up. However the writing ends, what it made is removed, and what could not be removed is reported at once.
 *
 * @param tag what the name of everything holds that is made
 * @param cleanUp removes what was made, and returns what is left over, one sentence each
 */
export async function writeThenCleanUp(
  { options, leftovers }: Pick<Checking<never>, 'options' | 'leftovers'>,
  tag: string,
  write: () => Promise<void>,
  cleanUp: () => Promise<readonly string[]>,
): Promise<void> {
  options.progress(`writing; everything made is named ${tag}`);
  try {
    await write();
  } finally {
    options.progress('removing what was made');
    leftovers.leftOver.push(...(await cleanUp()));
    for (const what of leftovers.leftOver) {
      options.progress(`LEFT OVER: ${what}`);
    }
  }
}
