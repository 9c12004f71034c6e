import { expect, test } from '@jest/globals';
import { readBytes } from '../../../zapier/http/body.ts';

test('a body is put together from its pieces, texts as UTF-8', async () => {
  async function* pieces(): AsyncGenerator<string | Uint8Array> {
    yield 'Zoë ';
    yield Buffer.from('Müller');
  }
  expect(Buffer.from(await readBytes(pieces(), new AbortController(), { maxBytes: 100 })).toString()).toBe('Zoë Müller');
});
