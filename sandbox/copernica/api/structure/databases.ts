import type { UnsubscribeSetting } from '../../account/model.ts';
import { textOf } from '../../account/stored.ts';
import { changed, created, deleted, invalidData } from '../answers.ts';
import type { Call, Handlers } from '../call.ts';
import { collectionIn, databaseIn, idIn } from '../lookups.ts';
import { paged } from '../paging.ts';
import { type Body, entriesOf } from '../parameters.ts';
import { nameIn, textIn } from './names.ts';
import { collectionRow, databaseRow, interestRow, unsubscribeRow } from './rows.ts';

const BEHAVIORS = ['nothing', 'remove', 'update'] as const;

export const databaseHandlers: Handlers = {
  'GET /databases': (call) => paged(call, [...call.state.account.databases.values()], databaseRow),

  'GET /database/{database}': (call) => Response.json(databaseRow(databaseIn(call))),

  'GET /database/{database}/unsubscribe': (call) => Response.json(unsubscribeRow(databaseIn(call).unsubscribe)),

  'PUT /database/{database}/unsubscribe'(call) {
    const database = databaseIn(call);
    database.unsubscribe = unsubscribeIn(call.body);
    return changed(call, `database/${database.id}/unsubscribe`);
  },

  'GET /database/{database}/interests': (call) => paged(call, databaseIn(call).interests, interestRow),

  'POST /database/{database}/interests'(call) {
    const { interests } = databaseIn(call);
    const name = nameIn(call.body, interests);
    const id = call.state.account.nextId('interest');
    interests.push({ id, name, group: textIn(call.body, 'group') });
    return created(call, 'interest', id);
  },

  'DELETE /interest/{interest}'(call) {
    const id = idIn(call.path, 'interest');
    const databases = [...call.state.account.databases.values()];
    const database = databases.find(({ interests }) => interests.some((interest) => interest.id === id));
    if (!database) {
      throw invalidData();
    }
    database.interests = database.interests.filter((interest) => interest.id !== id);
    return deleted(call, 'interest', [id]);
  },

  'GET /database/{database}/collections': (call) => paged(call, databaseIn(call).collections, collectionRow),

  'POST /database/{database}/collections'(call) {
    const { id: databaseId, collections } = databaseIn(call);
    const name = nameIn(call.body, collections);
    const id = call.state.account.nextId('collection');
    collections.push({ id, databaseId, name, fields: [], unsubscribe: { behavior: 'nothing', fields: {} }, deletion: 'remove' });
    return created(call, 'collection', id);
  },

  'GET /collection/{collection}': (call) => Response.json(collectionRow(collectionIn(call))),

  'GET /collection/{collection}/unsubscribe': (call) => Response.json(unsubscribeRow(collectionIn(call).unsubscribe)),

  'PUT /collection/{collection}/unsubscribe'(call) {
    const collection = collectionIn(call);
    collection.unsubscribe = unsubscribeIn(call.body);
    return changed(call, `collection/${collection.id}/unsubscribe`);
  },

  // This box has no selections of subprofiles.
  'GET /collection/{collection}/miniviews'(call) {
    collectionIn(call);
    return paged(call, [], () => ({}));
  },
};

/** @throws ApiError when the behaviour is not one of the three */
function unsubscribeIn(body: Call['body']): UnsubscribeSetting {
  const behavior = BEHAVIORS.find((one) => one === body.get('behavior'));
  if (behavior === undefined) {
    throw invalidData();
  }
  return { behavior, fields: writtenFields(body) };
}

function writtenFields(body: Body): Record<string, string> {
  return Object.fromEntries(entriesOf(body.get('fields')).map(([name, value]) => [name, textOf(value)]));
}
