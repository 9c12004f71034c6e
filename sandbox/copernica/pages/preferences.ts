import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { found, PageError } from '../../pages/page_error.ts';
import { readText } from '../../requests/body.ts';
import { decodeForm, type FormMap } from '../../requests/form.ts';
import { changeProfile } from '../account/changes.ts';
import type { Field, Profile } from '../account/model.ts';
import { storedValue } from '../account/stored.ts';
import { textsIn } from '../api/parameters.ts';
import { unsubscribe } from '../processes/unsubscribe.ts';
import type { State } from '../state.ts';
import { fieldInputs, interestInputs, openFields } from './inputs.ts';
import { layout, message } from './layout.ts';
import { preferencePath } from './links.ts';

const BODY_LIMIT = 256 * 1024;
const MAX_PARAMETERS = 1000;

/** Where people see and change their own data and interests, and unsubscribe. An unsubscribe here belongs to no mail, so it is in no list of unsubscribes. */
export function addPreferencePages(app: Hono, state: State): void {
  app.get('/preferences/:id/:secret', (context) => {
    const profile = profileOf(context, state);
    const database = state.account.databaseOf(profile);
    const saved = context.req.query('saved') === '1' ? html`<p class="good">Saved.</p>` : '';
    return context.html(
      layout(
        'Your data',
        html`<div class="card narrow">${saved}<form method="post">${fieldInputs(profile, openFields(database))}
${interestInputs(database, profile)}<button>Save</button></form></div>
<div class="card narrow"><form method="post" action="${preferencePath(profile)}/unsubscribe"><button class="quiet">Unsubscribe</button></form></div>`,
      ),
    );
  });

  app.post('/preferences/:id/:secret', async (context) => {
    const profile = profileOf(context, state);
    const database = state.account.databaseOf(profile);
    const form = decodeForm(await readText(context.req.raw, BODY_LIMIT), MAX_PARAMETERS);
    const values = sentValues(openFields(database), form);
    const chosen = textsIn(form.get('interests') ?? '').map(Number);
    const known = database.interests.filter(({ id }) => chosen.includes(id));
    // A form without any interests leaves them unchanged.
    const others = form.has('interests') ? 'off' : 'kept';
    changeProfile(state.account, profile, { values, interests: new Map(known.map(({ id }) => [id, true])), others }, state.clock.now());
    return context.redirect(`${preferencePath(profile)}?saved=1`, 303);
  });

  app.post('/preferences/:id/:secret/unsubscribe', (context) => {
    unsubscribe(state, profileOf(context, state));
    return context.html(message('Unsubscribed', 'You are unsubscribed. What that changes is a setting of the database.'));
  });
}

/**
 * The profile of a personal link.
 *
 * @throws PageError when there is none, or it was removed
 */
function profileOf({ req }: Context, { account }: State): Profile {
  const profile = account.profiles.get(Number(req.param('id')));
  return found(profile?.removed === null && profile.secret === req.param('secret') ? profile : undefined);
}

/**
 * The values of the form as they are stored, by field id.
 *
 * @throws PageError when the address is not valid
 */
function sentValues(fields: readonly Field[], form: FormMap): Map<number, string> {
  const sent = form.get('fields');
  const values = new Map<number, string>();
  for (const field of fields) {
    const value = sent instanceof Map ? sent.get(String(field.id)) : undefined;
    if (typeof value === 'string') {
      if (field.type === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) {
        throw new PageError(400, 'Please give a valid e-mail address.');
      }
      values.set(field.id, storedValue(field, value));
    }
  }
  return values;
}
