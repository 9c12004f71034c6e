import type { Subscriber } from '../../account/model.ts';
import { publishOptin, publishProfileChange } from '../../events.ts';
import type { State } from '../../state.ts';
import { ApiError } from '../envelope.ts';
import type { Parameters } from '../parameters.ts';
import { page } from '../parameters.ts';
import { fieldList, isAddress, listOf, recipientOf, valuesOf } from './find.ts';
import type { Handler, Handlers } from './handler.ts';

const updateRecipient: Handler = (parameters, state) => {
  const subscriber = recipientOf(parameters, state);
  const fields = parameters.map('fields');
  if (!fields || fields.size === 0) {
    throw new ApiError(4, 'no fields provided');
  }
  const values = valuesOf(fields, state, 5);
  requireAddress(values, state);
  const written = state.settings.emptyValues === 'stored' ? values : new Map([...values].filter(([, value]) => value !== ''));
  state.account.subscribers.write(subscriber, written, state.clock.now());
  if (state.settings.eventsFromApi.update) {
    publishProfileChange(state, subscriber);
  }
  return true;
};

/** Reading and writing single subscribers. Only codes named in public clients are facts; the others are assumptions of this sandbox. */
export const recipientHandlers: Handlers = {
  /** Creates a subscriber at once, even if the address exists: the manual has a page on duplicates, so they can arise. */
  CreateRecipient(parameters, state) {
    const { account, clock, settings } = state;
    const listIds = parameters.integers('listId');
    const fields = parameters.map('fields');
    if (listIds.length === 0) {
      throw new ApiError(2, 'no list provided');
    }
    if (!fields || fields.size === 0) {
      throw new ApiError(3, 'no fields provided');
    }
    if (!listIds.every((id) => account.lists.has(id))) {
      throw new ApiError(4, 'invalid list');
    }
    const values = valuesOf(fields, state, 5);
    if (!isAddress(values.get(account.emailFieldId) ?? '')) {
      throw new ApiError(5, 'invalid field');
    }
    const subscriber = account.addSubscriber(values, listIds, clock.now());
    if (settings.eventsFromApi.create) {
      publishCreated(state, subscriber);
    }
    return subscriber.id;
  },

  UpdateRecipientById: updateRecipient,
  UpdateRecipient: updateRecipient,

  DeleteRecipientById(parameters, state) {
    state.account.subscribers.remove(recipientOf(parameters, state));
    return true;
  },

  GetRecipientById(parameters, state) {
    const wanted = parameters.integers('fieldIds');
    const { fields, ...rest } = describe(recipientOf(parameters, state), state);
    return { ...rest, fields: fields.filter(({ id }) => wanted.length === 0 || wanted.includes(id)) };
  },

  /** Pages of a list's members. With `compact` a row contains only the id (assumed, because no source shows more of a row). */
  ExportRecipients(parameters, state) {
    const rows = page(state.account.subscribers.idsByList(listOf(parameters, state).id), parameters);
    const isCompact = parameters.advanced.text('compact') === '1';
    return rows.map((id) => ({ id: String(id), ...(isCompact ? {} : { fields: fieldsOf(id, state) }) }));
  },

  GetRecipientFieldsById: (parameters, state) => fieldList(recipientOf(parameters, state)),

  GetRecipientFieldsByIdAndCode(parameters, state) {
    const subscriber = recipientOf(parameters, state);
    if (state.account.codes.open('profile', parameters.text('code')) !== subscriber.id) {
      throw new ApiError(4, 'invalid code');
    }
    return fieldList(subscriber);
  },

  GetRecipientListsById: (parameters, state) => listsOf(recipientOf(parameters, state), state),

  GetRecipientIdByEmail(parameters, state) {
    const [first] = idsByEmail(parameters, state, parameters.integer('listId'));
    return first ?? null;
  },

  GetRecipientIdsByEmail: (parameters, state) => idsByEmail(parameters, state, parameters.advanced.integer('listId')),

  GetRecipientIdByFieldIdAndValue: (parameters, state) => String(matches(parameters, state)[0]?.id ?? ''),

  GetRecipientIdsByFieldIdAndValue: (parameters, state) => matches(parameters, state).map(({ id }) => String(id)),

  GetRecipientByFieldIdAndValue(parameters, state) {
    const [first] = matches(parameters, state);
    return first ? describe(first, state) : null;
  },

  GetRecipientIdByOptin(parameters, { account }) {
    const id = parameters.integer('optinId');
    if (id === undefined) {
      throw new ApiError(2, 'missing optinId');
    }
    const subscriberId = account.optins.get(id)?.subscriberId;
    if (!subscriberId) {
      throw new ApiError(3, 'optin not found');
    }
    return subscriberId;
  },

  /** Interests come from the links clicked; the score is the number of clicks (assumed). */
  GetInterestsByRecipientId(parameters, state) {
    const subscriber = recipientOf(parameters, state);
    const scores = new Map<number, { id: number; name: string; score: number }>();
    for (const { clicks, links } of state.account.mailings.values()) {
      for (const click of clicks.filter(({ recipient }) => recipient === subscriber.id)) {
        for (const { id, name } of links.find((link) => link.id === click.linkId)?.interests ?? []) {
          scores.set(id, { id, name, score: (scores.get(id)?.score ?? 0) + 1 });
        }
      }
    }
    return page(scores.values(), parameters);
  },
};

