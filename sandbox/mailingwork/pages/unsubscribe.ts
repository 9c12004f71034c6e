import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import { found } from '../../pages/page_error.ts';
import type { OptoutSetup, Subscriber } from '../account/model.ts';
import { startOptout } from '../processes/optout.ts';
import type { State } from '../state.ts';
import { layout, message } from './layout.ts';
import { readPageForm } from './page.ts';

/** Unsubscribing: by the personal link of a mail, or by e-mail address. */
export function addUnsubscribePages(app: Hono, state: State): void {
  const setupOf = (id: number): OptoutSetup => found(state.account.optoutSetups.get(id));
  const subscriberOf = (code: string): Subscriber => found(state.account.subscribers.get(state.account.codes.open('unsubscribe', code) ?? 0));

  app.get('/unsubscribe', (context) => {
    const setup = setupOf(Number(context.req.query('setup') ?? firstSetupId(state)));
    const address = html`<label><span>E-mail address</span><input type="email" name="email" required></label>`;
    return context.html(form(setup.name, html`${address}<input type="hidden" name="setup" value="${setup.id}">`));
  });

  app.post('/unsubscribe', async (context) => {
    const posted = await readPageForm(context, state);
    const setup = setupOf(posted.integer('setup') ?? 0);
    for (const id of state.account.subscribers.idsByAddress(posted.text('email'))) {
      const subscriber = state.account.subscribers.get(id);
      if (subscriber) {
        startOptout(state, setup, subscriber, 'page');
      }
    }
    return context.html(done(setup));
  });

  app.get('/unsubscribe/:code', (context) => {
    const subscriber = subscriberOf(context.req.param('code'));
    const options = Array.from(state.account.optoutSetups.values(), ({ id, name }) => html`<option value="${id}">${name}</option>`);
    const address = state.account.subscribers.addressOf(subscriber);
    const setup = html`<p>${address}</p><label><span>Opt-out setup</span><select name="setup">${options}</select></label>`;
    return context.html(form('Unsubscribe', setup));
  });

  app.post('/unsubscribe/:code', async (context) => {
    const subscriber = subscriberOf(context.req.param('code'));
    const setup = setupOf((await readPageForm(context, state)).integer('setup') ?? 0);
    startOptout(state, setup, subscriber, 'page');
    return context.html(done(setup));
  });
}

function firstSetupId({ account }: State): number {
  return account.optoutSetups.keys().next().value ?? 0;
}

function form(title: string, inputs: Html): Html {
  return layout(title, html`<div class="card narrow"><form method="post">${inputs}<button>Unsubscribe</button></form></div>`);
}

/** The same text for known and unknown addresses, so that a stranger cannot find out which are known. */
function done({ mode }: OptoutSetup): Html {
  return mode === 'double'
    ? message('Almost done', 'If the address is subscribed, a mail with a confirmation link is in the outbox.')
    : message('Unsubscribed', 'If the address was subscribed, it is not any more.');
}
