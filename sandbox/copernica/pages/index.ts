import type { Hono } from 'hono';
import { pageApp } from '../../pages/page_app.ts';
import type { State } from '../state.ts';
import { addAccountPage } from './account.ts';
import { frame } from './layout.ts';
import { addLogPage } from './logs.ts';
import { addOutboxPages } from './outbox.ts';
import { addPreferencePages } from './preferences.ts';
import { addSmsPage } from './sms.ts';
import { addUnsubscribePage } from './unsubscribe.ts';
import { addWebhookPages } from './webhooks.ts';

/** The pages for people. */
export function pageRoutes(state: State): Hono {
  const app = pageApp(frame);
  addAccountPage(app, state);
  addOutboxPages(app, state);
  addUnsubscribePage(app, state);
  addPreferencePages(app, state);
  addWebhookPages(app, state);
  addSmsPage(app, state);
  addLogPage(app, state);
  return app;
}
