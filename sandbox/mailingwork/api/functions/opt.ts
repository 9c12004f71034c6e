import type { List, Subscriber } from '../../account/model.ts';
import { startOptin } from '../../processes/optin.ts';
import { startOptout } from '../../processes/optout.ts';
import type { State } from '../../state.ts';
import { accountTime } from '../../time.ts';
import { ApiError } from '../envelope.ts';
import { type Parameters, page, withinDates } from '../parameters.ts';
import { isAddress, recipientOf, valuesOf } from './find.ts';
import type { Handlers } from './handler.ts';

/** Opt-in and opt-out through their setups. */
export const optHandlers: Handlers = {
  GetOptinSetups(_parameters, { account }) {
    return Array.from(account.optinSetups.values(), ({ id, name, listIds }) => ({ id, name, subscriberlists: listsOf(listIds, account.lists) }));
  },

  GetOptoutSetups(_parameters, { account }) {
    return Array.from(account.optoutSetups.values(), ({ id, name, listIds }) => ({ id: String(id), name, subscriberlists: listsOf(listIds, account.lists) }));
  },

  /** The result is the opt-in's id (assumed). The call fails for a field that is not part of the setup (error text of a public shop module). */
  OptinRecipient(parameters, state) {
    const setup = state.account.optinSetups.get(parameters.integer('optinSetupId') ?? 0);
    const fields = parameters.map('fields');
    if (!setup) {
      throw new ApiError(2, 'optin setup not found');
    }
    if (!fields || fields.size === 0) {
      throw new ApiError(3, 'no fields provided');
    }
    const values = valuesOf(fields, state, 4, setup.fieldIds);
    if (!isAddress(values.get(state.account.emailFieldId) ?? '')) {
      throw new ApiError(5, 'no valid email provided');
    }
    const { advanced } = parameters;
    return startOptin(state, setup, { fields: values, origin: 'api', ip: advanced.text('ip'), referer: advanced.text('referer') }).id;
  },

  /** Acts on the lists of the setup, in the setup's mode; the result is the opt-out's id (assumed). */
  OptoutRecipientById(parameters, state) {
    const setup = state.account.optoutSetups.get(parameters.integer('optoutSetupId') ?? 0);
    const subscriber = recipientOf(parameters, state);
    if (!setup) {
      throw new ApiError(4, 'optout setup not found');
    }
    return startOptout(state, setup, subscriber, 'api').id;
  },

  /** Returns only confirmed opt-ins (comment in a public shop module), in the shape of GetOptouts (assumed). */
  GetOptins(parameters, { account }) {
    const inDates = withinDates(parameters);
    const listId = parameters.integer('ListId') ?? parameters.integer('listId') ?? parameters.advanced.integer('listId');
    const rows = page(account.optins.values(), parameters, ({ activatedAt, setupId }) => {
      const lists = account.optinSetups.get(setupId)?.listIds ?? [];
      return activatedAt !== null && inDates({ at: activatedAt }) && (listId === undefined || lists.includes(listId));
    });
    return rows.map(({ id, subscriberId, setupId, activatedAt, fields }) => ({
      id,
      recipient: String(subscriberId ?? ''),
      optinSetup: String(setupId),
      date: accountTime(activatedAt ?? 0),
      fields: selectedFields(fields, parameters, account),
      listId: account.optinSetups.get(setupId)?.listIds ?? [],
    }));
  },

  GetOptouts(parameters, { account }) {
    const inDates = withinDates(parameters);
    const rows = page(account.optouts.values(), parameters, ({ finalizedAt }) => finalizedAt !== null && inDates({ at: finalizedAt }));
    return rows.map(({ mailingId, subscriberId, setupId, finalizedAt, listIds }) => ({
      email: mailingId,
      recipient: String(subscriberId),
      optoutSetup: String(setupId),
      date: accountTime(finalizedAt ?? 0),
      fields: selectedFields(account.subscribers.get(subscriberId)?.fields ?? new Map(), parameters, account),
      listId: listIds,
    }));
  },
};

function listsOf(listIds: number[], lists: State['account']['lists']): { id: List['id']; name: List['name'] }[] {
  return listIds.flatMap((id) => lists.get(id) ?? []).map(({ id, name }) => ({ id, name }));
}

/**
 * The fields named by `advanced[fieldId]`; without it only the address (assumed, because every client names some). Each entry has its id under `id` and
 * `field`, as in the sample.
 */
function selectedFields(fields: Subscriber['fields'], parameters: Parameters, account: State['account']): { id: number; value: string; field: number }[] {
  const asked = parameters.advanced.integers('fieldId');
  const wanted = asked.length > 0 ? asked : [account.emailFieldId];
  return wanted.filter((id) => fields.has(id)).map((id) => ({ id, value: fields.get(id) ?? '', field: id }));
}
