import { adds, breaks, type Change, compared } from '../change.ts';
import type { Frozen } from '../frozen.ts';

/** Triggers, actions and searches stay, and a trigger stays of its type. Source: Zapier’s checks at promotion. */
export function operationChanges(before: Frozen, after: Frozen): Change[] {
  const { removed, added, kept } = compared(before.operations, after.operations);
  return [
    ...removed.map((name) => breaks(`${name} was removed. Keep it under its key; if new Zaps are not to use it, hide it (display.hidden).`)),
    ...added.map(([name]) => adds(`${name} was added.`)),
    ...kept
      .filter((pair) => pair.before.type !== pair.after.type)
      .map(({ key, ...pair }) =>
        breaks(
          `${key} was of the type ${pair.before.type} and is of the type ${pair.after.type}. Keep it as it was, hide it, and add a trigger with another key.`,
        ),
      ),
    ...kept.flatMap(({ key, ...pair }) => {
      if (pair.before.hidden === pair.after.hidden) {
        return [];
      }
      return [adds(pair.after.hidden ? `${key} was hidden: Zaps go on, templates with it must be replaced.` : `${key} is offered to new Zaps.`)];
    }),
  ];
}
