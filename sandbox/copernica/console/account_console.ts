import type { AccountConsole } from '../../console/account_console.ts';
import { webhookView } from '../../deliveries/webhook_view.ts';
import { savedAccount } from '../account/saved.ts';
import type { State } from '../state.ts';

/** A Copernica account as the console shows it. Its webhooks are always active. */
export function accountConsole(state: State): AccountConsole {
  return {
    webhooks: () => Array.from(state.account.webhooks.values(), (webhook) => webhookView(webhook, webhook.trigger, null, 0)),
    activate: () => {},
    seed: () => savedAccount(state.account),
  };
}
