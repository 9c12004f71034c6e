import { describe, expect, test } from '@jest/globals';
import { callRowsOf } from '../../../bench/page/table.ts';
import { Samples } from '../../../bench/processes/processes.ts';
import { apps } from '../../../scripts/apps.ts';

const kept = { slower: 15, largerKib: 0, own: 0.3, ratio: 1.15, apiCalls: 0 };

/** A start of `slower` milliseconds more than the floor, a zip of `largerKib` more, and calls. */
function measured({ slower, largerKib, own, ratio, apiCalls }: typeof kept) {
  const samples = (entries: Readonly<Record<string, Readonly<Record<string, number>>>>): Samples => {
    const all = new Samples();
    for (const [variant, sample] of Object.entries(entries)) {
      all.add(variant, sample);
    }
    return all;
  };
  return {
    rounds: 1,
    cold: samples({ floor: { ms: 300, peakMiB: 80 }, app: { ms: 300 + slower, peakMiB: 81 } }),
    zipBytes: { floor: 1024, app: (1 + largerKib) * 1024 },
    hook: samples({ floor: { whole: 0.5 }, app: { whole: 0.5 + own, empty: 0.5, own } }),
    hookApiCalls: apiCalls,
    action: samples({ app: { one: ratio, oneBare: 1, oneRatio: ratio, several: 3, severalBare: 3, severalRatio: 1 } }),
  };
}

describe.each(apps)('size, start and calls of $name', (app) => {
  const most = { ...kept, largerKib: app.maxZipGrowthKib };
  const missed = (differently: Partial<typeof kept>): string[] =>
    callRowsOf(measured({ ...most, ...differently }), app).flatMap((row) => (row.met ? [] : [row.measure]));

  test('are kept up to the budget of the app', () => {
    expect(missed({})).toEqual([]);
  });

  test.each([
    ['cold import of the built app', { slower: 16 }],
    ['`build.zip`', { largerKib: app.maxZipGrowthKib + 1 }],
    ['one hook call, own part (against an empty perform)', { own: 0.31 }],
    ['API calls of a hook call, names cached', { apiCalls: 1 }],
    ['action with one API call (against a bare `z.request`)', { ratio: 1.16 }],
  ])('are missed beyond it: %s', (measure, differently) => {
    expect(missed(differently)).toEqual([measure]);
  });
});
