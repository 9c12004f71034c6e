/** What many measurements of one thing say. */
export interface Summary {
  readonly median: number;
  /** Lower and upper quartile: half of all measurements lie between them. */
  readonly quartiles: readonly [number, number];
}

/** Summarises measurements; there must be at least one. */
export function summarize(values: readonly number[]): Summary {
  const sorted = values.toSorted((one, other) => one - other);
  return { median: at(sorted, 0.5), quartiles: [at(sorted, 0.25), at(sorted, 0.75)] };
}

/** The median of measurements; there must be at least one. */
export function median(values: readonly number[]): number {
  return summarize(values).median;
}

function at(sorted: readonly number[], fraction: number): number {
  const position = (sorted.length - 1) * fraction;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (above - below) * (position % 1);
}
