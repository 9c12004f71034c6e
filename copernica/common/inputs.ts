import type { PlainInputField } from 'zapier-platform-core';

/*
 * Inputs that several operations share. A dropdown's hidden trigger delivers `id` and `label`, so that a user sees names with ids.
 */

/** The database that is meant; what it consists of decides which other inputs there are. */
export const databaseInput = {
  key: 'database',
  label: 'Database',
  required: true,
  dynamic: 'all_databases.id.label',
  altersDynamicFields: true,
} satisfies PlainInputField;

/** The collection of that database that is meant. */
export const collectionInput = {
  key: 'collection',
  label: 'Collection',
  required: true,
  dynamic: 'all_collections.id.label',
  dependsOn: [databaseInput.key],
  altersDynamicFields: true,
} satisfies PlainInputField;

/** The selection of that database that is meant. */
export const selectionInput = {
  key: 'selection',
  label: 'Selection',
  required: true,
  dynamic: 'all_selections.id.label',
  dependsOn: [databaseInput.key],
} satisfies PlainInputField;
