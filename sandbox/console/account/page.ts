import { Hono } from 'hono';
import { html } from 'hono/html';
import { found } from '../../pages/page_error.ts';
import { boxLink } from '../parts/box_link.ts';
import { live } from '../parts/live.ts';
import { card } from '../parts/parts.ts';
import { searched } from '../parts/search.ts';
import { page } from '../shell/layout.ts';
import type { ConsolePage } from '../shell/page.ts';
import { type ConsoleEnv, viewOf } from '../shell/view.ts';
import { counts, tableIn, tables } from './contents.ts';
import { people, person } from './people.ts';
import { accountWords as words } from './words.ts';

/** What the account holds, and the people in it. */
export const accountPage: ConsolePage = { path: 'account', label: words.title, needsRunner: false, routes };

function routes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/', (context) => {
    const view = viewOf(context);
    const { t, path, desk } = view;
    const { console } = desk.box;
    const text = context.req.query('text') ?? '';
    const list = { id: 'people', topics: ['account', 'mails'], path: path('people') } as const;
    const body = html`<p class="lead">${t(words.about)}</p>
${live({ id: 'counts', topics: ['account', 'mails'], path: path('counts') }, counts(view))}
${card(t(words.pages), html`<p class="lead">${t(words.pagesAbout)}</p><ul class="links">${console.pages().map((link) => html`<li>${boxLink(view, link)}</li>`)}</ul>`)}
${card(t(console.people.many), searched(list, t(words.search), text, people(view, text)))}
${tables(view)}`;
    return page(context, t(words.title), body);
  });
  app.get('/counts', (context) => context.html(counts(viewOf(context))));
  app.get('/people', (context) => context.html(people(viewOf(context), context.req.query('text') ?? '')));
  app.get('/tables/:index', (context) => context.html(found(tableIn(viewOf(context), Number(context.req.param('index'))))));
  app.get('/people/:id', (context) => {
    const view = viewOf(context);
    const id = Number(context.req.param('id'));
    const { title } = found(view.desk.box.console.people.get(id));
    const part = { id: 'person', topics: ['account', 'mails'], path: view.path('people', id, 'detail') } as const;
    const back = html`<p><a href="${view.path()}">← ${view.t(words.back)}</a></p>`;
    return page(context, title, html`${back}${live(part, found(person(view, id)))}`);
  });
  app.get('/people/:id/detail', (context) => context.html(found(person(viewOf(context), Number(context.req.param('id'))))));
  return app;
}
