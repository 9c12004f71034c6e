import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { resetApp } from '../support/app.ts';
import { authData, failure, run } from '../support/mailingwork/app.ts';
import { answerTo } from '../support/mailingwork/canned.ts';
import { type Certificate, selfSigned } from '../support/servers/certificate.ts';
import { startWireServer, trustedCertificate, type WireFault, type WireServer } from '../support/servers/wire_server.ts';

/*
 * What is known of a write when its connection fails, over real TLS: before the secure connection stands nothing was done, afterwards it may have been.
 */

const write = { method: 'creates.send_campaign_email.operation.perform', inputData: { mailing: '8', email: 'jane@example.com', field_3: 'Jane' } };
const creation = { method: 'creates.create_subscriber.operation.perform', inputData: { email: 'jane@example.com', lists: ['1'], field_3: 'Jane' } };
/** Reads nothing before it writes. */
const bareWrite = { method: 'creates.call_function.operation.perform', inputData: { function: 'CreateList', parameter_name: 'Guests' } };
const SENDING = 'sendemailbyidandrecipient';

let certificate: Certificate;
let distrust = (): void => undefined;
const servers: { close(): unknown }[] = [];

beforeAll(() => {
  process.env.ALLOW_LOOPBACK = '1';
  ({ certificate, distrust } = trustedCertificate());
});
afterAll(() => {
  delete process.env.ALLOW_LOOPBACK;
  distrust();
});
afterEach(async () => {
  resetApp();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function started(of: Certificate | null, wireFault?: WireFault): Promise<WireServer> {
  const server = await startWireServer(answerTo, of, wireFault);
  servers.push(server);
  return server;
}

const bundle = ({ inputData }: { inputData: Record<string, unknown> }, own_host: string) => ({ inputData, authData: { ...authData, own_host } });

/** Answers whatever arrives first with the same bytes, which are no TLS handshake. */
async function answering(bytes: Buffer | null): Promise<string> {
  const server: Server = createServer((socket: Socket) => {
    socket.on('error', () => undefined).once('data', () => (bytes === null ? socket.resetAndDestroy() : socket.end(bytes)));
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `https://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

/** Bytes that a TLS stream breaks at, each with an error code of its own. */
const noise = [
  ['text', Buffer.from('HTTP/1.1 502 Bad Gateway\r\n\r\n')],
  ['a record of an unknown type', Buffer.from('6303030005abcdefabcd', 'hex')],
  ['a record that cannot be decrypted', Buffer.from(`1703030020${'ab'.repeat(32)}`, 'hex')],
  ['a record of another version', Buffer.from('1701010005abcdefabcd', 'hex')],
] as const;

describe('a write whose TLS stream breaks', () => {
  test.each(noise)('at %s after it was carried out halts, and is not sent again', async (_what, bytes) => {
    const server = await started(certificate, ({ name, wire }) => {
      if (name === SENDING) {
        server.done.push(name);
        wire.write(bytes);
      }
      return name === SENDING;
    });
    expect((await failure(write.method, bundle(write, server.url))).name).toBe('HaltedError');
    expect(server.done.filter((name) => name === SENDING)).toHaveLength(1);
  });

  test.each([...noise, ['a reset', null] as const])('at %s before the connection is established was not sent, and is tried again', async (_what, bytes) => {
    expect((await failure(bareWrite.method, bundle(bareWrite, await answering(bytes)))).name).toBe('ThrottledError');
  });
});

test.each([
  ['signed by an unknown authority', () => selfSigned('127.0.0.1')],
  ['that has expired', () => selfSigned('127.0.0.1', 0.5)],
  ['of another host', () => selfSigned('127.0.0.2')],
])('a write to a host with a certificate %s is not sent, and is tried again', async (_what, make) => {
  const server = await started(make());
  expect((await failure(bareWrite.method, bundle(bareWrite, server.url))).name).toBe('ThrottledError');
  expect(server.done).toEqual([]);
});

test('a write whose time is up before the connection is established was not sent', async () => {
  const silent = createServer((socket) => socket.on('error', () => undefined));
  servers.push({ close: () => silent.close() });
  const sockets: Socket[] = [];
  silent.on('connection', (socket: Socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  process.env.OPERATION_BUDGET_MS = '300';
  try {
    const url = `https://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    expect((await failure(bareWrite.method, bundle(bareWrite, url))).name).toBe('ThrottledError');
  } finally {
    delete process.env.OPERATION_BUDGET_MS;
    for (const socket of sockets) {
      socket.destroy();
    }
  }
});

describe.each(['https', 'http'])('over %s', (scheme) => {
  const writes = ['createrecipient', SENDING];
  const certified = (): Certificate | null => (scheme === 'https' ? certificate : null);

  test('a write never reuses a connection of a read, as that may be closed', async () => {
    const server = await started(certified(), ({ name, wire, nth }) => {
      const isStale = nth > 1 && writes.includes(name);
      if (isStale) {
        wire.resetAndDestroy();
      }
      return isStale;
    });
    for (let round = 0; round < 4; round += 1) {
      await run('searches.find_list.operation.perform', bundle({ inputData: { name: 'newsletter' } }, server.url));
      await expect(run(creation.method, bundle(creation, server.url))).resolves.toMatchObject({ subscriber_id: 42 });
    }
    expect(server.done.filter((name) => name === 'createrecipient')).toHaveLength(4);
  });

  test('a truncated answer to a write is noticed long before the time is up', async () => {
    const server = await started(certified(), ({ name, response }) => {
      if (name === SENDING) {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"error":0', () => response.destroy());
      }
      return name === SENDING;
    });
    expect((await failure(write.method, bundle(write, server.url))).name).toBe('HaltedError');
  });
});

test('reads over HTTPS reuse a connection', async () => {
  const server = await started(certificate);
  for (let round = 0; round < 3; round += 1) {
    resetApp();
    await run('searches.find_list.operation.perform', bundle({ inputData: { name: 'newsletter' } }, server.url));
  }
  expect([server.done.length, server.connections()]).toEqual([3, 1]);
});
