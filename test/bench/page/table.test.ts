import { describe, expect, test } from '@jest/globals';
import { startRowsOf } from '../../../bench/page/table.ts';
import { Samples } from '../../../bench/processes.ts';
import { apps } from '../../../scripts/apps.ts';

/** A start of `slower` milliseconds more than the floor, and a zip of `larger` KiB more. */
function measured(slower: number, larger: number) {
  const cold = new Samples();
  cold.add('floor', { ms: 300, peakMiB: 80 });
  cold.add('app', { ms: 300 + slower, peakMiB: 81 });
  return { cold, zipBytes: { floor: 1024, app: (1 + larger) * 1024 } };
}

describe.each(apps)('size and start of $name', (app) => {
  const missed = (slower: number, larger: number): string[] => startRowsOf(measured(slower, larger), app).flatMap((row) => (row.met ? [] : [row.measure]));

  test('are kept up to the budget of the app', () => {
    expect(missed(15, app.maxZipGrowthKib)).toEqual([]);
  });

  test('are missed beyond it', () => {
    expect(missed(16, app.maxZipGrowthKib)).toEqual(['cold import of the built app']);
    expect(missed(15, app.maxZipGrowthKib + 1)).toEqual(['`build.zip`']);
  });
});
