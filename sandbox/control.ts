import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Box } from './box.ts';
import { faultSchema } from './faults/faults.ts';
import { BodyTooLarge, readText } from './requests/body.ts';
import { changeSettings, type DeliverySettings } from './settings.ts';
import type { State } from './state.ts';
import { type Clock, ClockOutOfRange, parseDuration } from './time/clock.ts';

const BODY_LIMIT = 1024 * 1024;

const clockSchema = z.union([
  z.strictObject({ advance: z.string().max(100) }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  z.strictObject({ reset: z.literal(true) }),
]);

/** The control interface below `/control`: JSON in, JSON out. A request that it does not understand is answered with 400 and one sentence. */
export function controlRoutes<Account, Settings extends DeliverySettings, Seed>(
  box: Box<Account, Settings, Seed>,
  state: State<Account, Settings>,
  reset: () => void,
): Hono {
  const control = new Hono();
  const [operation = 'none'] = box.operations;
  const faults = faultSchema(box.errors.code);
  const faultSentence = `The body is a fault such as {"fault": "status", "status": 503, "operation": ${JSON.stringify(operation)}, "times": 1}.`;
  const summary = () => ({ clock: clockOf(state.clock), ...box.summary(state.account), ...activityOf(state) });
  control.onError((error, context) =>
    error instanceof ControlError || error instanceof ClockOutOfRange
      ? context.json({ error: error.message }, 400)
      : context.json({ error: 'The sandbox failed.' }, 500),
  );

  control.get('/', (context) => context.json(summary()));

  control.post('/clock', async (context) => {
    const change = await read(context, clockSchema, 'The body is one of {"advance": "5d 1h"}, {"to": "2026-12-01T10:00:00+01:00"}, {"reset": true}.');
    if ('advance' in change) {
      const span = parseDuration(change.advance);
      if (span === undefined) {
        throw new ControlError('"advance" is a span such as "5d 1h 30m".');
      }
      state.clock.advance(span);
    } else if ('to' in change) {
      state.clock.moveTo(Date.parse(change.to));
    } else {
      state.clock.reset();
    }
    return context.json(clockOf(state.clock));
  });

  control.get('/faults', (context) => context.json(state.faults.list()));
  control.post('/faults', async (context) => {
    const fault = await read(context, faults, faultSentence);
    const known = box.operations.some((name) => name.toLowerCase() === fault.operation?.toLowerCase());
    if (fault.operation !== undefined && !known) {
      throw new ControlError(`There is no operation named "${fault.operation}".`);
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

  control.get('/deliveries', (context) => context.json({ waiting: state.deliveries.waiting, deliveries: state.deliveries.list() }));

  control.get('/settings', (context) => context.json(state.settings));
  control.post('/settings', async (context) => {
    changeSettings(state.settings, await read(context, box.settings.changes, 'The body holds settings such as {"deliveryAttempts": 3}.'));
    return context.json(state.settings);
  });

  control.post('/reset', (context) => {
    reset();
    return context.json(summary());
  });
  if (box.controlRoutes) {
    control.route('/', box.controlRoutes(state));
  }
  control.all('*', (context) => context.json({ error: 'The control interface has no such address.' }, 404));
  return control;
}

class ControlError extends Error {}

/** @throws ControlError with the given sentence when the body does not match the schema */
async function read<Body>(context: Context, schema: z.ZodType<Body>, sentence: string): Promise<Body> {
  const text = await readText(context.req.raw, BODY_LIMIT).catch((error: unknown) => {
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

function clockOf(clock: Clock) {
  return { now: new Date(clock.now()).toISOString(), accountTime: clock.text };
}

function activityOf<Account, Settings extends DeliverySettings>({ deliveries, faults, calls, settings }: State<Account, Settings>) {
  return { waitingDeliveries: deliveries.waiting, faults: faults.list().length, calls: calls.counts(), settings };
}
