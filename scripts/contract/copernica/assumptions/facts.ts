import { connectionFacts } from './connection_facts.ts';
import { listFacts } from './list_facts.ts';
import { logFacts } from './log_facts.ts';
import { outOfReach } from './out_of_reach.ts';
import { structureFacts } from './structure_facts.ts';
import type { Fact } from './world.ts';

/** What can be found out by reading, and belongs to no single method. */
export const facts: readonly Fact[] = [...connectionFacts, ...structureFacts, ...listFacts, ...logFacts, ...outOfReach];
