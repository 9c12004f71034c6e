import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { PageError } from '../../pages/page_error.ts';
import { card } from '../parts/parts.ts';
import { page } from '../shell/layout.ts';
import type { ConsolePage } from '../shell/page.ts';
import { type ConsoleEnv, viewOf } from '../shell/view.ts';
import { detailsOf } from './details.ts';
import { filterForm, filterOf } from './filter.ts';
import { LINES, linesPart, newerLines, olderLines } from './lines.ts';
import { titleOf } from './title.ts';
import { logWords as words } from './words.ts';

/** One list of everything that happens. */
export const logPage: ConsolePage = { path: 'log', label: words.title, needsRunner: false, routes };

function routes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/', (context) => {
    const view = viewOf(context);
    const filter = filterOf(context);
    const body = html`<p class="lead">${view.t(words.about)}</p>
<section class="card" aria-labelledby="lines-title"><h2 id="lines-title">${view.t(words.lines)}</h2>${filterForm(view, filter, LINES)}${linesPart(view, filter)}</section>`;
    return page(context, view.t(words.title), body);
  });
  app.get('/newer', (context) => context.html(newerLines(viewOf(context), filterOf(context), numberIn(context, 'after'))));
  app.get('/older', (context) => context.html(olderLines(viewOf(context), filterOf(context), numberIn(context, 'before'))));
  app.get('/:line{[0-9]+}', (context) => {
    const view = viewOf(context);
    const { t, path } = view;
    const line = view.desk.box.journal.line(Number(context.req.param('line')));
    if (line === undefined) {
      throw new PageError(404, t(words.gone));
    }
    const details = detailsOf(view, line);
    return context.req.header('hx-request') === 'true'
      ? context.html(details)
      : page(context, titleOf(view, line), html`<p><a href="${path()}">← ${t(words.back)}</a></p>${card(t(words.title), details)}`);
  });
  return app;
}

function numberIn(context: Context<ConsoleEnv>, name: string): number {
  const number = Number(context.req.query(name) ?? 0);
  return Number.isSafeInteger(number) ? number : 0;
}
