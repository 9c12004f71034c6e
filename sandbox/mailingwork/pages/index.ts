import { Hono } from 'hono';
import { PageError } from '../../pages/page_error.ts';
import { securityHeaders } from '../../pages/security_headers.ts';
import { BodyTooLarge } from '../../requests/body.ts';
import { FormError } from '../../requests/form.ts';
import type { State } from '../state.ts';
import { addConsolePage } from './console.ts';
import { message } from './layout.ts';
import { addNotificationPages } from './notifications.ts';
import { addOutboxPages } from './outbox.ts';
import { addProfilePages } from './profile.ts';
import { addSignUpPages } from './sign_up.ts';
import { addUnsubscribePages } from './unsubscribe.ts';

/** The pages for people. */
export function pageRoutes(state: State): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.onError((error, context) => {
    if (error instanceof PageError) {
      return context.html(message('That did not work', error.message), error.status);
    }
    if (error instanceof FormError || error instanceof BodyTooLarge) {
      return context.html(message('That did not work', 'This form cannot be read.'), 400);
    }
    return context.html(message('That did not work', 'The sandbox failed.'), 500);
  });
  addConsolePage(app, state);
  addSignUpPages(app, state);
  addOutboxPages(app, state);
  addUnsubscribePages(app, state);
  addProfilePages(app, state);
  addNotificationPages(app, state);
  return app;
}
