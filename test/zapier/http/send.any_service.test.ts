import { once } from 'node:events';
import http, { createServer, type RequestListener, type Server } from 'node:http';
import https from 'node:https';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import zapier, { type ZObject } from 'zapier-platform-core';
import { encodeJson, jsonHeaders } from '../../../webservice/calls/json.ts';
import type { SendRequest } from '../../../webservice/calls/transport.ts';
import { createSend, createSendForStream } from '../../../zapier/http/send.ts';

const MEBIBYTE = 1024 * 1024;
const isPermitted = (): boolean => true;
let server: Server | undefined;

// The platform puts a function of its own in the place of Node's for the rest of the process, in which other test files follow.
const modules = [http, https].map((module) => ({ module, request: module.request }));

afterAll(() => {
  for (const { module, request } of modules) {
    Reflect.set(module, 'request', request);
    Reflect.deleteProperty(module, 'patchedByZapier');
  }
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Does something with the platform's own `z`. */
const withZ = (work: (z: ZObject) => Promise<unknown>): Promise<unknown> =>
  zapier.createAppTester({ version: '1.0.0', platformVersion: zapier.version })(work, {});

/** Starts a made-up service, and returns the request that asks it. */
async function service(respond: RequestListener): Promise<SendRequest> {
  server = createServer(respond).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/profile/7`;
  return { url, method: 'GET', headers: { accept: 'application/json', authorization: 'Bearer key' }, body: '', timeoutMs: 20_000, repeatable: true };
}

/** Reads to the end, and counts the bytes. */
async function sizeOf(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
  }
  return size;
}

test.each([
  ['GET', ''],
  ['POST', encodeJson({ email: 'jane@example.com' })],
  ['PUT', encodeJson({ email: 'jane@example.com' })],
  ['DELETE', ''],
] as const)('%s is sent with its headers and its body, and returns status, headers and bytes', async (method, body) => {
  const request = await service(async (arrived, response) => {
    const sent = Buffer.concat(await arrived.toArray());
    const { authorization, accept, 'content-type': type } = arrived.headers;
    response.writeHead(303, { 'x-created': '12' }).end([arrived.method, arrived.url, authorization, accept, type, sent].join(' '));
  });
  await withZ(async (z) => {
    const headers = body === '' ? request.headers : { ...request.headers, ...jsonHeaders };
    const answer = await createSend(z, isPermitted)({ ...request, method, headers, body });
    expect([answer.status, answer.headers.get('X-Created'), answer.headers.get('x-other')]).toEqual([303, '12', null]);
    expect(String(Buffer.from(answer.bytes))).toBe(`${method} /profile/7 Bearer key application/json ${body === '' ? '' : 'application/json'} ${body}`);
  });
});

test('an answer above the memory limit can be read as a stream', async () => {
  const request = await service((_arrived, response) => {
    for (let written = 0; written < 21; written += 1) {
      response.write(Buffer.alloc(MEBIBYTE));
    }
    response.end();
  });
  await withZ(async (z) => {
    await expect(createSend(z, isPermitted)(request)).rejects.toMatchObject({ type: 'max-size' });
    const { status, chunks } = await createSendForStream(z, isPermitted)(request);
    expect([status, await sizeOf(chunks)]).toEqual([200, 21 * MEBIBYTE]);
  });
});

test('an answer that is not read to the end is aborted', async () => {
  const request = await service((_arrived, response) => {
    response.write('begin');
  });
  await withZ(async (z) => {
    const closed = once(server ?? createServer(), 'connection').then(([socket]) => once(socket, 'close'));
    const { chunks } = await createSendForStream(z, isPermitted)(request);
    for await (const chunk of chunks) {
      expect(String(chunk)).toBe('begin');
      break;
    }
    await closed;
  });
});

test('an answer that does not end in time is aborted while it is read', async () => {
  const request = await service((_arrived, response) => {
    response.write('begin');
  });
  await withZ(async (z) => {
    const { chunks } = await createSendForStream(z, isPermitted)({ ...request, timeoutMs: 200 });
    await expect(sizeOf(chunks)).rejects.toThrow();
  });
});

test('a request without a connection is reported as not sent', async () => {
  const request = await service(() => undefined);
  server?.close();
  await withZ(async (z) => {
    await expect(createSendForStream(z, isPermitted)(request)).rejects.toMatchObject({ sent: false });
  });
});
