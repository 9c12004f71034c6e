import { readValues } from '../fields/read_value.ts';
import type { DeliveredSubprofile } from '../methods/subprofiles.ts';
import { isoDate } from '../profiles/profile_output.ts';
import type { Collection } from '../structure/structure.ts';

/** The one shape of a subprofile, with every field of its collection. */
export interface SubprofileOutput {
  readonly subprofile_id: number;
  readonly collection_id: number;
  readonly collection_name: string;
  readonly profile_id: number | null;
  readonly [field: `field_${number}`]: string | null;
  readonly created_at: string | null;
  readonly modified_at: string | null;
  readonly removed_at: string | null;
}

/** A delivered subprofile in the one shape. */
export function subprofileOutput(delivered: DeliveredSubprofile, { id, name, fields }: Collection): SubprofileOutput {
  return {
    subprofile_id: delivered.ID,
    collection_id: id,
    collection_name: name,
    profile_id: delivered.profile,
    ...readValues(fields, delivered.fields).values,
    created_at: isoDate(delivered.created),
    modified_at: isoDate(delivered.modified),
    removed_at: isoDate(delivered.removed),
  };
}
