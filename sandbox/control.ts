import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { BodyTooLarge, readBody } from './body.ts';
import { faultSchema } from './faults/faults.ts';
import { functionNames } from './mailingwork/api/functions/index.ts';
import type { State } from './state.ts';
import { accountTime, ClockOutOfRange, parseDuration } from './time/clock.ts';

const BODY_LIMIT = 1024 * 1024;

const clockSchema = z.union([
  z.strictObject({ advance: z.string().max(100) }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ reset: z.literal(true) }),
]);

const settingsSchema = z.strictObject({
  eventsFromApi: z
    .strictObject({ optin: z.boolean(), optout: z.boolean(), create: z.boolean(), import: z.boolean(), update: z.boolean() })
    .partial()
    .optional(),
  emailFieldId: z.number().int().min(1).max(1000).optional(),
  deliveryAttempts: z.number().int().min(1).max(20).optional(),
  deliverySpacing: z.number().int().min(0).max(60_000).optional(),
  deliveryTimeout: z.number().int().min(1).max(60_000).optional(),
  formVariables: z.number().int().min(1).max(200_000).optional(),
  importDelay: z.number().int().min(0).max(86_400_000).optional(),
  emptyValues: z.enum(['stored', 'ignored']).optional(),
});

/** The control interface below `/control`: JSON in, JSON out; what it does not understand is a 400 with one sentence. */
export function controlRoutes(state: State, reset: () => void): Hono {
  const control = new Hono();
  control.onError((error, context) =>
    error instanceof ControlError || error instanceof ClockOutOfRange
      ? context.json({ error: error.message }, 400)
      : context.json({ error: 'The sandbox failed.' }, 500),
  );

  control.get('/', (context) => context.json(summary(state)));

  control.post('/clock', async (context) => {
    const wish = await read(context, clockSchema, 'The body is one of {"advance": "5d 1h"}, {"to": "2026-12-01T10:00:00+01:00"}, {"reset": true}.');
    if ('advance' in wish) {
      const span = parseDuration(wish.advance);
      if (span === undefined) {
        throw new ControlError('"advance" is a span such as "5d 1h 30m".');
      }
      state.clock.advance(span);
    } else if ('to' in wish) {
      state.clock.moveTo(Date.parse(wish.to));
    } else {
      state.clock.reset();
    }
    return context.json(clockOf(state));
  });

  control.get('/faults', (context) => context.json(state.faults.list()));
  control.post('/faults', async (context) => {
    const fault = await read(context, faultSchema, 'The body is a fault such as {"fault": "status", "status": 503, "function": "GetLists", "times": 1}.');
    const known = functionNames.some((name) => name.toLowerCase() === fault.function?.toLowerCase());
    if (fault.function !== undefined && !known) {
      throw new ControlError(`There is no function named "${fault.function}".`);
    }
    return context.json({ id: state.faults.add(fault) }, 201);
  });
  control.delete('/faults', (context) => {
    state.faults.clear();
    return context.json({ cleared: true });
  });
  control.delete('/faults/:id', (context) =>
    state.faults.remove(Number(context.req.param('id'))) ? context.json({ cleared: true }) : context.json({ error: 'There is no such fault.' }, 404),
  );

  control.get('/calls', (context) => context.json({ counts: state.calls.counts(), calls: state.calls.list() }));
  control.delete('/calls', (context) => {
    state.calls.clear();
    return context.json({ cleared: true });
  });

  control.get('/outbox', (context) => context.json(Array.from(state.account.outbox.values(), (mail) => ({ ...mail, at: accountTime(mail.at) }))));
  control.get('/deliveries', (context) => context.json({ waiting: state.deliveries.waiting, deliveries: state.deliveries.list() }));

  control.get('/settings', (context) => context.json(state.settings));
  control.post('/settings', async (context) => {
    const { eventsFromApi, ...rest } = await read(context, settingsSchema, 'The body holds settings such as {"deliveryAttempts": 3}.');
    Object.assign(state.settings.eventsFromApi, eventsFromApi);
    Object.assign(state.settings, rest);
    return context.json(state.settings);
  });

  control.post('/reset', (context) => {
    reset();
    return context.json(summary(state));
  });
  control.all('*', (context) => context.json({ error: 'The control interface has no such address.' }, 404));
  return control;
}

class ControlError extends Error {}

/** @throws ControlError with the one sentence when the body is not what the schema asks for */
async function read<Body>(context: Context, schema: z.ZodType<Body>, sentence: string): Promise<Body> {
  const text = await readBody(context.req.raw, BODY_LIMIT).catch((error: unknown) => {
    throw error instanceof BodyTooLarge ? new ControlError('The body is too large.') : error;
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ControlError(sentence);
  }
  const checked = schema.safeParse(json);
  if (!checked.success) {
    throw new ControlError(sentence);
  }
  return checked.data;
}

function clockOf({ clock }: State) {
  return { now: new Date(clock.now()).toISOString(), accountTime: clock.text };
}

function summary(state: State) {
  const { account } = state;
  return {
    clock: clockOf(state),
    lists: Array.from(account.lists.values(), ({ id, name }) => ({ id, name, subscribers: account.subscribers.idsByList(id).size })),
    subscribers: account.subscribers.size,
    mailings: account.mailings.size,
    webhooks: Array.from(account.webhooks.values(), ({ id, app, event, active, buffer }) => ({ id, app, event, active, buffered: buffer.length })),
    notifications: account.notifications.size,
    outbox: account.outbox.size,
    waitingDeliveries: state.deliveries.waiting,
    faults: state.faults.list().length,
    calls: state.calls.counts(),
    settings: state.settings,
  };
}
