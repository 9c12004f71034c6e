import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { mailLine } from '../account.ts';
import type { Box, Routes } from '../box.ts';
import { DAY } from '../time/clock.ts';
import type { Account } from './account/account.ts';
import { createDemoAccount } from './account/demo/demo.ts';
import { type Seed, seedSchema } from './account/seed.ts';
import { createSeededAccount } from './account/seeded.ts';
import { rebuildDueViews } from './account/views.ts';
import { failure } from './api/answers.ts';
import { answerExchange, EXCHANGE } from './api/login.ts';
import { router } from './api/operations.ts';
import { answerRest } from './api/rest.ts';
import { accountConsole } from './console/account_console.ts';
import { controlRoutes } from './control.ts';
import { runDueImports } from './imports/run.ts';
import { logFailedCall } from './logs/lines.ts';
import { runDueMailings } from './mailing/schedule.ts';
import { pageRoutes } from './pages/index.ts';
import { frame } from './pages/layout.ts';
import { type Settings, settings } from './settings.ts';
import { answerSoap, soapOperations } from './soap/soap.ts';
import type { State } from './state.ts';
import { story } from './story/story.ts';
import { timeZone } from './time.ts';
import { publish } from './webhooks/publish.ts';
import { webhookRequest } from './webhooks/request.ts';

/** The statuses with which the service, or what stands before it, answers an error. */
const ERROR_STATUSES = [400, 401, 403, 404, 429, 500, 503] as const;

/** A Copernica account in a box. */
export const copernicaBox: Box<Account, Settings, Seed> = {
  ...frame,
  timeZone,
  port: 8490,
  operations: [EXCHANGE, ...router.names, ...soapOperations],
  errors: { code: z.literal(ERROR_STATUSES), answer: (code, text) => failure(text, Number(code)) },
  // A call that failed is in a log file (documented). Nothing is documented about further attempts or a webhook that is switched off, so there is neither.
  deliveries: (current) => ({
    afterFailure: 'go on',
    bufferTime: DAY,
    request: (webhook, event, now) => webhookRequest(webhook, event, now, current.webhookFormat),
  }),
  settings,
  seed: seedSchema,
  createAccount: ({ now, seed }) => (seed ? createSeededAccount(seed, now) : createDemoAccount(now)),
  onFreshAccount,
  onDeliveryFailed: ({ account, clock }, _webhook, last) => logFailedCall(account, clock.now(), last),
  catchUp,
  routes,
  controlRoutes,
  summary,
  console: accountConsole,
  guide: (url, { accessToken }) => [
    ['Account', `${url}/  (databases, preference pages, mailings, outbox, webhooks)`],
    ['REST API', `${url}/v4/<resource>  (also /v3, /v2, /rest/v4)`],
    ['SOAP API', `${url}/soap  (${url}/soap?SOAPAPI=WSDL)`],
    ['Login', `POST ${url}/authenticate with the form access_token=${accessToken}`],
  ],
  connection: (_url, { accessToken }) => ({ access_token: accessToken }),
  environment: (url) => ({ COPERNICA_BASE_URL: url }),
  story,
};

function onFreshAccount(state: State): void {
  state.account.onEvent = (event) => publish(state, event);
  state.account.onMail = (mail) => state.journal.add(mailLine(mail));
}

function catchUp(state: State): void {
  rebuildDueViews(state.account, state.clock.now(), state.settings.selectionAge);
  runDueMailings(state);
  runDueImports(state);
}

function routes(state: State): Routes {
  const app = new Hono<{ Bindings: HttpBindings }>();
  for (const path of ['/', '/authenticate', '/v4/authenticate']) {
    app.post(path, (context) => answerExchange(context, state));
  }
  for (const path of ['/:version{v[234]}', '/rest/:version{v[234]}']) {
    app.all(path, (context) => answerRest(context, state));
    app.all(`${path}/*`, (context) => answerRest(context, state));
  }
  for (const path of ['/soap', '/soap/']) {
    app.all(path, (context) => answerSoap(context, state));
  }
  app.route('/', pageRoutes(state));
  return app;
}

function summary({ databases, profiles, subprofiles, views, mailings, outbox, webhooks, logs }: Account): Record<string, unknown> {
  return {
    databases: Array.from(databases.values(), ({ id, name, collections }) => ({
      ...{ id, name, profiles: profiles.count('database', id) },
      collections: collections.map((one) => ({ id: one.id, name: one.name, subprofiles: subprofiles.count('collection', one.id) })),
    })),
    views: Array.from(views.values(), ({ id, name, memberIds }) => ({ id, name, members: memberIds.length })),
    mailings: mailings.draganddrop.size + mailings.html.size,
    outbox: outbox.size,
    webhooks: webhooks.size,
    logDays: logs.dates().length,
  };
}
