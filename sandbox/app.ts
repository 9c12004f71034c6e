import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Box, Routes } from './box.ts';
import { controlRoutes } from './control.ts';
import { guard, isLinkFrom } from './guard.ts';
import { message } from './pages/layout.ts';
import type { DeliverySettings } from './settings.ts';
import type { State } from './state.ts';

/**
 * The routes of a box: the control interface, the service's API, the pages.
 *
 * @param reset puts a fresh account in place
 */
export function createApp<Account, Settings extends DeliverySettings, Seed>(
  box: Box<Account, Settings, Seed>,
  state: State<Account, Settings>,
  reset: () => void,
): Routes {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(guard((context) => isLinkFrom(state.linkedFrom, context)));
  app.use((_context, next) => {
    box.catchUp?.(state);
    return next();
  });
  app.use(async (_context, next) => {
    await next();
    state.journal.changed('account');
  });
  // Browsers ask for it by themselves.
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.route('/control', controlRoutes(box, state, reset));
  app.route('/', box.routes(state));
  app.notFound((context) => context.html(message(box, 'Not found', 'The sandbox has no such page.'), 404));
  return app;
}
