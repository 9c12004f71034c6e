import { readFileSync } from 'node:fs';

/** The most memory this process has held so far, in MiB. A parent's memory, which Linux adds to `maxRSS`, is not in it. */
export function peakMiB(): number {
  try {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return Number(kib) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

/** Collects garbage and tells how much memory is still held, in MiB. Needs `--expose-gc`. */
export function heldMiB(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

/** Hands the measurements to the bench. */
export function report(sample: Readonly<Record<string, number>>): void {
  process.stdout.write(`${JSON.stringify(sample)}\n`);
}
