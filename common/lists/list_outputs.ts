import type { PlainOutputField } from 'zapier-platform-core';
import type { WrittenList } from '../../mailingwork/lists/lists.ts';
import type { RemovedFromList } from '../../mailingwork/subscribers/removals.ts';

/** What a Zap sees of a list. */
export function listOutput(list: WrittenList) {
  return { list_id: list.id, list_name: list.name, description: list.description || null };
}

/** The output fields of every operation that returns a list. */
export const listOutputFields: PlainOutputField[] = [
  { key: 'list_id', label: 'List ID', type: 'integer' },
  { key: 'list_name', label: 'List Name' },
  { key: 'description', label: 'Description' },
];

/** The sample of every operation that returns a list. */
export const listSample = { list_id: 1, list_name: 'Newsletter', description: 'Monthly newsletter' };

/** What a Zap sees of a list that was emptied or deleted, as it was before. */
export function removedListOutput(list: RemovedFromList, status: 'emptied' | 'deleted' | 'already_gone') {
  return { list_id: list.id, list_name: list.name, description: list.description || null, removed_subscriber_count: list.members, status };
}

/** The output fields of every operation that removes a list or its members. */
export const removedListOutputFields: PlainOutputField[] = [
  ...listOutputFields,
  { key: 'removed_subscriber_count', label: 'Removed Subscriber Count', type: 'integer' },
  { key: 'status', label: 'Status' },
];
