import { membersOf, rebuildView } from '../../account/views.ts';
import { changed } from '../answers.ts';
import type { Handlers } from '../call.ts';
import { databaseIn, viewIn } from '../lookups.ts';
import { paged } from '../paging.ts';
import { viewRow } from './rows.ts';

export const viewHandlers: Handlers = {
  'GET /database/{database}/views'(call) {
    const { account } = call.state;
    const { id } = databaseIn(call);
    const views = [...account.views.values()].filter(({ databaseId, parentId }) => databaseId === id && parentId === null);
    return paged(call, views, (view) => viewRow(account, view));
  },

  'GET /view/{view}': (call) => Response.json(viewRow(call.state.account, viewIn(call))),

  'GET /view/{view}/views'(call) {
    const { account } = call.state;
    const { id } = viewIn(call);
    const views = [...account.views.values()].filter(({ parentId }) => parentId === id);
    return paged(call, views, (view) => viewRow(account, view));
  },

  'GET /view/{view}/profileids': (call) => Response.json(membersOf(call.state.account, viewIn(call)).map(({ id }) => String(id))),

  // The service queues this; here it is done at once. The answer is not documented.
  'POST /view/{view}/rebuild'(call) {
    const view = viewIn(call);
    rebuildView(call.state.account, view, call.state.clock.now());
    return changed(call, `view/${view.id}`);
  },
};
