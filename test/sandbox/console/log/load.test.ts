import { expect, test } from '@jest/globals';
import { freshConsole } from '../support.ts';

const stage = freshConsole();

test('a hundred thousand lines leave pages short and memory bounded', async () => {
  const { box, read } = stage();
  for (let number = 0; number < 100_000; number += 1) {
    const call = box.calls.add('POST /track', { number });
    box.calls.end(call, { status: 200, body: '{}', durationMs: 1, fault: null });
  }
  expect(box.journal.lines()).toHaveLength(10_000);
  expect(box.calls.list()).toHaveLength(1000);
  const html = await read('/parcels/log');
  expect(html.match(/data-line=/g)).toHaveLength(100);
  expect(html.length).toBeLessThan(100_000);
  const newer = await read('/parcels/log/newer?after=0');
  expect(newer.match(/data-line=/g)).toHaveLength(100);
});
