import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { guard, isNavigation } from '../guard.ts';
import { PageError } from '../pages/page_error.ts';
import type { Desk } from './desk.ts';
import { isLinkAddress } from './mail/address.ts';
import { mailRoutes } from './mail/routes.ts';
import { pages } from './pages.ts';
import { assetRoutes } from './shell/assets.ts';
import { answerChanges } from './shell/changes.ts';
import { readableForms, smallForms } from './shell/forms.ts';
import { page } from './shell/layout.ts';
import { neverStored, oneHost, pageHeaders } from './shell/security.ts';
import { statusLine } from './shell/status.ts';
import { type ConsoleEnv, makeView, viewOf } from './shell/view.ts';
import { shellWords as words } from './shell/words.ts';
import { LANGUAGE_COOKIE, languageOf } from './text/language.ts';

/** The routes of the console. */
export function consoleApp(desks: readonly [Desk, ...Desk[]]): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  const [firstDesk] = desks;
  app.use(guard((context) => isNavigation(context) && isLinkAddress(context.req.path)));
  app.get('*', oneHost);
  app.route('/assets', assetRoutes());
  app.route('/mail', mailRoutes(desks));
  app.use(pageHeaders, neverStored, smallForms, readableForms);
  app.get('/', (context) => context.redirect(`/${firstDesk.key}/${firstPage(firstDesk)}`));
  app.get('/:desk', (context) => {
    const key = context.req.param('desk');
    return context.redirect(`/${key}/${firstPage(desks.find((desk) => desk.key === key))}`);
  });
  app.post('/language', async (context) => {
    const { language, back } = await context.req.parseBody();
    setCookie(context, LANGUAGE_COOKIE, String(language), { path: '/', sameSite: 'Strict', httpOnly: true });
    return context.redirect(/^\/[a-z]/.test(String(back)) ? String(back) : '/', 303);
  });
  app.use('/:desk/:page/*', async (context, next) => {
    const desk = desks.find(({ key }) => key === context.req.param('desk'));
    const shown = pages.find(({ path }) => path === context.req.param('page'));
    const { lastId } = (desk ?? firstDesk).box.journal;
    const nonce = context.get('secureHeadersNonce') ?? '';
    const language = languageOf(context);
    context.set('view', makeView({ language, desk: desk ?? firstDesk, desks, pages, page: shown ?? pages[0], lastId, nonce }));
    if (desk === undefined) {
      throw new PageError(404, viewOf(context).t(words.notFound));
    }
    if (shown?.needsRunner === true && desk.runner === undefined) {
      return page(context, viewOf(context).t(shown.label), html`<p class="empty">${viewOf(context).t(words.noRunner)}</p>`);
    }
    return next();
  });
  app.get('/:desk/changes', answerChanges);
  app.get('/:desk/status', (context) => context.html(statusLine(viewOf(context))));
  for (const one of pages) {
    app.route(`/:desk/${one.path}`, one.routes());
  }
  app.notFound((context) => {
    throw new PageError(404, words.notFound[languageOf(context)]);
  });
  app.onError((error, context) => {
    const language = languageOf(context);
    const lines = error instanceof PageError ? { text: error.message, status: error.status } : { text: words.broken[language], status: 500 as const };
    if (!(error instanceof PageError)) {
      process.stderr.write(`${error.stack ?? error.message}\n`);
    }
    const view: unknown = context.get('view');
    return view === undefined || context.req.header('hx-request') === 'true'
      ? context.html(html`<p class="problem" role="alert">${lines.text}</p>`, lines.status)
      : page(context, words.failed[language], html`<p class="problem">${lines.text}</p>`, lines.status);
  });
  return app;
}

/** The first page that works at a desk. */
function firstPage(desk: Desk | undefined): string {
  return (pages.find(({ needsRunner }) => !needsRunner || desk?.runner !== undefined) ?? pages[0]).path;
}
