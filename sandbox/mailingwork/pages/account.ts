import type { Hono } from 'hono';
import { html } from 'hono/html';
import { type Html, table } from '../../pages/layout.ts';
import type { Subscriber, Webhook } from '../account/model.ts';
import { personalLinks } from '../processes/links.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { layout } from './layout.ts';

const NEWEST = 10;

/** An overview of the account, with links to everything that can be done. */
export function addAccountPage(app: Hono, state: State): void {
  app.get('/', (context) => {
    const { account, clock } = state;
    const inactive = [...account.webhooks.values()].filter(({ active }) => !active).length;
    return context.html(
      layout(
        'Account',
        html`<p class="soft">Account ${account.username} · ${account.subscribers.size} subscribers · account time ${clock.text}
${inactive === 0 ? '' : html` · <a class="bad" href="/notifications">${inactive} webhook(s) deactivated</a>`}</p>
<div class="grid">${card('Lists', lists(state))}${card('Sign up', signUps(state))}${card('Unsubscribe', optouts(state))}</div>
${card('Newest subscribers', subscribers(state))}
${card('Webhooks', webhooks(state))}
${card('Last deliveries', deliveries(state))}
${card('More', more())}`,
      ),
    );
  });
}

function card(title: string, content: Html): Html {
  return html`<section class="card"><h2>${title}</h2>${content}</section>`;
}

function lists({ account }: State): Html {
  const rows = Array.from(account.lists.values(), ({ id, name }) => [id, name, account.subscribers.idsByList(id).size]);
  return table(['ID', 'Name', '#Subscribers'], rows);
}

function signUps({ account }: State): Html {
  return html`<ul>${Array.from(account.optinSetups.values(), ({ id, name }) => html`<li><a href="/sign-up/${id}">${name}</a></li>`)}</ul>`;
}

function optouts({ account }: State): Html {
  return html`<ul>${Array.from(account.optoutSetups.values(), ({ id, name }) => html`<li><a href="/unsubscribe?setup=${id}">${name}</a></li>`)}</ul>`;
}

function subscribers(state: State): Html {
  const { subscribers: all, lists: allLists } = state.account;
  const row = (subscriber: Subscriber) => [
    subscriber.id,
    all.addressOf(subscriber),
    [...subscriber.lists].map((id) => allLists.get(id)?.name ?? '').join(', '),
    accountTime(subscriber.createdAt),
    html`${personalLinks(state, subscriber.id).map(({ label, path }) => html`<a href="${path}">${label}</a> `)}`,
  ];
  return table(['ID', 'E-mail', 'Lists', 'Created', ''], all.newest(NEWEST).map(row));
}

function webhooks({ account }: State): Html {
  const rows = Array.from(account.webhooks.values(), (webhook) => [webhook.id, webhook.app, webhook.event, shortened(webhook), stateOf(webhook)]);
  return table(['ID', 'App', 'Event', 'Address', 'State'], rows, 'None yet. They are created through the API: CreateWebHook.');
}

/** Only the host and the last four characters, because a webhook's address is a secret. */
function shortened({ url }: Webhook): Html {
  const { host, pathname } = new URL(url);
  return html`<code>${host} …${pathname.slice(-4)}</code>`;
}

function stateOf({ active, deactivatedAt, buffer }: Webhook): Html {
  if (active) {
    return html`<span class="good">active</span>`;
  }
  return html`<span class="bad">deactivated ${accountTime(deactivatedAt ?? 0)}, ${buffer.length} buffered</span>`;
}

function deliveries(state: State): Html {
  const newest = state.deliveries.list().slice(-NEWEST).reverse();
  const rows = newest.map(({ at, webhookId, event, outcome, attempts, status }) => [
    at,
    webhookId,
    event,
    html`<span class="${outcome === 'delivered' ? 'good' : 'bad'}">${outcome}</span>`,
    attempts,
    status,
  ]);
  return table(['Time', 'Webhook', 'Event', 'Outcome', '#Attempts', 'Answer'], rows);
}

function more(): Html {
  return html`<ul><li><a href="/outbox">Outbox</a>: confirmation mails and sent e-mails</li>
<li><a href="/notifications">Notifications</a>: deactivated webhooks</li>
<li><a href="/control">Control interface</a>: clock, faults, calls (JSON)</li></ul>`;
}
