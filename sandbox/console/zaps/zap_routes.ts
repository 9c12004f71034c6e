import { Hono } from 'hono';
import type { Runner, Zap } from '../../runner/runner.ts';
import { runnerOf, zapOf } from '../shell/runner_of.ts';
import { type ConsoleEnv, viewOf } from '../shell/view.ts';
import { zapList } from './zap_list.ts';

/** What the buttons of a Zap do. */
const DEEDS: Readonly<Record<string, (zap: Zap, runner: Runner) => unknown>> = {
  on: (zap) => zap.turnOn(),
  off: (zap) => zap.turnOff(),
  poll: (zap) => zap.poll(),
  release: (zap) => zap.release(),
  remove: (zap, runner) => runner.removeZap(zap),
};

/** The buttons of the list of Zaps; each answers with the list as it is afterwards, or without htmx with the whole page. */
export function zapRoutes(): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.post(`/:zap{[0-9]+}/:deed{${Object.keys(DEEDS).join('|')}}`, async (context) => {
    const view = viewOf(context);
    await DEEDS[context.req.param('deed')]?.(zapOf(viewOf(context), context.req.param('zap')), runnerOf(view));
    return context.req.header('hx-request') === 'true' ? context.html(await zapList(view)) : context.redirect(view.path(), 303);
  });
  return app;
}
