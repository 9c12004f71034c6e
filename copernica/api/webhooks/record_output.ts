import type { Field } from '../fields/field.ts';
import { readValues } from '../fields/read_value.ts';
import { profileOutput } from '../profiles/profile_output.ts';
import { subprofileOutput } from '../subprofiles/subprofile_output.ts';
import type { EventNames } from './event_names.ts';
import type { RecordEvent } from './record_event.ts';

/**
 * The profile of an event: in the one shape, as far as what its database consists of is known.
 *
 * @param removed when it was removed; null for one that is there, and where that is not told
 */
export function profileEventOutput(event: RecordEvent, { database }: EventNames, removed: string | null) {
  const known = database ?? { id: 0, name: '', fields: [], interests: [], collections: [] };
  const interests = event.interests ?? [];
  const output = profileOutput({ ...event, interests, id: event.profileId, databaseId: known.id, removed: null }, known);
  return {
    ...output,
    ...(event.interests === null ? { interests: output.interests.map((one) => ({ ...one, active: null })), interest_names: null } : {}),
    database_id: event.databaseId,
    database_name: database?.name ?? null,
    removed_at: removed,
    ...happening(event, known.fields),
  };
}

/** The subprofile of an event, likewise. */
export function subprofileEventOutput(event: RecordEvent, { collection }: EventNames, removed: string | null) {
  const known = collection ?? { id: 0, name: '', fields: [] };
  return {
    ...subprofileOutput({ ...event, id: event.subprofileId, removed: null }, known),
    collection_id: event.collectionId,
    collection_name: collection?.name ?? null,
    removed_at: removed,
    ...happening(event, known.fields),
  };
}

/** When it happened, and whatever is told under no other output. */
function happening({ values, moment, body }: RecordEvent, fields: readonly Field[]) {
  body.leave('fields', readValues(fields, values).others);
  return { occurred_at: moment.iso, occurred_at_raw: moment.raw, additional_data: body.rest };
}
