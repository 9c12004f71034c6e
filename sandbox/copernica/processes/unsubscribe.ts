import { changeProfile, changeSubprofile } from '../account/changes.ts';
import { findNamed } from '../account/fields.ts';
import type { Field, Profile, Subprofile, UnsubscribeSetting } from '../account/model.ts';
import { storedValue } from '../account/stored.ts';
import type { State } from '../state.ts';

/** What an unsubscribe needs of the box. */
interface Needed extends Pick<State, 'account'> {
  readonly clock: Pick<State['clock'], 'now'>;
}

/**
 * Unsubscribes a profile, in whatever way: the setting of its database decides whether that changes it, removes it, or does nothing. It leaves no row in
 * the lists of unsubscribes, because only an unsubscribe from a mail does. A removed profile stays as it is.
 */
export function unsubscribe({ account, clock }: Needed, profile: Profile): void {
  const { unsubscribe: setting, fields } = account.databaseOf(profile);
  if (profile.removed !== null) {
    return;
  }
  if (setting.behavior === 'remove') {
    account.removeProfile(profile, clock.now());
  } else {
    changeProfile(account, profile, { values: writtenBy(setting, fields) }, clock.now());
  }
}

/** Unsubscribes a subprofile by the setting of its collection; its profile stays as it is. A removed subprofile stays as it is, too. */
export function unsubscribeSubprofile({ account, clock }: Needed, subprofile: Subprofile): void {
  const collection = account.collection(subprofile.collectionId);
  if (!collection || subprofile.removed !== null) {
    return;
  }
  if (collection.unsubscribe.behavior === 'remove') {
    account.removeSubprofile(subprofile, clock.now());
  } else {
    changeSubprofile(account, subprofile, writtenBy(collection.unsubscribe, collection.fields), clock.now());
  }
}

/** The values that a setting writes, by field id: none unless it is `update`. A name that no field has is ignored. */
function writtenBy({ behavior, fields: values }: UnsubscribeSetting, fields: readonly Field[]): Map<number, string> {
  const written = new Map<number, string>();
  for (const [name, value] of behavior === 'update' ? Object.entries(values) : []) {
    const field = findNamed(fields, name);
    if (field) {
      written.set(field.id, storedValue(field, value));
    }
  }
  return written;
}
