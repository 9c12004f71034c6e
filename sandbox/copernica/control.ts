import { Hono } from 'hono';
import { z } from 'zod';
import { readText } from '../requests/body.ts';
import { ApiError, failure } from './api/answers.ts';
import { addWebhook } from './api/webhooks.ts';
import { logTypes } from './logs/types.ts';
import type { State } from './state.ts';
import { accountTime } from './time.ts';
import { triggers } from './webhooks/model.ts';
import { publishedKey } from './webhooks/signature.ts';

const BODY_LIMIT = 64 * 1024;
const MAX_LINES = 5_000_000;

const dashboardWebhook = z.strictObject({
  handler: z.string(),
  trigger: z.enum(triggers),
  callers: z.array(z.string()).optional(),
  database: z.union([z.string(), z.number()]).optional(),
  collection: z.union([z.string(), z.number()]).optional(),
  fields: z.array(z.string()).optional(),
});

const logFile = z.strictObject({ type: z.enum(logTypes), date: z.iso.date(), lines: z.number().int().min(0).max(MAX_LINES) });

/** What the control interface offers for a Copernica account alone. */
export function controlRoutes(state: State): Hono {
  const control = new Hono();
  control.get('/outbox', (context) => context.json(Array.from(state.account.outbox.values(), (mail) => ({ ...mail, at: accountTime(mail.at) }))));
  control.post('/revoke-tokens', (context) => {
    state.account.tokenGeneration += 1;
    return context.json({ revoked: true });
  });
  control.get('/signing-key', (context) => context.json(publishedKey()));
  control.get('/webhooks', (context) => context.json(Array.from(state.account.webhooks.values(), ({ buffer: _, ...webhook }) => webhook)));
  control.post('/webhooks', async (context) => {
    const order = dashboardWebhook.safeParse(await json(context.req.raw));
    if (!order.success) {
      return context.json({ error: 'The body is a webhook such as {"handler": "http://127.0.0.1:9000/", "trigger": "unsubscribe", "database": 1}.' }, 400);
    }
    try {
      return context.json({ id: addWebhook(state, order.data, triggers).id }, 201);
    } catch (error) {
      return error instanceof ApiError ? failure(error.message, error.status) : Promise.reject(error);
    }
  });
  control.post('/logfiles', async (context) => {
    const order = logFile.safeParse(await json(context.req.raw));
    if (!order.success) {
      return context.json({ error: 'The body is a file such as {"type": "cdm-click", "date": "2026-03-24", "lines": 500000}.' }, 400);
    }
    return context.json({ name: state.account.logs.generate(order.data.type, order.data.date, order.data.lines) }, 201);
  });
  return control;
}

/** @returns the body; undefined when it is too large or not JSON */
async function json(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await readText(request, BODY_LIMIT));
  } catch {
    return undefined;
  }
}
