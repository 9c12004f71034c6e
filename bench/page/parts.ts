import { arch, cpus, platform, totalmem } from 'node:os';
import packageJson from '../../package.json' with { type: 'json' };
import { table } from '../../scripts/docs/markdown.ts';
import type { ApiCalls } from '../api_calls.ts';
import { COLD_STARTS_PER_ROUND } from '../measures.ts';
import type { Row } from './table.ts';

/** Machine and versions, in words. */
export function circumstances(rounds: number): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} threads, ${memory} GiB, ${platform()} ${arch()}, Node ${process.versions.node}, platform core ${packageJson.dependencies['zapier-platform-core']}; medians of ${rounds} fresh processes per variant (of ${COLD_STARTS_PER_ROUND * rounds} for the cold import), measured in turn`;
}

/** What was measured, as a table. */
export const measuredTable = (rows: readonly Row[]): string =>
  table(
    ['Measure', 'Floor', 'App', 'Compared', 'Budget', 'Kept'],
    rows.map(({ measure, floor, app, compared, budget, met }) => [measure, floor, app, compared, budget, met ? 'yes' : '**no**']),
  );

/** The calls of every operation, as a table. */
export const callsTable = (apiCalls: Readonly<Record<string, readonly ApiCalls[]>>): string =>
  table(['Operation', 'Calls', 'Which', 'Why no fewer'], callLines(apiCalls));

/** One line for each occasion. */
export function callLines(apiCalls: Readonly<Record<string, readonly ApiCalls[]>>): string[][] {
  return Object.entries(apiCalls).flatMap(([name, entries]) =>
    entries.map(({ run, calls, why }) => [`\`${name.replace(/^.*\./, '')}\`${occasions[run]}`, String(calls.length), counted(calls), why]),
  );
}

const occasions: Readonly<Record<ApiCalls['run'], string>> = {
  perform: '',
  performList: ', examples',
  performSubscribe: ', turning on',
  performUnsubscribe: ', turning off',
};

/** The functions, those called several times with their number. */
function counted(calls: readonly string[]): string {
  return [...new Set(calls)]
    .map((name) => {
      const count = calls.filter((call) => call === name).length;
      return count === 1 ? `\`${name}\`` : `${count} × \`${name}\``;
    })
    .join(', ');
}
