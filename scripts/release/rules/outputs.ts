import { adds, breaks, type Change, compared } from '../change.ts';
import type { Frozen, Output } from '../frozen.ts';

/** What later steps have mapped stays, of its type. Source: docs.zapier.com/integrations/manage/output-key, and check C003. */
export function outputChanges(before: Frozen, after: Frozen): Change[] {
  return compared(before.operations, after.operations).kept.flatMap(({ key: name, ...operation }) => {
    const { removed, added, kept } = compared(operation.before.outputs, operation.after.outputs);
    const retyped = kept.filter(({ before: was, after: is }) => was.type !== undefined && kindOf(was) !== kindOf(is));
    return [
      ...removed.map((key) => breaks(`${name} no longer returns ${key}. Keep it, if need be empty: later steps may have mapped it.`)),
      ...added.map(([key]) => adds(`${name} also returns ${key}.`)),
      ...retyped.map(({ key, ...pair }) =>
        breaks(`${name} returned ${key} as ${kindOf(pair.before)} and returns it as ${kindOf(pair.after)}. Put it back, or add an output with another key.`),
      ),
    ];
  });
}

const kindOf = ({ type = 'anything', list }: Output): string => `${list ? 'a list of ' : ''}${type}`;
