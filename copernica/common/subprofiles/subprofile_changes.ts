import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core';
import type { Input } from '../../../zapier/inputs/input.ts';
import type { Sought as SoughtProfile } from '../../api/profiles/find.ts';
import type { FieldChanges } from '../../api/records/changes.ts';
import type { Key } from '../../api/records/matches.ts';
import type { Collection, Database } from '../../api/structure/structure.ts';
import type { Sought } from '../../api/subprofiles/find.ts';
import { clearingInput, type FieldHolder, fieldChangesIn, newValuesIn } from '../fields/field_changes.ts';
import { fieldInputs } from '../fields/field_inputs.ts';
import { collectionInput, databaseInput } from '../inputs.ts';
import { performing } from '../perform.ts';
import { soughtIn } from '../profiles/sought_profile.ts';
import { chosenFields } from './chosen_fields.ts';
import { collectionIn, soughtSubprofileIn, subprofileKeyIn } from './sought_subprofile.ts';

/** The fields of the chosen collection as inputs; none before one is chosen, or where the database has no such collection. */
export const subprofileFieldInputs: (z: ZObject, bundle: Bundle) => Promise<PlainInputField[]> = performing('editing', async (account, input) =>
  fieldInputs(await chosenFields(account, input)),
);

/** The one way to empty fields of a subprofile. */
export const fieldsToClearInput = clearingInput('all_collection_fields.id.label', [databaseInput.key, collectionInput.key]);

/** A subprofile to create, as the user filled it in. */
export interface CreationPlan {
  readonly collection: Collection;
  /** The profile that it is to belong to. */
  readonly owner: SoughtProfile;
  /** Texts to store, by field name. */
  readonly values: Readonly<Record<string, string>>;
}

/** A subprofile to create or to update. */
export interface UpsertPlan extends CreationPlan {
  /** What an existing one is looked up by; null where a new one is always created. */
  readonly key: Key | null;
  /** What is to become different in an existing one. */
  readonly changes: FieldChanges;
}

/** Subprofiles to update. */
export interface UpdatePlan {
  readonly collection: Collection;
  readonly sought: Sought;
  readonly changes: FieldChanges;
}

const holderOf = ({ fields }: Collection): FieldHolder => ({ noun: 'collection', record: 'subprofile', fields });

/**
 * A subprofile to create.
 *
 * @throws ServiceFailure that names what is missing, does not exist, or would not be stored unchanged
 */
export function creationPlanIn(input: Input, database: Database): CreationPlan {
  const collection = collectionIn(input, database);
  return { collection, owner: soughtIn(input, database), values: newValuesIn(input, holderOf(collection)) };
}

/**
 * A subprofile to create or to update.
 *
 * @throws ServiceFailure like `creationPlanIn`
 */
export function upsertPlanIn(input: Input, database: Database): UpsertPlan {
  const collection = collectionIn(input, database);
  const key = subprofileKeyIn(input, collection);
  const changes = fieldChangesIn(input, holderOf(collection), key);
  if (key === null) {
    return { ...creationPlanIn(input, database), key, changes };
  }
  // A mapped value of the key field is the same, perhaps in another spelling.
  return { collection, owner: soughtIn(input, database), key, changes, values: { [key.field.name]: key.value, ...changes.values } };
}

/**
 * Subprofiles to update.
 *
 * @throws ServiceFailure like `creationPlanIn`, and like `soughtSubprofileIn`
 */
export function updatePlanIn(input: Input, database: Database): UpdatePlan {
  const collection = collectionIn(input, database);
  return { collection, sought: soughtSubprofileIn(input, database), changes: fieldChangesIn(input, holderOf(collection), null) };
}
