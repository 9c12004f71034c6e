import type { Account } from './account.ts';
import { readConditions } from './conditions.ts';
import { findByName } from './fields.ts';
import type { Profile, View } from './model.ts';

/**
 * Computes who belongs to a selection. Between two computations its members stay the same; the service does this in the background.
 *
 * @param now milliseconds since 1970
 */
export function rebuildView(account: Account, view: View, now: number): void {
  const parent = view.parentId === null ? undefined : account.views.get(view.parentId);
  const candidates = parent ? membersOf(account, parent) : account.profiles.of('database', view.databaseId);
  view.memberIds = candidates.filter(ruleOf(account, view)).map(({ id }) => id);
  view.lastBuilt = now;
}

/** The members of a selection when it was last computed, without those removed since. */
export function membersOf(account: Account, view: View): Profile[] {
  return view.memberIds.flatMap((id) => account.profiles.get(id) ?? []).filter(({ removed }) => removed === null);
}

/**
 * Computes every selection that was last computed too long ago. One that is part of another stands behind it, so it is computed after it.
 *
 * @param age how long ago, in milliseconds
 */
export function rebuildDueViews(account: Account, now: number, age: number): void {
  for (const view of account.views.values()) {
    if (now - view.lastBuilt >= age) {
      rebuildView(account, view, now);
    }
  }
}

/** Whether a profile belongs to a selection, or would without the selection that this one is part of. A rule about something that is gone applies to none. */
function ruleOf(account: Account, view: View): (profile: Profile) => boolean {
  const { fields, interests, collections } = account.databaseOf(view);
  const { rule } = view;
  const { matches } = readConditions(fields, rule.conditions);
  const idsOf = (rows: readonly { id: number; name: string }[], names: readonly string[]) => names.map((name) => findByName(rows, name)?.id ?? 0);
  const wanted = idsOf(interests, rule.interests);
  const [having, lacking] = [idsOf(collections, rule.having), idsOf(collections, rule.lacking)];
  return (profile) => {
    const present = new Set(account.subprofiles.of('profile', profile.id).map(({ collectionId }) => collectionId));
    return (
      matches(profile) &&
      wanted.every((id) => profile.interestIds.has(id)) &&
      having.every((id) => present.has(id)) &&
      lacking.every((id) => id !== 0 && !present.has(id))
    );
  };
}
