import type { Bundle, PlainOutputField, ZObject } from 'zapier-platform-core';
import { readableIds } from '../../../zapier/inputs/ids.ts';
import { freshDatabase } from '../../api/structure/database.ts';
import { fieldOutputs } from '../fields/field_inputs.ts';
import { databaseInput } from '../inputs.ts';
import { performing } from '../perform.ts';

/** The output fields of every operation that returns a profile; the database's own come from `profileFieldOutputs`. */
export const profileOutputFields: PlainOutputField[] = [
  { key: 'profile_id', label: 'Profile ID', type: 'integer' },
  { key: 'database_id', label: 'Database ID', type: 'integer' },
  { key: 'database_name', label: 'Database Name' },
  { key: 'email', label: 'Email' },
  { key: 'interests[]name', label: 'Interest Name' },
  { key: 'interests[]group', label: 'Interest Group' },
  { key: 'interests[]active', label: 'Interest Active', type: 'boolean' },
  { key: 'interest_names', label: 'Names of Active Interests', list: true },
  { key: 'created_at', label: 'Created At', type: 'datetime' },
  { key: 'modified_at', label: 'Modified At', type: 'datetime' },
  { key: 'removed_at', label: 'Removed At', type: 'datetime' },
];

/** The sample of every operation that returns a profile. */
export const profileSample = {
  profile_id: 18381,
  database_id: 7616,
  database_name: 'Customers',
  email: 'jan.jansen@example.com',
  interests: [
    { name: 'Football', group: 'Sports', active: true },
    { name: 'Baseball', group: 'Sports', active: false },
  ],
  interest_names: ['Football'],
  created_at: '2026-01-06T14:19:51+01:00',
  modified_at: '2026-02-21T13:26:21+01:00',
  removed_at: null,
};

/** Output fields for the fields of the chosen database, under their own names; none before one is chosen. */
export const profileFieldOutputs: (z: ZObject, bundle: Bundle) => Promise<PlainOutputField[]> = performing('editing', async (account, input) => {
  const [databaseId] = readableIds(input[databaseInput.key]);
  return databaseId === undefined ? [] : fieldOutputs((await freshDatabase(account, databaseId)).fields);
});
