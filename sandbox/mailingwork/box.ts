import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { mailLine } from '../account.ts';
import type { Box, Routes } from '../box.ts';
import { jsonRequest, type Webhook } from '../deliveries/webhook.ts';
import type { Account } from './account/account.ts';
import { createDemoAccount } from './account/demo.ts';
import { type Seed, seedSchema } from './account/seed.ts';
import { createSeededAccount } from './account/seeded.ts';
import { ApiError, failure } from './api/envelope.ts';
import { runDueImports } from './api/functions/import.ts';
import { functionNames } from './api/functions/index.ts';
import { answerFunction } from './api/webservice.ts';
import { accountConsole } from './console/account_console.ts';
import { pageRoutes } from './pages/index.ts';
import { frame } from './pages/layout.ts';
import { BUFFER_TIME, type Settings, settings } from './settings.ts';
import type { State } from './state.ts';
import { story } from './story/story.ts';
import { accountTime, timeZone } from './time.ts';

/** A MAILINGWORK account in a box. */
export const mailingworkBox: Box<Account, Settings, Seed> = {
  ...frame,
  timeZone,
  port: 8480,
  operations: functionNames,
  errors: { code: z.number().int(), answer: (code, text) => Response.json(failure(new ApiError(Number(code), text))) },
  // Deliveries are not signed.
  deliveries: () => ({ afterFailure: 'deactivate', bufferTime: BUFFER_TIME, request: (_webhook, event) => jsonRequest(event) }),
  settings,
  seed: seedSchema,
  createAccount: ({ now, settings: { emailFieldId }, seed }) => (seed ? createSeededAccount(seed, now) : createDemoAccount(now, emailFieldId)),
  onFreshAccount,
  onDeliveryFailed: notifyOfDeactivation,
  catchUp: runDueImports,
  routes,
  controlRoutes,
  summary,
  console: accountConsole,
  guide: (url, { username, password }) => [
    ['Account', `${url}/  (sign-up pages, outbox, subscribers, webhooks)`],
    ['Webservice', `${url}/webservice/webservice/json/<function>`],
    ['Login', `user name "${username}", password "${password}"`],
  ],
  connection: (url, { username, password }) => ({ username, password, own_host: url }),
  story,
};

function onFreshAccount({ account, journal }: State): void {
  account.onMail = (mail) => journal.add(mailLine(mail));
}

function routes(state: State): Routes {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all('/webservice/webservice/json/:function', (context) => answerFunction(context, context.req.param('function'), state));
  app.route('/', pageRoutes(state));
  return app;
}

function controlRoutes(state: State): Hono {
  const control = new Hono();
  control.get('/outbox', (context) => context.json(Array.from(state.account.outbox.values(), (mail) => ({ ...mail, at: accountTime(mail.at) }))));
  return control;
}

function notifyOfDeactivation({ account, clock }: State, { id: webhookId }: Webhook): void {
  const webhook = account.webhooks.get(webhookId);
  if (webhook) {
    const id = account.nextId('notification');
    const text = `Webhook ${webhookId} (${webhook.event}, ${webhook.app}) was deactivated because its address could not be reached repeatedly.`;
    account.notifications.set(id, { id, at: clock.now(), webhookId, text });
  }
}

function summary({ lists, subscribers, mailings, webhooks, notifications, outbox }: Account): Record<string, unknown> {
  return {
    lists: Array.from(lists.values(), ({ id, name }) => ({ id, name, subscribers: subscribers.idsByList(id).size })),
    subscribers: subscribers.size,
    mailings: mailings.size,
    webhooks: Array.from(webhooks.values(), ({ id, app, event, active, buffer }) => ({ id, app, event, active, buffered: buffer.length })),
    notifications: notifications.size,
    outbox: outbox.size,
  };
}
