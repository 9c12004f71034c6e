import type { Bundle, PlainOutputField, ZObject } from 'zapier-platform-core';
import { fieldsUnder } from '../../../zapier/operations/whole_record.ts';
import { toldLater } from '../told_later.ts';
import { hydrateProfile, type PersonPart } from './hydrate_profile.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from './profile_outputs.ts';

/** Whose profile it is, as far as an event tells. */
export interface Person {
  readonly profileId: number | null;
  readonly subprofileId?: number | null;
  /** The mail to that person, of a mailing with a template. */
  readonly destination?: string | null;
}

/**
 * Makes placeholders that become whole profiles when a step reads them, so that a poll of thousands of events reads none.
 *
 * @returns a function of what is known of the person; its result is null where nothing is
 */
export function wholeProfiles(z: ZObject): (person: Person) => string | null {
  return (person) => placeholder(z, person);
}

/** An id where an event tells it, else a placeholder that becomes it when a step reads it: that takes one call. */
export function personParts(z: ZObject): (person: Person, only: PersonPart) => number | string | null {
  return (person, only) => (only === 'profile_id' ? person.profileId : person.subprofileId) ?? (person.destination ? placeholder(z, person, { only }) : null);
}

function placeholder(z: ZObject, { profileId, subprofileId, destination }: Person, part: { readonly only?: PersonPart } = {}): string | null {
  const known = {
    ...(profileId === null ? {} : { profile_id: profileId }),
    ...(profileId === null && subprofileId ? { subprofile_id: subprofileId } : {}),
    ...(profileId === null && destination ? { destination } : {}),
  };
  return Object.keys(known).length === 0 ? null : z.dehydrate(hydrateProfile, { ...known, ...part });
}

const underProfile = fieldsUnder('Profile');

/** Describes part of a form, when an editor asks for it. */
type Described = (z: ZObject, bundle: Bundle) => Promise<PlainOutputField[]>;

/**
 * The fields of a whole profile, the database's own included, as they stand under the key `profile`. Functions tell them, those that never change too: many triggers have
 * them, and what an operation is described with is read at every start.
 */
export const wholeProfileOutputFields: [Described, Described] = [
  toldLater(profileOutputFields.map(underProfile)),
  async (z, bundle) => (await profileFieldOutputs(z, bundle)).map(underProfile),
];

/** What a whole profile looks like. */
export const wholeProfileSample = { profile: profileSample };
