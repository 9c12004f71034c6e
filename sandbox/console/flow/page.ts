import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { Zap } from '../../runner/runner.ts';
import { live } from '../parts/live.ts';
import { card, empty } from '../parts/parts.ts';
import { page } from '../shell/layout.ts';
import type { ConsolePage } from '../shell/page.ts';
import { zapOf } from '../shell/runner_of.ts';
import { type ConsoleEnv, type View, viewOf } from '../shell/view.ts';
import { PICTURE } from './buttons.ts';
import { chooser } from './chooser.ts';
import { pageLink } from './links.ts';
import { picture } from './picture.ts';
import { flowWords as words } from './words.ts';
import { firstChoice } from './zap_flow.ts';

const ZAP = '/:zap{[0-9]+}';
/** How often the picture is drawn anew when nothing happens, so that its times and its chart go on. */
const EVERY_SECONDS = 10;

/** What the buttons of the picture do. */
const DEEDS: Readonly<Record<string, (zap: Zap) => Promise<unknown>>> = {
  on: (zap) => zap.turnOn(),
  off: (zap) => zap.turnOff(),
  poll: (zap) => zap.poll(),
};

/** One Zap at work, station by station. */
export const flowPage: ConsolePage = { path: 'flow', label: words.title, needsRunner: true, routes };

function routes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get('/', (context) => answer(context, firstChoice(viewOf(context))));
  app.get('/zaps', (context) => context.html(chooser(viewOf(context), context.req.query('shown') ?? '')));
  app.get(ZAP, (context) => answer(context, zapOf(viewOf(context), context.req.param('zap'))));
  app.get(`${ZAP}/picture`, async (context) => context.html(await picture(viewOf(context), zapOf(viewOf(context), context.req.param('zap')))));
  app.post(`${ZAP}/:deed{${Object.keys(DEEDS).join('|')}}`, async (context) => {
    const zap = zapOf(viewOf(context), context.req.param('zap'));
    await DEEDS[context.req.param('deed')]?.(zap);
    return context.html(await picture(viewOf(context), zap));
  });
  return app;
}

async function answer(context: Context<ConsoleEnv>, zap: Zap | undefined): Promise<Response> {
  const view = viewOf(context);
  const { t, desk } = view;
  const body = zap === undefined ? nothing(view) : await zapAtWork(view, zap);
  return page(context, t(words.title), html`<p class="lead">${t(words.about, { box: desk.box.name })}</p>${body}`);
}

async function zapAtWork(view: View, zap: Zap): Promise<Html> {
  const { path } = view;
  const { id } = zap;
  const choice = live({ id: 'choice', topics: ['zaps'], path: `${path('zaps')}?shown=${id}` }, chooser(view, id));
  const part = { id: PICTURE, topics: ['zaps', 'runs', 'deliveries', 'account', 'clock'], everySeconds: EVERY_SECONDS, path: path(id, 'picture') } as const;
  return html`${choice}${live(part, await picture(view, zap))}`;
}

function nothing(view: View): Html {
  const { t, desk } = view;
  return card(t(words.zaps), html`${empty(t(words.noZap, { box: desk.box.name }))}${pageLink(view, 'none', 'maker', t(words.make), 'button main')}`);
}
