import { adds, breaks, type Change, compared } from '../change.ts';
import type { Frozen } from '../frozen.ts';

/** Find-or-create steps stay, with the same two halves, whose inputs stand in Zaps. Source: Zapier’s checks at promotion. */
export function searchOrCreateChanges(before: Frozen, after: Frozen): Change[] {
  const { removed, added, kept } = compared(before.searchOrCreates, after.searchOrCreates);
  return [
    ...removed.map((key) => breaks(`searchOrCreates.${key} was removed. Keep it: Zaps that find or create with it would stop.`)),
    ...added.map(([key]) => adds(`searchOrCreates.${key} was added.`)),
    ...kept.flatMap(({ key, ...pair }) =>
      (['search', 'create'] as const)
        .filter((half) => pair.before[half] !== pair.after[half])
        .map((half) =>
          breaks(
            `searchOrCreates.${key} had ${pair.before[half]} as its ${half} and has ${pair.after[half]}. Put it back: Zaps have values for the other one.`,
          ),
        ),
    ),
  ];
}
