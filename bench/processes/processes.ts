import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Summary, summarize } from './statistics.ts';

/** What one fresh process measured, by name. */
export type Sample = Readonly<Record<string, number>>;

/** One of the things that are compared: a probe and what it is told. */
export interface Variant {
  readonly name: string;
  /** The probe's file. */
  readonly probe: string;
  readonly args: readonly string[];
  readonly flags?: readonly string[];
}

/** All samples of all variants. */
export class Samples {
  readonly #samples = new Map<string, Sample[]>();

  add(variant: string, sample: Sample): void {
    this.#samples.set(variant, [...(this.#samples.get(variant) ?? []), sample]);
  }

  /** Everything that a variant measured under one name, in order. */
  values(variant: string, measure: string): number[] {
    return (this.#samples.get(variant) ?? []).map((sample) => sample[measure] ?? Number.NaN);
  }

  of(variant: string, measure: string): Summary {
    return summarize(this.values(variant, measure));
  }
}

const execute = promisify(execFile);

/** Runs a probe in a fresh process, which answers with one line of JSON. */
export async function runProbe({ probe, args, flags = [] }: Variant): Promise<Sample> {
  const { stdout } = await execute(process.execPath, ['--disable-warning=DEP0040', ...flags, probe, ...args], { env: { PATH: process.env.PATH, TZ: 'UTC' } });
  const sample: Sample = JSON.parse(stdout);
  return sample;
}

/**
 * Measures variants in turn, round after round, so that whatever else the machine does strikes all of them alike. One round before the first
 * warms up the file system and does not count; every other round runs backwards.
 */
export async function interleave(rounds: number, variants: readonly Variant[]): Promise<Samples> {
  const samples = new Samples();
  for (let round = 0; round <= rounds; round += 1) {
    for (const variant of round % 2 === 0 ? variants : variants.toReversed()) {
      const sample = await runProbe(variant);
      if (round > 0) {
        samples.add(variant.name, sample);
      }
    }
  }
  return samples;
}
