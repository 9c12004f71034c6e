import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startBox } from '../../sandbox/server.ts';
import type { DeliverySettings } from '../../sandbox/settings.ts';
import type { RunningBox } from '../../sandbox/state.ts';
import { type ParcelAccount, parcelBox, signatureOf } from '../parcels/box.ts';
import { call, control, freshSandbox } from './support.ts';

/* Shows that another vendor's account needs none of MAILINGWORK's files: a made-up service in a box, beside the MAILINGWORK account. */

const mailingwork = freshSandbox();
let parcels: RunningBox<ParcelAccount, DeliverySettings>;

beforeEach(async () => {
  parcels = await startBox(parcelBox);
});
afterEach(() => parcels.close());

const send = (name: string): Promise<Response> => fetch(`${parcels.url}/parcels`, { method: 'POST', body: JSON.stringify({ name }) });

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/**
 * Starts a server that the parcel service delivers to.
 *
 * @param status of its answers
 */
async function site(status: number) {
  const deliveries: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    deliveries.push({ headers: request.headers, body: Buffer.concat(await request.toArray()).toString('utf8') });
    response.writeHead(status).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  parcels.account.webhook = {
    id: 1,
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`,
    active: true,
    deactivatedAt: null,
    buffer: [],
  };
  servers.push(server);
  return deliveries;
}

describe('another vendor’s box', () => {
  test('answers in its own format, with times in its own zone', async () => {
    parcels.clock.moveTo(Date.parse('2026-07-15T12:00:00Z'));
    expect(await (await send('chair')).json()).toEqual({ taken_at: expect.stringMatching(/^2026-07-15 08:00:0\d$/) });
    expect(parcels.account.parcels).toEqual(['lamp', 'chair']);
    expect(parcels.calls.list()).toEqual([expect.objectContaining({ operation: 'POST /parcels', parameters: { name: 'chair' } })]);
  });

  test('has a control interface with its own operations, error codes and settings', async () => {
    const fault = { fault: 'code', code: 'too_heavy', message: 'no', operation: 'post /parcels', times: 1 };
    expect((await control(parcels, 'POST', '/faults', fault)).status).toBe(201);
    expect((await control(parcels, 'POST', '/faults', { ...fault, code: 7 })).status).toBe(400);
    expect((await control(parcels, 'POST', '/faults', { fault: 'hang', operation: 'GetLists' })).status).toBe(400);
    expect((await control(parcels, 'POST', '/faults', {})).json).toEqual({ error: expect.stringContaining('"operation": "POST /parcels"') });
    const answer = await send('anvil');
    expect([answer.status, await answer.json()]).toEqual([400, { code: 'too_heavy', reason: 'no' }]);
    expect((await control(parcels, 'POST', '/settings', { deliveryAttempts: 1 })).status).toBe(200);
    expect((await control(parcels, 'POST', '/settings', { emailFieldId: 5 })).status).toBe(400);
    expect((await control(parcels, 'GET', '')).json).toMatchObject({ parcels: ['lamp'], settings: { deliveryAttempts: 1 } });
    expect((await control(parcels, 'GET', '/outbox')).status).toBe(404);
  });

  test('delivers an event in its own format, with its signature', async () => {
    const received = await site(200);
    parcels.clock.moveTo(Date.parse('2026-07-15T12:00:00Z'));
    await send('chair');
    await parcels.deliveries.idle();
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ name: 'chair', at: expect.stringMatching(/^2026-07-15T12:00:0/) });
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(headers['x-signature']).toBe(signatureOf(body));
  });

  test('makes as many attempts, and buffers for as long, as it specifies', async () => {
    const received = await site(500);
    await send('first');
    await parcels.deliveries.idle();
    expect(received).toHaveLength(2);
    expect(parcels.account.parcels).toContain('a note that the webhook is off');
    await send('second');
    parcels.clock.advance(25 * 3_600_000);
    await send('third');
    expect(parcels.deliveries.list().map(({ outcome }) => outcome)).toEqual(['failed', 'buffered', 'lost']);
  });

  test('has pages and a not-found page under its own name', async () => {
    expect(await (await fetch(parcels.url)).text()).toContain('<b>Parcels sandbox</b>');
    const missing = await (await fetch(`${parcels.url}/outbox`)).text();
    expect(missing).toContain('The sandbox has no such page.');
    expect(missing).not.toContain('MAILINGWORK');
  });

  test('starts again from its seed', async () => {
    const seeded = await startBox(parcelBox, { seed: { parcels: ['table'] } });
    seeded.account.parcels.push('bed');
    seeded.reset();
    expect(seeded.account.parcels).toEqual(['table']);
    await seeded.close();
  });
});

test('two boxes side by side share nothing', async () => {
  parcels.faults.add({ fault: 'status', status: 503 });
  parcels.clock.moveTo(Date.parse('2030-01-01T00:00:00Z'));
  expect((await call(mailingwork(), 'GetLists')).error).toBe(0);
  expect((await send('chair')).status).toBe(503);
  expect(mailingwork().clock.now()).toBeLessThan(parcels.clock.now());
  expect(parcels.calls.counts()).toEqual({ 'POST /parcels': 1 });
  expect(mailingwork().calls.counts()).toEqual({ GetLists: 1 });
});
