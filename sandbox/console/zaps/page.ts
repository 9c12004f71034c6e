import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import { live } from '../parts/live.ts';
import { page } from '../shell/layout.ts';
import type { ConsolePage } from '../shell/page.ts';
import { runnerOf } from '../shell/runner_of.ts';
import { type ConsoleEnv, type View, viewOf } from '../shell/view.ts';
import { filterForm, filterOf, type RunFilter, runList } from './runs/list.ts';
import { runRoutes } from './runs/routes.ts';
import { runWords } from './runs/words.ts';
import { zapWords as words } from './words.ts';
import { ZAPS, zapList } from './zap_list.ts';
import { zapRoutes } from './zap_routes.ts';

/** Where the list of runs stands in the page. */
const RUNS = 'runs';

/** The Zaps of the app, and what they did. */
export const zapsPage: ConsolePage = { path: 'zaps', label: words.title, needsRunner: true, routes };

function routes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/', async (context) => {
    const view = viewOf(context);
    return page(context, view.t(words.title), await overview(view, filterOf(context)));
  });
  app.get('/list', async (context) => context.html(await zapList(viewOf(context))));
  app.get('/runs', (context) => context.html(runList(viewOf(context), filterOf(context))));
  app.route('/', runRoutes());
  app.route('/', zapRoutes());
  return app;
}

async function overview(view: View, filter: RunFilter): Promise<Html> {
  const { t, path } = view;
  const zaps = live({ id: ZAPS, topics: ['zaps', 'runs'], path: path('list') }, await zapList(view));
  const query = new URLSearchParams({ ...filter }).toString();
  const runs = live({ id: RUNS, topics: ['runs'], path: `${path('runs')}?${query}` }, runList(view, filter));
  return html`<p class="lead">${t(words.about)}</p>${zaps}
<section class="card" aria-labelledby="runs-title"><h2 id="runs-title">${t(runWords.runs)}</h2>${filterForm(view, runnerOf(view), filter, RUNS)}${runs}</section>`;
}
