import type { Bundle, PlainOutputField, ZObject } from 'zapier-platform-core';
import { fieldOutputs } from '../fields/field_inputs.ts';
import { performing } from '../perform.ts';
import { chosenFields } from './chosen_fields.ts';

/** The output fields of every operation that returns a subprofile; the collection's own come from `subprofileFieldOutputs`. */
export const subprofileOutputFields: PlainOutputField[] = [
  { key: 'subprofile_id', label: 'Subprofile ID', type: 'integer' },
  { key: 'collection_id', label: 'Collection ID', type: 'integer' },
  { key: 'collection_name', label: 'Collection Name' },
  { key: 'profile_id', label: 'Profile ID', type: 'integer' },
  { key: 'created_at', label: 'Created At', type: 'datetime' },
  { key: 'modified_at', label: 'Modified At', type: 'datetime' },
  { key: 'removed_at', label: 'Removed At', type: 'datetime' },
];

/** The sample of every operation that returns a subprofile. */
export const subprofileSample = {
  subprofile_id: 20285,
  collection_id: 6312,
  collection_name: 'Orders',
  profile_id: 18381,
  created_at: '2026-08-25T16:14:56+02:00',
  modified_at: '2026-08-25T16:15:56+02:00',
  removed_at: null,
};

/** Output fields for the fields of the chosen collection, under their own names; none before one is chosen, or where the database has no such collection. */
export const subprofileFieldOutputs: (z: ZObject, bundle: Bundle) => Promise<PlainOutputField[]> = performing('editing', async (account, input) =>
  fieldOutputs(await chosenFields(account, input)),
);

/** The same field where subprofiles are line items. */
export const asLineItem = ({ key, label, ...field }: PlainOutputField): PlainOutputField => ({
  ...field,
  key: `subprofiles[]${key}`,
  label: String(label).replace(/^(Subprofile )?/, 'Subprofile '),
});
