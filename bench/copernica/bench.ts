import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { copernica as app } from '../../scripts/apps.ts';
import type { Bench } from '../bench.ts';
import { measureCalls } from '../measures.ts';
import { callRowsOf } from '../page/table.ts';
import { performancePage } from './page.ts';
import { copernica } from './vendor.ts';

const page = resolve(import.meta.dirname, '../../docs/copernica/performance.md');

/** Measures size, start and calls of the app for Copernica. */
export const copernicaBench: Bench = {
  app,
  vendor: copernica,
  measure: async (stand, rounds, say) => {
    const rows = callRowsOf(await measureCalls(stand, copernica, rounds, say), app);
    return { rows, writePages: () => writeFileSync(page, performancePage({ rounds }, rows)) };
  },
};
