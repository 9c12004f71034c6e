import { type Context, Hono } from 'hono';
import { PageError } from '../../../pages/page_error.ts';
import type { Run } from '../../../runner/runner.ts';
import { page } from '../../shell/layout.ts';
import { runnerOf } from '../../shell/runner_of.ts';
import { type ConsoleEnv, type View, viewOf } from '../../shell/view.ts';
import { eventIn } from './event.ts';
import { filterOf, runList } from './list.ts';
import { isOver, runPage, runPart, zapOf } from './run_page.ts';
import { runWords as words } from './words.ts';

/** The page of one run, and what its buttons do. */
export function runRoutes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/runs/:run{[0-9]+}', async (context) => {
    const { view, run } = runRequest(context);
    return page(context, view.t(words.runOf, { id: run.id }), await runPage(view, run));
  });
  app.get('/runs/:run{[0-9]+}/part', async (context) => {
    const { view, run } = runRequest(context);
    if (isOver(run)) {
      // What cannot change is not drawn anew, so that a person can read and select it in peace.
      context.header('hx-reswap', 'outerHTML');
    }
    return context.html(await runPart(view, run));
  });
  app.post('/runs/:run{[0-9]+}/again', (context) => {
    const { view, run } = runRequest(context);
    return toRun(context, view, runnerOf(view).rerun(run));
  });
  app.post('/runs/:run{[0-9]+}/send', async (context) => {
    const { view, run } = runRequest(context);
    const text = String((await context.req.parseBody()).event ?? '');
    const { event, problem } = eventIn(view, text);
    if (event === null) {
      return page(context, view.t(words.runOf, { id: run.id }), await runPage(view, run, { text, problem }));
    }
    return toRun(context, view, zapOf(view, run)?.startRun(event));
  });
  app.post('/reconnect', (context) => {
    const view = viewOf(context);
    const runner = runnerOf(view);
    runner.reconnect(view.desk.connection?.() ?? runner.app.authData);
    return context.req.header('hx-request') === 'true' ? context.html(runList(view, filterOf(context))) : context.redirect(view.path(), 303);
  });
  return app;
}

function toRun(context: Context<ConsoleEnv>, { path, t }: View, run: Run | undefined): Response {
  if (run === undefined) {
    throw new PageError(404, t(words.zapGone));
  }
  return context.redirect(path('runs', run.id), 303);
}

/** @throws PageError where the run is no longer kept */
function runRequest(context: Context<ConsoleEnv>): { readonly view: View; readonly run: Run } {
  const view = viewOf(context);
  const run = runnerOf(view).run(Number(context.req.param('run')));
  if (run === undefined) {
    throw new PageError(404, view.t(words.gone));
  }
  return { view, run };
}
