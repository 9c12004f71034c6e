import type { Webhook as DeliveredWebhook } from '../../deliveries/webhook.ts';

/** What webhooks can be for. The last one is offered only by the dashboard (documented). */
export const triggers = ['create', 'update', 'delete', 'click', 'delivery', 'open', 'bounce', 'failure', 'unsubscribe'] as const;

export type Trigger = (typeof triggers)[number];

/** The names of the mail families in webhooks. */
export const callers = ['ms', 'publisher'] as const;

export type Caller = (typeof callers)[number];

/** A webhook; `url` is what the API calls its handler. */
export interface Webhook extends DeliveredWebhook {
  trigger: Trigger;
  /** Which mail engines it is called by; changes of profiles come from none (assumed). */
  callers: readonly Caller[];
  /** Only for this database or collection; null for all. */
  databaseId: number | null;
  collectionId: number | null;
  /** Only updates of one of these fields, by name; the dashboard alone offers it (documented). Empty for all. */
  fields: readonly string[];
}
