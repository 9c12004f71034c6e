import * as z from 'zod/mini';
import { pathText } from '../contracts.ts';
import { defineMethod } from '../define.ts';
import { helpPages, restDocs } from '../sources.ts';

/* Log files: one for each kind of event and day, of the whole account. They only grow. */

const group = 'Log files';

export const getLogFiles = defineMethod({
  verb: 'GET',
  path: '/logfiles',
  group,
  purpose: 'list the days that have log files, or with a day or type the names of the files',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ query: z.object({ date: z.optional(z.string()), type: z.optional(z.string()) }) }),
  result: () => z.array(z.string()),
  errors: {},
  evidence: 'documented',
  assumed: ['The page prints & where ? is meant.'],
  sources: [restDocs],
});

export const getLogFile = defineMethod({
  verb: 'GET',
  path: '/logfile/{filename}/json',
  address: 'streams',
  group,
  purpose: 'read a log file, or only what follows a time in seconds since 1970',
  effect: 'read',
  repeatable: true,
  input: () => z.object({ filename: pathText(), query: z.object({ from: z.optional(z.int()) }) }),
  result: () => z.array(z.looseObject({})),
  errors: {},
  evidence: 'documented',
  assumed: [
    'Times are those of Amsterdam. Whether a day is one of Amsterdam or of UTC is open, so that both are read around midnight.',
    'A line is complete once it is in a file, and lines are only added.',
    '`from` counts at rest.copernica.com alone.',
  ],
  sources: [restDocs, helpPages],
});
