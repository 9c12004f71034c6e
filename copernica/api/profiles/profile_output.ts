import { comparable } from '../../../webservice/values/texts.ts';
import { toIsoDate } from '../../../webservice/values/time.ts';
import { type Account, TIME_ZONE } from '../connection/account.ts';
import { emailFieldOf, fieldNamed } from '../fields/field.ts';
import { readValues } from '../fields/read_value.ts';
import { type KnowDatabase, knownDatabase } from '../structure/database.ts';
import type { Database, Interest } from '../structure/structure.ts';
import type { Profile } from './profile.ts';

/** An interest of a profile. */
interface InterestOutput {
  readonly name: string;
  /** null for one without a group, and for one that the database is not known to have. */
  readonly group: string | null;
  readonly active: boolean;
}

/** The one shape of a profile, with every field and interest of its database. */
export interface ProfileOutput {
  readonly profile_id: number | null;
  readonly database_id: number;
  readonly database_name: string;
  readonly email: string | null;
  readonly [field: `field_${number}`]: string | null;
  readonly interests: readonly InterestOutput[];
  readonly interest_names: readonly string[];
  readonly created_at: string | null;
  readonly modified_at: string | null;
  readonly removed_at: string | null;
}

/**
 * Profiles of one database in the one shape. Where they carry a field or an interest that is not known, what the database consists of is read afresh; if
 * that fails, they come without it.
 *
 * @param know tells what the database consists of
 * @throws ServiceFailure where nothing is known of the database, and it cannot be read
 */
export async function profileOutputs(
  account: Account,
  databaseId: number,
  profiles: readonly Profile[],
  know: KnowDatabase = knownDatabase,
): Promise<ProfileOutput[]> {
  return profiles.length === 0 ? [] : outputsKnowing(account, await know(account, databaseId), profiles, know);
}

/** The same where the database is known already, so that it never fails. */
export async function outputsKnowing(
  account: Account,
  known: Database,
  profiles: readonly Profile[],
  know: KnowDatabase = knownDatabase,
): Promise<ProfileOutput[]> {
  const database = await know(account, known.id, (candidate) => profiles.every((profile) => knows(candidate, profile))).catch(() => known);
  return profiles.map((profile) => profileOutput(profile, database));
}

function knows({ fields, interests }: Database, profile: Profile): boolean {
  const names = new Set(interests.map(({ name }) => comparable(name)));
  return Object.keys(profile.values).every((name) => fieldNamed(fields, name) !== undefined) && profile.interests.every((name) => names.has(comparable(name)));
}

/** A profile in the one shape. */
export function profileOutput(profile: Profile, { id, name, fields, interests }: Database): ProfileOutput {
  const email = emailFieldOf(fields);
  const { values } = readValues(fields, profile.values);
  const listed = interestOutputs(interests, profile.interests);
  return {
    profile_id: profile.id,
    database_id: id,
    database_name: name,
    email: email === undefined ? null : (values[`field_${email.id}`] ?? null),
    ...values,
    interests: listed,
    interest_names: listed.filter(({ active }) => active).map((interest) => interest.name),
    created_at: isoDate(profile.created),
    modified_at: isoDate(profile.modified),
    removed_at: isoDate(profile.removed),
  };
}

/** Those of the database, then those that it is not known to have. Interests are compared as people compare names: they are delivered by name alone. */
function interestOutputs(known: readonly Interest[], active: readonly string[]): InterestOutput[] {
  const names = new Set(active.map(comparable));
  const knownNames = new Set(known.map(({ name }) => comparable(name)));
  return [
    ...known.map(({ name, group }) => ({ name, group: group || null, active: names.has(comparable(name)) })),
    ...active.filter((name) => !knownNames.has(comparable(name))).map((name) => ({ name, group: null, active: true })),
  ];
}

/** A delivered date as ISO 8601 with Amsterdam's offset; null where there is none, or where it cannot be read. */
export const isoDate = (raw: string | null): string | null => (raw === null ? null : toIsoDate(raw, TIME_ZONE));
