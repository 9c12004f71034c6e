import type { List } from '../../account/model.ts';
import type { State } from '../../state.ts';
import { ApiError } from '../envelope.ts';
import type { Parameters } from '../parameters.ts';
import { listOf } from './find.ts';
import type { Handlers } from './handler.ts';

export const listHandlers: Handlers = {
  GetLists(_parameters, { account }) {
    return [...account.lists.values()].map(({ id, name, description }) => ({ id, name, description }));
  },

  GetFolders(_parameters, { account }) {
    return [...account.folders.values()].map(({ id, parentId, name }) => ({ id, parent_id: parentId, name, role_ids: [] }));
  },

  CreateList(parameters, { account }) {
    const name = parameters.text('name').trim();
    const { advanced } = parameters;
    if (name === '') {
      throw new ApiError(2, 'missing name');
    }
    const folderId = folderOf(advanced, account, 3);
    const list: List = {
      id: account.nextId('list'),
      name,
      description: advanced.text('description'),
      folderId,
      substitute: advanced.text('substitute'),
      optedOut: new Set(),
    };
    account.lists.set(list.id, list);
    return list.id;
  },

  UpdateListById(parameters, state) {
    const list = listOf(parameters, state);
    const { advanced } = parameters;
    const name = parameters.text('name').trim();
    if (name === '') {
      throw new ApiError(4, 'missing name');
    }
    list.name = name;
    if (advanced.has('description')) {
      list.description = advanced.text('description');
    }
    list.folderId = advanced.has('folderid') ? folderOf(advanced, state.account, 5) : list.folderId;
    return true;
  },

  EmptyList(parameters, state) {
    empty(listOf(parameters, state), state);
    return true;
  },

  DeleteListById(parameters, state) {
    const list = listOf(parameters, state);
    empty(list, state);
    state.account.lists.delete(list.id);
    const setups = [...state.account.optinSetups.values(), ...state.account.optoutSetups.values()];
    for (const setup of setups) {
      setup.listIds = setup.listIds.filter((id) => id !== list.id);
    }
    return true;
  },

  GetRecipientCountByListId(parameters, state) {
    return String(state.account.subscribers.idsByList(listOf(parameters, state).id).size);
  },

  GetRecipientIdsByListId(parameters, state) {
    return Array.from(state.account.subscribers.idsByList(listOf(parameters, state).id), String);
  },

  GetOptStatusByListId(parameters, state) {
    const list = listOf(parameters, state);
    const { subscribers } = state.account;
    const members = Array.from(subscribers.idsByList(list.id), (recipient) => ({ recipient: String(recipient), status: 'optin' }));
    const left = [...list.optedOut].flatMap((address) => Array.from(subscribers.idsByAddress(address), (id) => ({ recipient: String(id), status: 'optout' })));
    return [...members, ...left];
  },
};

/**
 * The folder named by `folderid`, 0 without one.
 *
 * @throws ApiError when it is unknown
 */
function folderOf(advanced: Parameters, account: State['account'], code: number): number {
  const id = advanced.integer('folderid') ?? 0;
  if (id !== 0 && !account.folders.has(id)) {
    throw new ApiError(code, 'folder not found');
  }
  return id;
}

function empty(list: List, { account }: State): void {
  for (const id of [...account.subscribers.idsByList(list.id)]) {
    const subscriber = account.subscribers.get(id);
    if (subscriber) {
      account.subscribers.leaveList(subscriber, list.id);
    }
  }
}
