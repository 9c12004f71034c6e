import type { Account } from '../../account/account.ts';
import type { Collection, Database, Field, Interest, UnsubscribeSetting, View } from '../../account/model.ts';
import { accountTime } from '../../time.ts';
import { wholeList } from '../paging.ts';

/* The rows of the structure, as the documented examples show them. Ids are texts, and so are the numbers of a field. */

/** The limits that the service writes on lists inside an answer. */
const INNER = { database: 1000, collection: 100 };

export function fieldRow({ id, name, type, value, displayed, ordered, length, textlines, hidden, index }: Field): object {
  return { ID: String(id), name, type, value, displayed, ordered, length: String(length), textlines: String(textlines), hidden, index };
}

export function interestRow({ id, name, group }: Interest): object {
  return { ID: String(id), name, group };
}

export function collectionRow({ id, name, databaseId, fields }: Collection): object {
  return { ID: String(id), name, database: String(databaseId), fields: wholeList(fields, INNER.collection, fieldRow), intentions: intentionsOf(fields) };
}

export function databaseRow({ id, name, description, archived, created, fields, interests, collections }: Database): object {
  return {
    ...{ ID: String(id), name, description, archived, created: accountTime(created) },
    fields: wholeList(fields, INNER.database, fieldRow),
    interests: wholeList(interests, INNER.database, interestRow),
    collections: wholeList(collections, INNER.database, collectionRow),
    intentions: intentionsOf(fields),
  };
}

export function viewRow(account: Account, { id, name, description, databaseId, parentId, lastBuilt }: View): object {
  const children = [...account.views.values()].filter((view) => view.parentId === id);
  return {
    ...{ ID: String(id), name, description },
    'parent-type': parentId === null ? 'database' : 'view',
    'parent-id': String(parentId ?? databaseId),
    'has-children': children.length > 0,
    'has-referred': false,
    'has-rules': true,
    database: String(databaseId),
    'last-built': accountTime(lastBuilt),
    intentions: intentionsOf(account.databases.get(databaseId)?.fields ?? []),
  };
}

/** What an unsubscribe does; `fields` is a list when it is empty (seen in recordings of version 3, 2022). */
export function unsubscribeRow({ behavior, fields }: UnsubscribeSetting): object {
  return { behavior, fields: orList(fields) };
}

/** An object, or `[]` when it is empty: what PHP makes of an empty array. */
export function orList(entries: Record<string, string>): Record<string, string> | [] {
  return Object.keys(entries).length > 0 ? entries : [];
}

/** Booleans (seen in recordings of version 3, 2022). That they follow from the fields is assumed. */
function intentionsOf(fields: readonly Field[]): object {
  const has = (type: Field['type']) => fields.some((field) => field.type === type);
  return { email: has('email'), sms: has('phone_gsm'), fax: has('phone_fax'), pdf: true };
}
