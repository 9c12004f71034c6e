import { textOf } from '../account/stored.ts';
import type { State } from '../state.ts';
import { isValidated } from '../webhooks/domains.ts';
import { type Caller, callers, type Trigger, triggers, type Webhook } from '../webhooks/model.ts';
import { ApiError, changed, created, deleted, invalidData } from './answers.ts';
import type { Call, Handlers } from './call.ts';
import { collectionNamed, databaseNamed, found, idIn } from './lookups.ts';
import { paged } from './paging.ts';

/** What a webhook can be created with. */
export interface WebhookOrder {
  readonly handler: unknown;
  readonly trigger: unknown;
  readonly callers?: unknown;
  readonly database?: unknown;
  readonly collection?: unknown;
  readonly fields?: readonly string[] | undefined;
}

/** All triggers but the one that only the dashboard offers (documented). */
const OFFERED: readonly Trigger[] = triggers.filter((trigger) => trigger !== 'unsubscribe');

/** Webhooks. That they can be listed, and in this way, is assumed. */
export const webhookHandlers: Handlers = {
  'POST /webhooks'(call) {
    const { body, state } = call;
    const order = { handler: body.get('handler'), trigger: body.get('trigger'), callers: body.get('callers') };
    const webhook = addWebhook(state, { ...order, database: body.get('database'), collection: body.get('collection') }, OFFERED);
    return created(call, 'webhook', webhook.id);
  },

  'GET /webhooks'(call) {
    return paged(call, [...call.state.account.webhooks.values()], rowOf);
  },

  'GET /webhook/{webhook}'(call) {
    return Response.json(rowOf(webhookIn(call)));
  },

  'PUT /webhook/{webhook}'(call) {
    const webhook = webhookIn(call);
    const { body, state } = call;
    const url = body.get('handler') === undefined ? webhook.url : handlerOf(state, body.get('handler'));
    const trigger = body.get('trigger') === undefined ? webhook.trigger : triggerOf(body.get('trigger'), OFFERED);
    const called = body.get('callers') === undefined ? webhook.callers : callersOf(body.get('callers'));
    Object.assign(webhook, { url, trigger, callers: called });
    return changed(call, `webhook/${webhook.id}`);
  },

  'DELETE /webhook/{webhook}'(call) {
    const webhook = webhookIn(call);
    call.state.account.webhooks.delete(webhook.id);
    call.state.deliveries.remove(webhook);
    return deleted(call, 'webhook', [webhook.id]);
  },
};

/**
 * Creates a webhook.
 *
 * @param offered the triggers that can be chosen
 * @throws ApiError when something in the order cannot be used
 */
export function addWebhook(state: State, order: WebhookOrder, offered: readonly Trigger[]): Webhook {
  const { account } = state;
  const webhook: Webhook = {
    ...{ url: handlerOf(state, order.handler), trigger: triggerOf(order.trigger, offered) },
    callers: order.callers === undefined ? callers : callersOf(order.callers),
    databaseId: isMissing(order.database) ? null : databaseNamed(account, textOf(order.database)).id,
    collectionId: isMissing(order.collection) ? null : collectionNamed(account, textOf(order.collection)).id,
    ...{ id: account.nextId('webhook'), fields: order.fields ?? [], active: true, deactivatedAt: null, buffer: [] },
  };
  account.webhooks.set(webhook.id, webhook);
  return webhook;
}

const rowOf = ({ id, url, trigger, callers: called }: Webhook) => ({ ID: String(id), handler: url, trigger, callers: called });

function webhookIn({ state, path }: Call): Webhook {
  return found(state.account.webhooks.get(idIn(path, 'webhook')));
}

/** No source says what happens to a domain that is not validated. That it is refused, and in these words, is assumed. */
function handlerOf({ settings }: State, sent: unknown): string {
  if (typeof sent !== 'string' || !/^https?:\/\//i.test(sent) || !URL.canParse(sent)) {
    throw invalidData();
  }
  if (!isValidated(sent, settings.validatedDomains)) {
    throw new ApiError(`The domain ${new URL(sent).hostname} has not been validated`);
  }
  return sent;
}

function triggerOf(sent: unknown, offered: readonly Trigger[]): Trigger {
  const trigger = offered.find((one) => one === sent);
  if (trigger === undefined) {
    throw invalidData();
  }
  return trigger;
}

function callersOf(sent: unknown): Caller[] {
  const names: unknown[] = Array.isArray(sent) ? sent : [sent];
  const known = callers.filter((caller) => names.includes(caller));
  if (known.length === 0 || known.length < names.length) {
    throw invalidData();
  }
  return known;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 0;
}
