import type { Hono } from 'hono';
import { html } from 'hono/html';
import { found, PageError } from '../../pages/page_error.ts';
import type { OptinSetup } from '../account/model.ts';
import { finishOptin, startOptin } from '../processes/optin.ts';
import { finishOptout } from '../processes/optout.ts';
import type { State } from '../state.ts';
import { fieldInputs } from './inputs.ts';
import { layout, message } from './layout.ts';
import { readPageForm } from './page.ts';
import { formValues } from './values.ts';

/** Signing up with an opt-in setup, and the links of confirmation mails. */
export function addSignUpPages(app: Hono, state: State): void {
  const setupOf = (id: string): OptinSetup => found(state.account.optinSetups.get(Number(id)));

  app.get('/sign-up/:id', (context) => {
    const setup = setupOf(context.req.param('id'));
    if (context.req.query('done') === '1') {
      return context.html(thanks(setup));
    }
    const fields = setup.fieldIds.flatMap((id) => state.account.fields.get(id) ?? []);
    const lists = setup.listIds.map((id) => state.account.lists.get(id)?.name).join(', ');
    return context.html(
      layout(
        setup.name,
        html`<div class="card narrow"><p class="soft">Sign up for ${lists}. ${setup.mode === 'double' ? 'A confirmation mail follows.' : 'No confirmation is asked for.'}</p>
<form method="post">${fieldInputs(fields, new Map())}<button>Sign up</button></form></div>`,
      ),
    );
  });

  app.post('/sign-up/:id', async (context) => {
    const setup = setupOf(context.req.param('id'));
    const values = formValues(await readPageForm(context, state), state, setup.fieldIds);
    startOptin(state, setup, { fields: values, origin: 'page', ip: '127.0.0.1', referer: context.req.url });
    return context.redirect(`/sign-up/${setup.id}?done=1`, 303);
  });

  app.get('/confirm/:code', (context) => {
    const { account } = state;
    const code = context.req.param('code');
    const optin = account.optins.get(account.codes.open('optin', code) ?? 0);
    if (optin) {
      finishOptin(state, optin);
      return context.html(message('Subscription confirmed', 'Thank you. Your subscription is confirmed.'));
    }
    const optout = account.optouts.get(account.codes.open('optout', code) ?? 0);
    if (!optout) {
      throw new PageError(404, 'This confirmation link is not valid.');
    }
    finishOptout(state, optout);
    return context.html(message('Unsubscribe confirmed', 'You are unsubscribed.'));
  });
}

function thanks({ id, mode }: OptinSetup) {
  const next =
    mode === 'double'
      ? html`Almost done: open the confirmation mail in the <a href="/outbox">outbox</a> and follow its link.`
      : html`You are subscribed. <a href="/">Back to the console</a>`;
  return layout('Thank you', html`<div class="card narrow"><p>${next}</p><a href="/sign-up/${id}">Sign up another address</a></div>`);
}
