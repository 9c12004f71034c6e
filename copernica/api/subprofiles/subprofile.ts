import type { DeliveredSubprofile } from '../methods/subprofiles.ts';

/** A subprofile, as the service delivers it. Its `secret`, which opens pages in its name, is read nowhere. */
export interface Subprofile {
  /** null for one that was written although the service did not tell its id. */
  readonly id: number | null;
  /** The profile that it belongs to; null where that is not told. */
  readonly profileId: number | null;
  /** null where that is not told. */
  readonly collectionId: number | null;
  /** Stored texts by field name. */
  readonly values: Readonly<Record<string, string>>;
  /** When it was created, in Amsterdam's time without a zone; null where that is not told, as in the next two. */
  readonly created: string | null;
  readonly modified: string | null;
  /** null for one that is there. */
  readonly removed: string | null;
}

/** A subprofile whose id is known. */
export type ExistingSubprofile = Subprofile & { readonly id: number };

/** Reads a delivered subprofile. */
export function subprofileFrom({ ID, profile, collection, fields, created, modified, removed }: DeliveredSubprofile): ExistingSubprofile {
  return { id: ID, profileId: profile, collectionId: collection, values: fields, created, modified, removed };
}
