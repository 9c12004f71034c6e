import type { Hono } from 'hono';
import { html } from 'hono/html';
import { checkboxes } from '../../pages/inputs.ts';
import { found } from '../../pages/page_error.ts';
import type { Subscriber } from '../account/model.ts';
import { changeProfile } from '../processes/profile.ts';
import type { State } from '../state.ts';
import { fieldInputs } from './inputs.ts';
import { layout } from './layout.ts';
import { readPageForm } from './page.ts';
import { formValues } from './values.ts';

/** The profile manager, where subscribers change their own data and lists. */
export function addProfilePages(app: Hono, state: State): void {
  const subscriberOf = (code: string): Subscriber => found(state.account.subscribers.get(state.account.codes.open('profile', code) ?? 0));

  app.get('/profile/:code', (context) => {
    const subscriber = subscriberOf(context.req.param('code'));
    const { fields, lists } = state.account;
    const names = Object.fromEntries(Array.from(lists.values(), ({ id, name }) => [String(id), name]));
    const saved = context.req.query('saved') === '1' ? html`<p class="good">Saved.</p>` : '';
    return context.html(
      layout(
        'Your data',
        html`<div class="card narrow">${saved}<form method="post">${fieldInputs([...fields.values()], subscriber.fields)}
${checkboxes({ label: 'Lists', name: 'lists[]', options: Object.keys(names), labels: names }, [...subscriber.lists].map(String))}<button>Save</button></form></div>`,
      ),
    );
  });

  app.post('/profile/:code', async (context) => {
    const code = context.req.param('code');
    const subscriber = subscriberOf(code);
    const form = await readPageForm(context, state);
    const values = formValues(form, state, [...state.account.fields.keys()]);
    // A form without any lists leaves them unchanged.
    const lists = form.has('lists') ? new Set(form.integers('lists')) : new Set(subscriber.lists);
    changeProfile(state, subscriber, values, lists);
    return context.redirect(`/profile/${code}?saved=1`, 303);
  });
}
