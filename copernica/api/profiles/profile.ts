import type { DeliveredProfile } from '../methods/profiles.ts';

/** A profile, as the service delivers it. Its `secret`, which opens pages in its name, is read nowhere. */
export interface Profile {
  /** null for one that was written although the service did not tell its id. */
  readonly id: number | null;
  readonly databaseId: number;
  /** Stored texts by field name; of a removed profile they are empty. */
  readonly values: Readonly<Record<string, string>>;
  /** Names of the interests it has. */
  readonly interests: readonly string[];
  /** When it was created, in Amsterdam's time without a zone; null where that is not told, as in the next two. */
  readonly created: string | null;
  readonly modified: string | null;
  /** null for one that is there. */
  readonly removed: string | null;
}

/** A profile whose id is known. */
export type ExistingProfile = Profile & { readonly id: number };

/**
 * Reads a delivered profile.
 *
 * @param databaseId the database that was asked: lists may leave it out
 */
export function profileFrom({ ID, fields, interests, database, created, modified, removed }: DeliveredProfile, databaseId: number): ExistingProfile {
  return { id: ID, databaseId: database ?? databaseId, values: fields, interests, created, modified, removed };
}
