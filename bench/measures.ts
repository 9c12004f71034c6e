import { mailingwork } from './mailingwork/vendor.ts';
import { interleave, runProbe, type Samples, type Variant } from './processes/processes.ts';
import type { ProbeName, StagedApp, Stand } from './stand.ts';
import type { Vendor } from './vendor.ts';

/** How many operations the definitions have that show the growth. */
export const SIZES = [10, 20, 40, 80] as const;
/** How many subscribers are imported: the number itself, and less of them to see whether the time grows in step. */
export const IMPORTED = [25_000, 50_000, 100_000] as const;
/** Processes that watch the memory held during an import, each of which collects garbage at every tenth block. */
export const HELD_ROUNDS = 3;
/** Collecting garbage is no work of the app, so it must not end its run: what is left for another run would count as held. */
const HELD_BUDGET_MS = 600_000;

/** A start is measured so many times more often than the rest: the difference that counts is a twentieth of it, and cannot be measured within a process. */
export const COLD_STARTS_PER_ROUND = 6;

/** What an app costs before it does anything. */
export interface StartMeasurements {
  readonly cold: Samples;
  readonly zipBytes: { readonly floor: number; readonly app: number };
}

/** What is measured of every app: its start and its calls. */
export interface CallMeasurements extends StartMeasurements {
  readonly rounds: number;
  readonly hook: Samples;
  /** API calls that the hook calls made, beyond those that fill the cache with names. */
  readonly hookApiCalls: number;
  readonly action: Samples;
}

/** Everything that was measured of the app for MAILINGWORK, whose other operations the probes know. */
export interface Measurements extends CallMeasurements {
  /** From start to the end of the first hook call. */
  readonly first: Samples;
  readonly growth: Samples;
  readonly largeAnswer: Samples;
  readonly import: Samples;
  /** One import with so little time that it takes several runs. */
  readonly shortImport: { readonly runs: number; readonly arrivedRows: number };
}

/** A probe of an app, with what it is told. */
const variant = (name: string, of: StagedApp, probe: ProbeName, ...args: string[]): Variant => ({ name, probe: of.probe(probe), args: [of.path, ...args] });

/**
 * Measures size, start, hook calls and actions of an app, each thing in turn with what it is compared with.
 *
 * @param rounds fresh processes per variant; of starts, several in each round
 */
export async function measureCalls({ floor, app, webservice }: Stand, vendor: Vendor, rounds: number, say: (line: string) => void): Promise<CallMeasurements> {
  const to = [webservice.url, vendor.name];

  say('cold import');
  const cold = await interleave(COLD_STARTS_PER_ROUND * rounds, [variant('floor', floor, 'cold_import'), variant('app', app, 'cold_import')]);

  say('one hook call');
  const callsBefore = webservice.calls;
  const hook = await interleave(rounds, [variant('floor', floor, 'hook_call', ...to), variant('app', app, 'hook_call', ...to)]);
  const hookApiCalls = webservice.calls - callsBefore - (rounds + 1) * vendor.hook.firstCalls;

  say('one action');
  const action = await interleave(rounds, [variant('app', app, 'action', ...to)]);
  return { rounds, cold, zipBytes: { floor: floor.zipBytes, app: app.zipBytes }, hook, hookApiCalls, action };
}

/**
 * Measures everything of the app for MAILINGWORK, each thing in turn with what it is compared with.
 *
 * @param rounds fresh processes per variant
 */
export async function measureAll(stand: Stand, rounds: number, say: (line: string) => void): Promise<Measurements> {
  const { floor, app, webservice } = stand;
  const { url } = webservice;

  const calls = await measureCalls(stand, mailingwork, rounds, say);

  say('the first hook call');
  const first = await interleave(rounds, [variant('floor', floor, 'first_call', url, 'requests'), variant('app', app, 'first_call', url, 'own')]);

  say('growth with the number of operations');
  const growth = await interleave(rounds, [variant('app', app, 'growth', ...SIZES.map(String))]);

  say('an answer of 10 MB');
  const largeAnswer = await interleave(rounds, [variant('platform', app, 'large_answer', url, 'platform'), variant('app', app, 'large_answer', url, 'app')]);

  say('import of 100,000 subscribers');
  const importing = (name: 'app' | 'empty' | 'held' | 'short', count: number, ...budgetMs: string[]): Variant => {
    const plain = variant(`${name} ${count}`, app, 'import', url, String(count), name, ...budgetMs);
    return name === 'held' ? { ...plain, flags: ['--expose-gc'] } : plain;
  };
  const imports = await interleave(rounds, [...IMPORTED.map((count) => importing('app', count)), ...IMPORTED.map((count) => importing('empty', count))]);
  const held = await interleave(HELD_ROUNDS, [importing('held', IMPORTED[2], String(HELD_BUDGET_MS))]);
  for (const growthMiB of held.values(`held ${IMPORTED[2]}`, 'heldGrowthMiB')) {
    imports.add('held', { heldGrowthMiB: growthMiB });
  }
  const rowsBefore = webservice.importedRows;
  // A third of what it takes, so that it needs several runs on every machine.
  const shortMs = Math.round(imports.of(`app ${IMPORTED[2]}`, 'ms').median / 3);
  const short = await runProbe(importing('short', IMPORTED[2], String(shortMs)));
  return {
    ...calls,
    first,
    growth,
    largeAnswer,
    import: imports,
    shortImport: { runs: short.runs ?? 0, arrivedRows: webservice.importedRows - rowsBefore },
  };
}
