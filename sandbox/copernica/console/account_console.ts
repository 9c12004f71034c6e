import type { AccountConsole } from '../../console/account_console.ts';
import { webhookView } from '../../deliveries/webhook_view.ts';
import { savedAccount } from '../account/saved.ts';
import type { State } from '../state.ts';
import { countsOf, pagesOf } from './contents.ts';
import { mailsOf } from './mails.ts';
import { peopleOf } from './people.ts';
import { requestOf } from './request.ts';
import { tablesOf } from './tables.ts';

/** A Copernica account as the console shows it. Its webhooks are always active. */
export function accountConsole(state: State): AccountConsole {
  return {
    counts: () => countsOf(state),
    tables: () => tablesOf(state),
    pages: () => pagesOf(state),
    people: peopleOf(state),
    mails: mailsOf(state),
    webhooks: () => Array.from(state.account.webhooks.values(), (webhook) => webhookView(webhook, webhook.trigger, null, null)),
    activate: () => {},
    request: requestOf,
    seed: () => savedAccount(state.account),
  };
}