function requireAddress(values: Map<number, string>, { account }: State): void {
  const address = values.get(account.emailFieldId);
  if (address !== undefined && !isAddress(address)) {
    throw new ApiError(5, 'invalid field');
  }
}

function idsByEmail(parameters: Parameters, { account }: State, listId: number | undefined): number[] {
  const address = parameters.text('email');
  if (address === '') {
    throw new ApiError(2, 'no email provided');
  }
  if (!account.fields.has(account.emailFieldId)) {
    throw new ApiError(3, 'email field does not exist');
  }
  const ids = [...account.subscribers.idsByAddress(address)].filter((id) => listId === undefined || account.subscribers.get(id)?.lists.has(listId));
  if (ids.length === 0) {
    throw new ApiError(4, 'no match found');
  }
  return ids;
}

function matches(parameters: Parameters, { account }: State): Subscriber[] {
  const fieldId = parameters.integer('fieldId');
  const value = parameters.text('value');
  const listId = parameters.advanced.integer('listId');
  if (fieldId === undefined) {
    throw new ApiError(2, 'missing fieldId');
  }
  if (!account.fields.has(fieldId)) {
    throw new ApiError(3, 'field does not exist');
  }
  const found: Subscriber[] = [];
  for (const subscriber of account.subscribers.all()) {
    if (subscriber.fields.get(fieldId) === value && (listId === undefined || subscriber.lists.has(listId))) {
      found.push(subscriber);
    }
  }
  if (found.length === 0) {
    throw new ApiError(4, 'no match found');
  }
  return found;
}

function fieldsOf(id: number, { account }: State): { id: number; value: string }[] {
  const subscriber = account.subscribers.get(id);
  return subscriber ? fieldList(subscriber) : [];
}

function listsOf(subscriber: Subscriber, { account }: State): { id: number; name: string }[] {
  return [...subscriber.lists].map((id) => ({ id, name: account.lists.get(id)?.name ?? '' }));
}

function describe(subscriber: Subscriber, state: State) {
  return { id: subscriber.id, fields: fieldList(subscriber), lists: listsOf(subscriber, state) };
}

/** The event of a subscriber created without an opt-in setup, when the settings ask for one: its setup id is 0. */
function publishCreated(state: State, subscriber: Subscriber): void {
  const { account, clock } = state;
  const at = clock.now();
  const optin = { id: account.nextId('optin'), setupId: 0, origin: 'api' as const, fields: subscriber.fields, ip: '', referer: '' };
  publishOptin(state, { ...optin, startedAt: at, activatedAt: at, subscriberId: subscriber.id }, subscriber);
}
