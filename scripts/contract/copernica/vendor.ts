import { call } from '../../../copernica/api/connection/call.ts';
import { catalogue } from '../../../copernica/api/methods/catalogue.ts';
import type { AnyMethod } from '../../../copernica/api/methods/define.ts';
import { getIdentity } from '../../../copernica/api/methods/structure.ts';
import type { AnyFunctionDefinition } from '../../../webservice/catalogue/define.ts';
import { withFreeParameters } from '../../../webservice/catalogue/free_parameters.ts';
import { askAll } from '../probe.ts';
import type { Assumption, Finding } from '../report.ts';
import type { Judged, Vendor } from '../vendor.ts';
import { trier, writeThenCleanUp } from '../writing.ts';
import { facts } from './assumptions/facts.ts';
import { callsOf } from './assumptions/world.ts';
import { connectionTo } from './connection.ts';
import { Found } from './reading/found.ts';
import { withoutKnownDifferences } from './reading/known_differences.ts';
import { probes } from './reading/probes.ts';
import { readable, readEverything } from './reading/reading.ts';
import { readSettings, type Settings } from './settings.ts';
import { assumptionsOfWriting } from './writing/assumptions.ts';
import { cleanUp } from './writing/cleanup.ts';
import { createOwnRecords } from './writing/own.ts';
import { WRITING_CALLS, whyNotWritten, writeEverything } from './writing/writing.ts';

/** Copernica, as the contract checker knows it. */
export const copernica: Vendor<Settings> = {
  service: 'Copernica',
  writing: 'also makes profiles, a subprofile and a webhook of its own, in the database that COPERNICA_DATABASE names, checks and removes them',
  switches: {},
  catalogue,
  first: getIdentity,
  assumptions: [...facts, ...assumptionsOfWriting],
  mostCalls: ({ write }) => readable.length + callsOf(facts) + callsOf(probes) + (write ? WRITING_CALLS : 0),
  readSettings,
  call: (settings, definition, parameters, timeMs) =>
    call(connectionTo(settings, timeMs), methodIn({ ...definition, ...withFreeParameters(definition) }), parameters),
  check: async ({ observer, settings, options, judged: take, verdictOf, found: learnt, leftovers }) => {
    const judged: Judged = (definition, judgement) => take(definition, withoutKnownDifferences(judgement));
    const found = new Found(settings.databaseId);
    await readEverything(observer, found, judged);
    const world = { observer, settings, found, verdictOf };
    options.progress('asking about assumptions');
    for (const fact of facts) {
      learnt.set(fact, await fact.ask(world));
    }
    const own = createOwnRecords();
    const database = settings.databaseId;
    if (options.write && database !== null) {
      const writer = {
        observer,
        found,
        own,
        database,
        pauseMs: settings.pauseMs,
        tryOut: trier(observer, judged),
        learn: (one: Assumption, finding: Finding) => learnt.set(one, finding),
      };
      const write = () => writeEverything(writer);
      await writeThenCleanUp({ options, leftovers }, own.tag, write, () => cleanUp(observer, database, own));
    }
    return askAll(catalogue, probes, { ...world, own });
  },
  whyNotWritten,
};

function methodIn(definition: AnyFunctionDefinition): AnyMethod {
  if (isMethod(definition)) {
    return definition;
  }
  throw new Error(`${definition.name} is no method of the REST API`);
}

const isMethod = (definition: AnyFunctionDefinition): definition is AnyMethod => 'verb' in definition && 'path' in definition;
