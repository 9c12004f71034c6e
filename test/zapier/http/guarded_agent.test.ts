import { lookup as systemLookup } from 'node:dns';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { guardedAgent, guardedLookup } from '../../../zapier/http/guarded_agent.ts';

/** Resolves every name to the same addresses. */
const resolving = (...addresses: string[]): typeof systemLookup =>
  Object.assign(
    (_name: string, _options: object, callback: (error: null, found: { address: string; family: number }[]) => void) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: 4 })),
      ),
    systemLookup,
  );

const isPublic = (address: string): boolean => !address.startsWith('10.');

function look(addresses: string[], all: boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    guardedLookup(isPublic, resolving(...addresses))('name.example.com', { all }, (error, found, family) => (error ? reject(error) : resolve([found, family])));
  });
}

describe('a guarded DNS look-up', () => {
  test('leaves out addresses that are not permitted', async () => {
    expect(await look(['10.0.0.1', '192.0.2.1', '192.0.2.2'], true)).toEqual([
      [
        { address: '192.0.2.1', family: 4 },
        { address: '192.0.2.2', family: 4 },
      ],
      undefined,
    ]);
    expect(await look(['10.0.0.1', '192.0.2.1'], false)).toEqual(['192.0.2.1', 4]);
  });

  test('fails with its own code where no address is left', async () => {
    await expect(look(['10.0.0.1'], true)).rejects.toMatchObject({ code: 'ADDRESS_NOT_PERMITTED' });
    await expect(look([], false)).rejects.toMatchObject({ code: 'ADDRESS_NOT_PERMITTED' });
  });

  test('passes on errors of the system', async () => {
    const failing = Object.assign(
      (_name: string, _options: object, callback: (error: Error, found: []) => void) => callback(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), []),
      systemLookup,
    );
    const result = new Promise((resolve, reject) => {
      guardedLookup(isPublic, failing)('name.example.com', {}, (error) => (error ? reject(error) : resolve(undefined)));
    });
    await expect(result).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });
});

test('an agent never connects to an address that is not permitted', async () => {
  const server = createServer(() => {
    throw new Error('connected');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const nothing = (): boolean => false;
  expect(guardedAgent(nothing)).toBe(guardedAgent(nothing));
  const refused = new Promise((resolve) => {
    request({ host: 'localhost', port, agent: guardedAgent(nothing) })
      .on('error', resolve)
      .end();
  });
  expect(await refused).toMatchObject({ code: 'ADDRESS_NOT_PERMITTED' });
  server.close();
});
