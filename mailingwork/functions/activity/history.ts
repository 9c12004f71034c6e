import * as z from 'zod/mini';
import { anything, freeParameters, idsInput, textOrNull, withFallback } from '../../../webservice/catalogue/contracts.ts';
import { defineFunction } from '../define.ts';
import { changelog } from '../sources.ts';

const group = 'Statistics and history';
const filterAssumed = 'Only listFilter is named, with several lists meaning any of them; the list ids are sent separated by commas, under advanced.';

const historyParameters = () => freeParameters({ advanced: z.optional(freeParameters({ listFilter: z.optional(idsInput()) })) });

/** The id of a job, given bare or as an object with a `jobId`; null where neither is delivered. */
const jobId = () =>
  withFallback(
    z.union([
      z.pipe(
        z.looseObject({ jobId: textOrNull() }),
        z.transform((row) => row.jobId),
      ),
      textOrNull(),
    ]),
    null,
  );

export const getHistory = defineFunction({
  name: 'GetHistory',
  group,
  purpose: 'list what happened to subscribers, events of many types in the order of time',
  effect: 'read',
  repeatable: true,
  freeParameters: true,
  input: historyParameters,
  result: anything,
  errors: {},
  evidence: 'documented',
  assumed: [filterAssumed, 'The rows are not shown, so the answer is passed on as delivered.'],
  sources: [changelog],
});

export const exportHistory = defineFunction({
  name: 'ExportHistory',
  group,
  purpose: 'start a background job that exports what happened to subscribers, in any amount',
  // A second job reads the same data again and changes nothing in the account.
  effect: 'read',
  repeatable: true,
  freeParameters: true,
  input: historyParameters,
  result: jobId,
  errors: {},
  evidence: 'documented',
  assumed: ['The parameters are taken to be those of GetHistory.', filterAssumed],
  sources: [changelog],
});

export const getExportHistory = defineFunction({
  name: 'GetExportHistor…',
  group,
  purpose: 'ask for the outcome of an export job',
  effect: 'read',
  repeatable: true,
  knownInPart: true,
  freeParameters: true,
  input: () => freeParameters({ jobId: z.union([z.string(), z.int()]) }),
  result: anything,
  errors: {},
  evidence: 'documented',
  assumed: ['The end of the name is not known, so the function is described but never called.'],
  sources: [changelog],
});

/** The functions of this subject. */
export const historyFunctions = [getHistory, exportHistory, getExportHistory];
