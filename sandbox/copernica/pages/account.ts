import type { Hono } from 'hono';
import { html } from 'hono/html';
import { type Html, table } from '../../pages/layout.ts';
import { fieldValue } from '../account/fields.ts';
import type { Mailing } from '../account/mail_model.ts';
import type { Database, Profile, View } from '../account/model.ts';
import { membersOf } from '../account/views.ts';
import { countsByMailing } from '../api/mailings/statistics.ts';
import type { State } from '../state.ts';
import { accountTime } from '../time.ts';
import { layout } from './layout.ts';
import { preferencePath } from './links.ts';

const NEWEST = 10;

/** The account at a glance, with links to everything that a person can do. */
export function addAccountPage(app: Hono, state: State): void {
  app.get('/', (context) => {
    const { account, clock } = state;
    return context.html(
      layout(
        'Account',
        html`<p class="soft">${account.company} · ${account.name} (${account.id}) · account time ${clock.text}</p>
${card('Databases', databases(state))}
<div class="grid">${card('Collections', collections(state))}${card('Selections', selections(state))}</div>
${card('Newest profiles', profiles(state))}
${card('Newest mailings', mailings(state))}
${card('More', more())}`,
      ),
    );
  });
}

function card(title: string, content: Html): Html {
  return html`<section class="card"><h2>${title}</h2>${content}</section>`;
}

function databases({ account }: State): Html {
  const rows = Array.from(account.databases.values(), (database) => [
    database.id,
    database.name,
    account.profiles.count('database', database.id),
    database.fields.length,
    database.interests.map(({ name }) => name).join(', '),
    unsubscribeText(database),
  ]);
  return table(['ID', 'Name', '#Profiles', '#Fields', 'Interests', 'Unsubscribe'], rows);
}

/** What an unsubscribe does, such as `update: Nieuwsbrief = nee`. */
export function unsubscribeText({ unsubscribe: { behavior, fields } }: Database): string {
  const values = Object.entries(fields).map(([name, value]) => `${name} = ${value}`);
  return behavior === 'update' ? `update: ${values.join(', ')}` : behavior;
}

function collections({ account }: State): Html {
  const rows = [...account.databases.values()].flatMap((database) =>
    database.collections.map(({ id, name }) => [id, name, database.name, account.subprofiles.count('collection', id)]),
  );
  return table(['ID', 'Name', 'Database', '#Subprofiles'], rows);
}

function selections({ account }: State): Html {
  const row = (view: View) => [
    view.id,
    view.parentId === null ? view.name : html`↳ ${view.name}`,
    membersOf(account, view).length,
    accountTime(view.lastBuilt),
  ];
  return table(['ID', 'Name', '#Profiles', 'Last built'], Array.from(account.views.values(), row));
}

function profiles({ account }: State): Html {
  const existing = [...account.databases.keys()].flatMap((id) => account.profiles.of('database', id));
  const newest = existing.toSorted((one, other) => other.created - one.created || other.id - one.id).slice(0, NEWEST);
  const row = (profile: Profile) => {
    const database = account.databaseOf(profile);
    const address = database.fields.find(({ type }) => type === 'email');
    const link = html`<a href="${preferencePath(profile)}">Preferences</a>`;
    return [profile.id, database.name, address ? fieldValue(profile, address) : '', accountTime(profile.created), accountTime(profile.modified), link];
  };
  return table(['ID', 'Database', 'E-mail', 'Created', 'Modified', ''], newest.map(row));
}

function mailings({ account }: State): Html {
  const all = [...account.mailings.draganddrop.values(), ...account.mailings.html.values()];
  const counts = { draganddrop: countsByMailing(account, 'draganddrop'), html: countsByMailing(account, 'html') };
  const row = (mailing: Mailing) => {
    const { id, family, at, subject, type } = mailing;
    const { destinations, impressions, clicks, errors, unsubscribes } = counts[family](mailing);
    return [id, family, accountTime(at), subject, type, destinations, impressions, clicks, errors, unsubscribes];
  };
  const newest = all.toSorted((one, other) => other.at - one.at || other.id - one.id).slice(0, NEWEST);
  return table(['ID', 'Family', 'Sent', 'Subject', 'Type', '#Mails', '#Opens', '#Clicks', '#Errors', '#Unsubscribes'], newest.map(row));
}

function more(): Html {
  return html`<ul><li><a href="/outbox">Outbox</a>: the mails that the account sent, with their unsubscribe links</li>
<li><a href="/control">Control interface</a>: clock, faults, calls (JSON)</li></ul>`;
}
