import { createHmac } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Box } from '../../sandbox/box.ts';
import type { Webhook } from '../../sandbox/deliveries/webhook.ts';
import { answerCall } from '../../sandbox/faults/answer_call.ts';
import { layout } from '../../sandbox/pages/layout.ts';
import { type DeliverySettings, deliveryChanges } from '../../sandbox/settings.ts';
import { DAY } from '../../sandbox/time/clock.ts';
import { TimeZone } from '../../sandbox/time/time_zone.ts';
import { parcelConsole } from './console.ts';

/** The account of the made-up service: parcels, and the one webhook that receives them. */
export interface ParcelAccount {
  parcels: string[];
  webhook: Webhook | null;
  /** The mails that were opened, and those of which a link was followed. */
  readonly opened: Set<number>;
  readonly clicked: Set<number>;
}

/** The key of the account: calls that read bring it along, and deliveries are signed with it. */
const KEY = 'parcel key';

/** The signature of a delivery. */
export const signatureOf = (body: string): string => createHmac('sha256', KEY).update(body).digest('hex');

const frame = { name: 'Parcels', menu: [{ label: 'Parcels', path: '/' }] };

/**
 * A made-up service beside MAILINGWORK, as small as a box can be: it takes a parcel with `POST /parcels` and tells where one is with `POST /track`, answers
 * JSON, has errors with names, lives in New York, and sends each parcel to one webhook in a signed form.
 */
export const parcelBox: Box<ParcelAccount, DeliverySettings, { parcels: string[] }> = {
  ...frame,
  timeZone: new TimeZone('America/New_York'),
  port: 0,
  operations: ['POST /parcels', 'POST /track'],
  errors: { code: z.enum(['too_heavy', 'lost']), answer: (code, reason) => Response.json({ code, reason }, { status: 400 }) },
  deliveries: () => ({
    afterFailure: 'deactivate',
    bufferTime: DAY,
    request: (_webhook, { payload }, now) => {
      const body = new URLSearchParams({ ...payload, at: new Date(now).toISOString() }).toString();
      return { body, headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-signature': signatureOf(body) } };
    },
  }),
  settings: { defaults: () => ({ deliveryAttempts: 2, deliverySpacing: 1, deliveryTimeout: 60_000 }), changes: z.strictObject(deliveryChanges) },
  seed: z.strictObject({ parcels: z.array(z.string()) }),
  createAccount: ({ seed }) => ({ parcels: [...(seed?.parcels ?? ['lamp'])], webhook: null, opened: new Set(), clicked: new Set() }),
  onDeliveryFailed: ({ account }) => account.parcels.push('a note that the webhook is off'),
  routes: (state) => {
    const app = new Hono<{ Bindings: HttpBindings }>();
    app.get('/', (context) => context.html(layout(frame, 'Parcels', html`${state.account.parcels.join(', ')}`)));
    app.post('/parcels', async (context) => {
      const { name } = z.object({ name: z.string() }).parse(await context.req.json());
      return answerCall(state, state.calls.add('POST /parcels', { name }), context.env.outgoing, async () => {
        state.account.parcels.push(name);
        if (state.account.webhook) {
          state.deliveries.accept(state.account.webhook, { event: 'parcel', payload: { name } });
        }
        return Response.json({ taken_at: state.clock.text });
      });
    });
    app.post('/track', async (context) => {
      const { number, key } = z.object({ number: z.string(), key: z.string() }).parse(await context.req.parseBody());
      return answerCall(state, state.calls.add('POST /track', { number }), context.env.outgoing, async () =>
        key === KEY ? Response.json({ number, place: state.account.parcels.includes(number) ? 'New York' : 'nowhere' }) : new Response(null, { status: 401 }),
      );
    });
    return app;
  },
  summary: ({ parcels }) => ({ parcels }),
  console: parcelConsole,
  guide: (url) => [['Parcels', `${url}/parcels`]],
  connection: (url) => ({ api_key: KEY, host: new URL(url).host }),
  story: () => ({ play: async () => {}, turnOnZaps: async () => {}, reportRun: () => {}, turnAllOff: async () => [] }),
};
