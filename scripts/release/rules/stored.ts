import { breaks, type Change, compared } from '../change.ts';
import type { Frozen, Operation } from '../frozen.ts';

/**
 * What Zapier has stored of us keeps its meaning: the ids of earlier polls, what a webhook was registered with, and pointers to what is read later.
 * Zapier checks none of it; other ids would start every Zap once more for all that is old.
 */
export function storedChanges(before: Frozen, after: Frozen): Change[] {
  const lostHydrators = before.hydrators.filter((key) => !after.hydrators.includes(key));
  return [
    ...compared(before.operations, after.operations).kept.flatMap(({ key, ...pair }) => [
      ...idChanges(key, pair.before, pair.after),
      ...(pair.before.stored ?? [])
        .filter((stored) => pair.after.stored?.includes(stored) !== true)
        .map((stored) => breaks(`${key} no longer stores ${stored} when it is switched on. Keep it: Zaps that are on have it.`)),
    ]),
    ...lostHydrators.map((key) => breaks(`hydrators.${key} was removed. Keep it: runs that wait still read by it.`)),
  ];
}

function idChanges(name: string, before: Operation, after: Operation): Change[] {
  const [primary, nextPrimary] = [primaryOf(before), primaryOf(after)];
  const made = Object.entries(before.ids ?? {}).flatMap(([chosen, ids]) => {
    const now = after.ids?.[chosen];
    if (now === undefined) {
      return [breaks(`${name} makes no ids for “${chosen}”. Put the events back that the ids of the release were made of (stored.json).`)];
    }
    const isSame = ids.toSorted().join('\n') === now.toSorted().join('\n');
    return isSame
      ? []
      : [
          breaks(
            `${name} made the ids ${ids.join(', ')} for “${chosen}” and makes ${now.join(', ')}. Put the way of making them back: what is old would be new to every Zap.`,
          ),
        ];
  });
  return [
    ...(primary === nextPrimary
      ? []
      : [breaks(`${name} was compared by ${primary} from poll to poll and is by ${nextPrimary}. Put it back: what is old would be new to every Zap.`)]),
    ...made,
  ];
}

/** The keys by which the platform compares polls. */
function primaryOf({ outputs }: Operation): string {
  const primary = Object.entries(outputs).flatMap(([key, output]) => (output.primary ? [key] : []));
  return primary.length === 0 ? 'id' : primary.join(' and ');
}
