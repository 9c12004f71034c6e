import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where time goes: a place and its share of the whole, between 0 and 1. */
export interface Share {
  readonly place: string;
  readonly share: number;
}

interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly functionName: string; readonly url: string }; readonly children?: number[] }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Runs a probe once under V8's profiler and says in which packages the time was spent, the largest first. */
export async function profile(probe: string, args: readonly string[]): Promise<Share[]> {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  try {
    await promisify(execFile)(process.execPath, [
      '--disable-warning=DEP0040',
      '--cpu-prof',
      '--cpu-prof-interval=200',
      `--cpu-prof-dir=${folder}`,
      probe,
      ...args,
    ]);
    const [file = ''] = readdirSync(folder);
    const read: Profile = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return sharesOf(read);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sharesOf({ nodes, samples, timeDeltas }: Profile): Share[] {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const spent = new Map<string, number>();
  let whole = 0;
  for (const [index, sample] of samples.entries()) {
    const place = placeOf(sample, frames, parents);
    if (place !== 'idle') {
      spent.set(place, (spent.get(place) ?? 0) + (timeDeltas[index] ?? 0));
      whole += timeDeltas[index] ?? 0;
    }
  }
  return Array.from(spent, ([place, time]) => ({ place, share: time / whole })).toSorted((one, other) => other.share - one.share);
}

/** The nearest package on the way from a function to its callers: what Node and V8 do is done for a package. */
function placeOf(sample: number, frames: ReadonlyMap<number, Profile['nodes'][number]['callFrame']>, parents: ReadonlyMap<number, number>): string {
  const own = frames.get(sample)?.functionName ?? '';
  if (own === '(idle)') {
    return 'idle';
  }
  if (own === '(garbage collector)') {
    return 'garbage collection';
  }
  for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
    const { url = '' } = frames.get(id) ?? {};
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? (/\/dist\/[^/]+$/.test(url) ? 'this app' : undefined);
    if (found !== undefined) {
      return found;
    }
  }
  return 'Node itself';
}
