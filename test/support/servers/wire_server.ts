import { once } from 'node:events';
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Answer } from '../answers.ts';
import { type Certificate, selfSigned } from './certificate.ts';

/** What a webservice on loopback does once it has carried a call out, and before it answers. */
export type WireFault = (call: { readonly name: string; readonly wire: Socket; readonly nth: number; readonly response: ServerResponse }) => boolean;

/** A webservice on loopback that sees the bare connection under TLS. */
export interface WireServer {
  /** `https://127.0.0.1:<port>`, or `http://…` without a certificate. */
  readonly url: string;
  /** Functions carried out, in order. */
  readonly done: string[];
  readonly connections: () => number;
  close(): Promise<void>;
}

/**
 * Starts a webservice.
 *
 * @param answerTo what a function (the last part of the address) is answered with
 * @param certificate plain HTTP without one
 * @param wireFault returns true where the call is answered by it, in whatever way; `nth` counts the calls over one connection from 1
 */
export async function startWireServer(
  answerTo: (name: string) => Answer,
  certificate: Certificate | null,
  wireFault: WireFault = () => false,
): Promise<WireServer> {
  const done: string[] = [];
  const wires = new Map<number, Socket>();
  const counts = new WeakMap<object, number>();
  let connections = 0;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const name = request.url?.split('/').at(-1) ?? '';
    const nth = (counts.get(request.socket) ?? 0) + 1;
    counts.set(request.socket, nth);
    request.resume().on('end', () => {
      const wire = wires.get(request.socket.remotePort ?? 0) ?? request.socket;
      if (!wireFault({ name, wire, nth, response })) {
        answerTo(name).sendOver(response);
        done.push(name);
      }
    });
  };
  const server: HttpServer = certificate === null ? createHttpServer(answer) : createServer({ ...certificate }, answer);
  server.on('connection', (wire: Socket) => {
    connections += 1;
    wires.set(wire.remotePort ?? 0, wire);
    wire.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `${certificate === null ? 'http' : 'https'}://127.0.0.1:${port}`,
    done,
    connections: () => connections,
    close: async () => {
      for (const wire of wires.values()) {
        wire.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}

/** Makes a certificate for 127.0.0.1 that this process trusts until the returned function is called. */
export function trustedCertificate(): { readonly certificate: Certificate; readonly distrust: () => void } {
  const certificate = selfSigned('127.0.0.1');
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, certificate.cert]);
  return { certificate, distrust: () => setDefaultCACertificates(before) };
}
