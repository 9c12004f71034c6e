import { readProbes } from './read_probes.ts';
import type { Probe } from './world.ts';
import { writeProbes } from './writing/write_probes.ts';

/** All the ways to find out about assumptions. An assumed sentence that none is about stays untouched. */
export const probes: readonly Probe[] = [...readProbes, ...writeProbes];
