import { catalogue } from '../../../mailingwork/functions/catalogue.ts';
import type { AnyFunctionDefinition } from '../../../webservice/catalogue/define.ts';
import { type Finding, type Probe, untouched, type World } from '../probe.ts';
import type { Learnt } from '../report.ts';
import { readProbes } from './read_probes.ts';
import { writeProbes } from './write_probes.ts';

/** All the ways to find out about assumptions. An assumed sentence that none is about stays untouched. */
export const probes: readonly Probe[] = [...readProbes, ...writeProbes];

/** Finds out what can be found out, function by function. */
export async function askAll(world: World | null): Promise<ReadonlyMap<string, readonly Learnt[]>> {
  const learnt = new Map<string, readonly Learnt[]>();
  for (const definition of catalogue) {
    const sentences: Learnt[] = [];
    for (const sentence of definition.assumed) {
      sentences.push({ sentence, ...(await ask(world, definition, sentence)) });
    }
    learnt.set(definition.name, sentences);
  }
  return learnt;
}

async function ask(world: World | null, definition: AnyFunctionDefinition, sentence: string): Promise<Finding> {
  const probe = probes.find(({ of, about }) => of.name === definition.name && sentence.startsWith(about));
  return world === null || probe === undefined ? untouched() : probe.ask(world);
}
