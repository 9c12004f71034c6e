import type { Hono } from 'hono';
import { pageApp } from '../../pages/page_app.ts';
import type { State } from '../state.ts';
import { addAccountPage } from './account.ts';
import { frame } from './layout.ts';
import { addNotificationPages } from './notifications.ts';
import { addOutboxPages } from './outbox.ts';
import { addProfilePages } from './profile.ts';
import { addSignUpPages } from './sign_up.ts';
import { addUnsubscribePages } from './unsubscribe.ts';

/** The pages for people. */
export function pageRoutes(state: State): Hono {
  const app = pageApp(frame);
  addAccountPage(app, state);
  addSignUpPages(app, state);
  addOutboxPages(app, state);
  addUnsubscribePages(app, state);
  addProfilePages(app, state);
  addNotificationPages(app, state);
  return app;
}
