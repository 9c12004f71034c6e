import type { Webhook, WebhookEvent } from '../../account/model.ts';
import type { State } from '../../state.ts';
import { accountTime } from '../../time.ts';
import { ApiError } from '../envelope.ts';
import type { Parameters } from '../parameters.ts';
import type { Handlers } from './handler.ts';

const EVENTS: readonly WebhookEvent[] = ['optin_finalized', 'optout_finalized', 'profilemanager_finalized'];

/** The accepted names for the id of a webhook: the manual does not show which one is right, so all plausible ones work. */
const ID_NAMES = ['id', 'webHookId', 'webhookId'];

/** Webhooks are managed only through the API (manual on WebHooks). The keys of the results, apart from `active`, are assumed. */
export const webhookHandlers: Handlers = {
  CreateWebHook(parameters, { account }) {
    const app = parameters.text('app');
    const event = EVENTS.find((known) => known === parameters.text('event'));
    const url = parameters.text('url');
    if (app === '') {
      throw new ApiError(2, 'missing app');
    }
    if (!event) {
      throw new ApiError(3, 'unknown event');
    }
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
      throw new ApiError(4, 'invalid url');
    }
    const webhook: Webhook = { id: account.nextId('webhook'), app, event, url, active: true, deactivatedAt: null, buffer: [] };
    account.webhooks.set(webhook.id, webhook);
    return describe(webhook);
  },

  GetWebHooks(parameters, { account }) {
    const app = parameters.either('app');
    const event = parameters.either('event');
    const fits = (webhook: Webhook) => (app === '' || webhook.app === app) && (event === '' || webhook.event === event);
    return [...account.webhooks.values()].filter(fits).map(describe);
  },

  ActivateWebHook(parameters, state) {
    state.deliveries.activate(webhookOf(parameters, state), parameters.either('replayEvents') === '1');
    return true;
  },

  DeleteWebHookById(parameters, state) {
    const webhook = webhookOf(parameters, state);
    state.account.webhooks.delete(webhook.id);
    state.deliveries.remove(webhook);
    return true;
  },
};

function webhookOf(parameters: Parameters, { account }: State): Webhook {
  const id = ID_NAMES.map((name) => parameters.integer(name)).find((given) => given !== undefined);
  const webhook = account.webhooks.get(id ?? 0);
  if (!webhook) {
    throw new ApiError(2, 'webhook not found');
  }
  return webhook;
}

function describe({ id, app, event, url, active, deactivatedAt }: Webhook) {
  return { id, app, event, url, active, ...(deactivatedAt === null ? {} : { deactivated_at: accountTime(deactivatedAt) }) };
}
