import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { nullOn } from '../../../webservice/null_on.ts';
import { inParallel } from '../../../webservice/parallel.ts';
import { comparable } from '../../../webservice/values/texts.ts';
import type { Account } from '../connection/account.ts';
import { fieldNamed } from '../fields/field.ts';
import { sameValue } from '../fields/key_value.ts';
import { unsubscribeProfile } from '../methods/profiles.ts';
import { getDatabaseUnsubscribe } from '../methods/structure.ts';
import { AT_ONCE } from '../records/changes.ts';
import { storedText } from '../records/matches.ts';
import type { Database } from '../structure/structure.ts';
import { readBack } from './changes.ts';
import type { ExistingProfile, Profile } from './profile.ts';
import { removalOfProfile } from './removal.ts';

/** What unsubscribing does in a database. */
export interface UnsubscribeSetting {
  /** Whether it only changes fields; otherwise it removes the profile, or may do so. */
  readonly updates: boolean;
  /** The values that it stores, by field name. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Reads the setting.
 *
 * @throws ServiceFailure where unsubscribing does nothing, so that mails would go on
 */
export async function unsubscribeSetting(account: Account, databaseId: number): Promise<UnsubscribeSetting> {
  const { behavior, fields } = await account.call(getDatabaseUnsubscribe, { database: databaseId });
  if (comparable(behavior) === 'nothing') {
    throw new ServiceFailure(
      'invalid_input',
      'The unsubscribe behavior of this database is set to “nothing”, so nothing was done and mailings would continue. Change that setting in Copernica.',
    );
  }
  const values = Object.entries(fields).map(([field, value]) => [field, String(value ?? '')] as const);
  return { updates: comparable(behavior) === 'update', values: Object.fromEntries(values) };
}

/** What unsubscribing did. */
export interface Unsubscribed {
  /** `not_confirmed` where the profiles could not be read afterwards, or do not hold what the setting stores. */
  readonly status: 'unsubscribed' | 'deleted' | 'not_confirmed';
  /** The first of the profiles: as it was where the setting removes, else as it is. */
  readonly shown: Profile;
}

/**
 * Does with profiles what the database is set to do, and reads them back. Those that were removed meanwhile are left as they are.
 *
 * @param profiles as they are; where they only are updated, their ids are enough
 * @throws ServiceFailure
 */
export async function unsubscribeAll(
  account: Account,
  database: Database,
  setting: UnsubscribeSetting,
  profiles: readonly [ExistingProfile, ...ExistingProfile[]],
): Promise<Unsubscribed> {
  const [before] = profiles;
  await inParallel(profiles, AT_ONCE, ({ id }) => nullOn(account.call(unsubscribeProfile, { profile: id })));
  if (!setting.updates) {
    const removals = await inParallel(profiles, AT_ONCE, (profile) => removalOfProfile(account, profile));
    return { status: removals.every((removal) => removal === 'deleted') ? 'deleted' : 'not_confirmed', shown: before };
  }
  const ids = profiles.map(({ id }) => id);
  const read = await readBack(account, database, ids);
  const isDone = read?.every((profile) => isUnsubscribed(profile, setting, database)) === true;
  return { status: isDone ? 'unsubscribed' : 'not_confirmed', shown: read?.[0] ?? before };
}

/** Whether a profile holds the values of the setting, or is not there any more; not known where the setting names none. */
function isUnsubscribed({ values, removed }: ExistingProfile, setting: UnsubscribeSetting, { fields }: Database): boolean {
  const wanted = Object.entries(setting.values).map(([name, value]) => ({ field: fieldNamed(fields, name), value }));
  const isStored = wanted.every(({ field, value }) => field !== undefined && sameValue(field, storedText(values, field), value));
  return removed !== null || (wanted.length > 0 && isStored);
}
