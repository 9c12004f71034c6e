import type { LoggedCall } from '../../calls.ts';
import type { AccountConsole } from '../../console/account_console.ts';
import { formOf, type HandRequest } from '../../console/parts/hand_request.ts';
import { webhookView } from '../../deliveries/webhook_view.ts';
import { savedAccount } from '../account/saved.ts';
import { BUFFER_TIME } from '../settings.ts';
import type { State } from '../state.ts';
import { countsOf, pagesOf } from './contents.ts';
import { mailsOf } from './mails.ts';
import { peopleOf } from './people.ts';
import { tablesOf } from './tables.ts';

/** A MAILINGWORK account as the console shows it. */
export function accountConsole(state: State): AccountConsole {
  return {
    counts: () => countsOf(state),
    tables: () => tablesOf(state),
    pages: () => pagesOf(state),
    people: peopleOf(state),
    mails: mailsOf(state),
    webhooks: () => Array.from(state.account.webhooks.values(), (webhook) => webhookView(webhook, webhook.event, webhook.app, BUFFER_TIME)),
    activate: (id, replay) => {
      const webhook = state.account.webhooks.get(id);
      if (webhook !== undefined) {
        state.deliveries.activate(webhook, replay);
      }
    },
    request,
    seed: () => savedAccount(state.account),
  };
}

/** The login, which is no part of the log, comes first, as clients send it. */
function request({ operation, parameters }: LoggedCall): HandRequest {
  const login = [
    ['username', [{ secret: 'USERNAME' }]],
    ['password', [{ secret: 'PASSWORD' }]],
  ] as const;
  return { method: 'POST', path: `/webservice/webservice/json/${encodeURIComponent(operation)}`, form: [...login, ...formOf(parameters)] };
}
