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

const OLD_IS_NEW = 'what is old would be new to every Zap.';

function idChanges(name: string, before: Operation, after: Operation): Change[] {
  const [primary, nextPrimary] = [primaryOf(before), primaryOf(after)];
  const made = Object.entries(before.ids ?? {}).flatMap(([chosen, ids]) => {
    const now = after.ids?.[chosen];
    if (now === undefined) {
      return [breaks(`${name} makes no ids for “${chosen}”. Put the events back that the ids of the release were made of (stored.json).`)];
    }
    const changed = changedIds(ids, now);
    return changed === null ? [] : [breaks(`${name} ${changed} for “${chosen}”. Put the way of making ids back: ${OLD_IS_NEW}`)];
  });
  return [
    ...(primary === nextPrimary ? [] : [breaks(`${name} was compared by ${primary} from poll to poll and is by ${nextPrimary}. Put it back: ${OLD_IS_NEW}`)]),
    ...made,
  ];
}

/** What became of the ids of the same events, by an example; null where they are the same in any order. */
function changedIds(before: readonly string[], after: readonly string[]): string | null {
  const lost = before.find((id) => !after.includes(id));
  const gained = after.find((id) => !before.includes(id));
  if (lost === undefined) {
    return gained === undefined ? null : `also makes the id ${gained}`;
  }
  return gained === undefined ? `no longer makes the id ${lost}` : `made the id ${lost} and makes ${gained}`;
}

/** The keys by which the platform compares polls. */
function primaryOf({ outputs }: Operation): string {
  const primary = Object.entries(outputs).flatMap(([key, output]) => (output.primary ? [key] : []));
  return primary.length === 0 ? 'id' : primary.join(' and ');
}
