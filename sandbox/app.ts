import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { controlRoutes } from './control.ts';
import { sameOriginOnly } from './guard.ts';
import { runDueImports } from './mailingwork/api/functions/import.ts';
import { answerCall } from './mailingwork/api/webservice.ts';
import { pageRoutes } from './mailingwork/pages/index.ts';
import { message } from './pages/layout.ts';
import type { State } from './state.ts';

/** The routes of the sandbox: the webservice, the control interface, the pages. @param reset puts a fresh account in place */
export function createApp(state: State, reset: () => void): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(sameOriginOnly);
  app.use((_context, next) => {
    runDueImports(state);
    return next();
  });
  app.all('/webservice/webservice/json/:function', (context) => answerCall(context, context.req.param('function'), state));
  app.route('/control', controlRoutes(state, reset));
  app.route('/', pageRoutes(state));
  app.notFound((context) => context.html(message('Not found', 'The sandbox has no such page.'), 404));
  return app;
}
