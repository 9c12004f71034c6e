import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import App from '../../index.ts';
import { chart } from '../../sandbox/pages/chart.ts';
import { mailingwork as app } from '../../scripts/apps.ts';
import type { Bench } from '../bench.ts';
import { type Measurements, measureAll, SIZES } from '../measures.ts';
import { rowsOf } from '../page/table.ts';
import { profile } from '../processes/profile.ts';
import { performancePage } from './page.ts';
import { mailingwork } from './vendor.ts';

const docs = resolve(import.meta.dirname, '../../docs');

/** Measures everything of the app for MAILINGWORK, on which is also shown what is true of every app: growth, profiles, large answers. */
export const mailingworkBench: Bench = {
  app,
  vendor: mailingwork,
  measure: async (stand, rounds, say) => {
    const measured = await measureAll(stand, rounds, say);
    say('profiles of a cold start and of hook calls');
    const coldProfile = await profile(stand.app.probe('cold_import'), [stand.app.path]);
    const hookProfile = await profile(stand.app.probe('hook_call'), [stand.app.path, stand.webservice.url, mailingwork.name]);
    const rows = rowsOf(measured, app);
    const operations = [App.triggers, App.creates, App.searches].flatMap((group) => Object.keys(group ?? {})).length;
    const writePages = (): void => {
      writeFileSync(join(docs, 'performance.md'), performancePage({ measured, rows, coldProfile, hookProfile, operations }));
      writeFileSync(join(docs, 'performance-growth.svg'), chartOf(measured));
    };
    return { rows, writePages };
  },
};

function chartOf({ growth }: Measurements): string {
  const curve = (name: string, colour: string, variant: string) => ({
    name,
    colour,
    points: SIZES.map((x) => ({ x, y: growth.of('app', `${variant} ${x}`).median })),
  });
  const drawn = chart({
    title: 'Milliseconds per call by number of operations',
    shape: 'lines',
    series: [curve('plain', '#c2571a', 'plain'), curve('as shipped', '#2a78d6', 'shipped')],
    x: 'operations',
    y: 'ms per call',
    none: 'nothing was measured',
  });
  return String(drawn);
}
