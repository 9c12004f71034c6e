import { beforeEach, describe, expect, test } from '@jest/globals';
import { getLogFile } from '../../../../copernica/api/methods/mail_events/log_files.ts';
import type { SendForStream } from '../../../../webservice/calls/transport.ts';
import { accountAt, FakeService, refusal } from '../../../support/copernica/fake_service.ts';

const file = { filename: 'cdm-click.2026-03-24.log', query: {} };

let service: FakeService;
beforeEach(() => {
  service = new FakeService();
});

async function read(sendForStream: SendForStream = service.sendForStream): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of accountAt(service, { sendForStream }).stream(getLogFile, file)) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

describe('a streamed answer', () => {
  test('comes as it is, whatever it holds', async () => {
    service.answer = () => ({ body: '[{"a":"Zoë"}' });
    expect(await read()).toBe('[{"a":"Zoë"}');
  });

  test('is asked for again with another token, where the first is refused', async () => {
    service.answer = () => (service.tokens === 1 ? refusal('Invalid access token') : { body: '[]' });
    expect(await read()).toBe('[]');
    expect(service.tokens).toBe(2);
  });

  test.each([
    [refusal('No log file with supplied name'), { kind: 'refused', serverText: 'No log file with supplied name' }],
    [{ status: 404 }, { kind: 'not_found' }],
    [{ status: 503, body: 'x'.repeat(100_000) }, { kind: 'unavailable' }],
    [
      { status: 429, headers: { 'Retry-After': '7' } },
      { kind: 'busy', retryAfterSeconds: 7 },
    ],
    [{ status: 201, body: '[]' }, { kind: 'unexpected_answer' }],
  ])('that is no success fails like any call: %#', async (answer, expected) => {
    service.answer = () => answer;
    await expect(read()).rejects.toMatchObject(expected);
  });

  test('that breaks off is a failure of the service', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('[');
      throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    }
    const send: SendForStream = async () => ({ status: 200, headers: { get: () => null }, chunks: broken() });
    await expect(read(send)).rejects.toMatchObject({ kind: 'unavailable', message: 'Copernica did not answer.' });
  });

  test('that cannot be had is one too', async () => {
    await expect(read(() => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })))).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
