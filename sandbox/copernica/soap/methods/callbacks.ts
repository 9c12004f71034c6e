import type { Account } from '../../account/account.ts';
import { collectionNamed, databaseNamed, found } from '../../api/lookups.ts';
import { isOn } from '../../api/parameters.ts';
import { SoapFault } from '../fault.ts';
import type { Entity, Methods } from '../method.ts';
import { type Callback, sources } from '../model.ts';
import type { Parameters } from '../parameters.ts';

/** Callbacks. Their members are those that a client reads (seen); `api_disabled` and `actionfilter` are documented by name alone. */
export const callbackMethods: Methods = {
  Database_createCallback: {
    parameters: ['id', 'url', 'expression', 'method'],
    perform({ account }, parameters) {
      const { id } = databaseNamed(account, parameters.text('id'));
      return { name: 'callback', entity: rowOf(addCallback(account, parameters, id, null)) };
    },
  },

  Collection_createCallback: {
    parameters: ['id', 'url', 'expression', 'method'],
    perform({ account }, parameters) {
      const { id, databaseId } = collectionNamed(account, parameters.text('id'));
      return { name: 'callback', entity: rowOf(addCallback(account, parameters, databaseId, id)) };
    },
  },

  Database_callbacks: {
    parameters: ['id'],
    perform({ account }, parameters) {
      const { id } = databaseNamed(account, parameters.text('id'));
      const ofDatabase = [...account.callbacks.values()].filter(({ databaseId, collectionId }) => databaseId === id && collectionId === null);
      return { name: 'callback', entities: ofDatabase.map(rowOf) };
    },
  },

  // Which parameters say what is switched is assumed.
  Callback_setSource: {
    parameters: ['id', 'source', 'enabled'],
    perform({ account }, parameters) {
      const callback = found(account.callbacks.get(parameters.id('id')));
      const source = sources.find((one) => one === parameters.text('source').toLowerCase());
      if (source === undefined) {
        throw new SoapFault('There is no such source');
      }
      const others = callback.switchedOff.filter((one) => one !== source);
      callback.switchedOff = isOn(parameters.optional('enabled', 'value')) ? others : [...others, source];
      return { value: 'true' };
    },
  },
};

function addCallback(account: Account, parameters: Parameters, databaseId: number, collectionId: number | null): Callback {
  const url = parameters.text('url');
  const method = parameters.optional('method').toLowerCase() || 'json';
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new SoapFault('The parameter url is not an address');
  }
  if (method !== 'json' && method !== 'xml') {
    throw new SoapFault('The parameter method is json or xml');
  }
  const id = account.nextId('callback');
  const callback: Callback = { id, databaseId, collectionId, url, expression: parameters.optional('expression'), method, switchedOff: [] };
  account.callbacks.set(id, callback);
  return callback;
}

function rowOf({ id, databaseId, collectionId, url, expression, method, switchedOff }: Callback): Entity {
  return {
    ...{ id: String(id), url, expression, method, action: 'all', database: String(databaseId), collection: String(collectionId ?? 0) },
    ...{ api_disabled: String(switchedOff.includes('rest') && switchedOff.includes('soap')), actionfilter: switchedOff.join(',') },
  };
}
