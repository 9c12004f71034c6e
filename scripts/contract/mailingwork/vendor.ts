import { call } from '../../../mailingwork/connection/call.ts';
import { catalogue } from '../../../mailingwork/functions/catalogue.ts';
import { getLists } from '../../../mailingwork/functions/lists.ts';
import { createBudget } from '../../../webservice/budget.ts';
import { withFreeParameters } from '../../../webservice/catalogue/free_parameters.ts';
import { askAll } from '../probe.ts';
import { sendWithFetch } from '../send.ts';
import type { Checking, Vendor } from '../vendor.ts';
import { trier, writeThenCleanUp } from '../writing.ts';
import { find } from './found.ts';
import { probes } from './probes.ts';
import { readEverything } from './reading.ts';
import { readSettings, type Settings } from './settings.ts';
import { cleanUp, fieldLeft } from './writing/cleanup.ts';
import { nameOwnRecords } from './writing/own.ts';
import type { Notes } from './writing/writer.ts';
import { FIELD, whyNotWritten, writeEverything } from './writing/writing.ts';

/** MAILINGWORK, as the contract checker knows it. */
export const mailingwork: Vendor<Settings> = {
  service: 'MAILINGWORK',
  writing: 'also makes lists, addresses and webhooks of its own, checks and removes them',
  switches: { [FIELD]: 'with --write: also makes a subscriber field, which stays' },
  catalogue,
  first: getLists,
  assumptions: [],
  readSettings,
  call: ({ baseUrl, username, password }, definition, parameters, timeMs) => {
    const connection = { send: sendWithFetch, baseUrl: () => baseUrl, username, password, budget: createBudget(timeMs) };
    return call(connection, withFreeParameters(definition), parameters);
  },
  check: async (checking) => {
    const { observer, settings, options, judged, verdictOf } = checking;
    const notes: Notes = {};
    options.progress('looking for parameters');
    const found = await find(observer);
    await readEverything(observer, found, judged);
    if (options.write) {
      await writeAndCleanUp(checking, notes);
    }
    options.progress('asking about assumptions');
    return askAll(catalogue, probes, { observer, settings, found, notes, verdictOf });
  },
  whyNotWritten,
};

async function writeAndCleanUp({ observer, settings, options, judged, leftovers }: Checking<Settings>, notes: Notes): Promise<void> {
  const ownRecords = nameOwnRecords();
  const created = { settings, notes, recipients: new Set<number>(), queued: new Set<string>() };
  const write = () => writeEverything({ observer, ownRecords, tryOut: trier(observer, judged), ...created }, options);
  await writeThenCleanUp({ options, leftovers }, ownRecords.tag, write, () => cleanUp(observer, ownRecords, created));
  leftovers.byHand.push(...(options.switches.has(FIELD) ? await fieldLeft(observer, ownRecords) : []));
}
