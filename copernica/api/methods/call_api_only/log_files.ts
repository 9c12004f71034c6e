import { methodsOf } from '../table.ts';

/** Methods that only *Call API* calls. */
export const logFileMethods = [
  ...methodsOf('Log files', {
    'GET /logfiles': {
      purpose: 'list the days that have log files, or with a day or type the names of the files',
      query: 'date?: day, type?',
      answer: 'array',
      assumed: ['The page prints & where ? is meant.'],
    },
    'GET /logfile/{filename}/json': {
      purpose: 'read a log file as JSON',
      query: 'from?: integer',
      answer: 'array',
      assumed: ['Lines come oldest first.', '`from` counts at rest.copernica.com alone.'],
    },
    'GET /logfile/{filename}/csv': {
      purpose: 'read a log file as CSV',
      query: 'from?: integer',
      answer: 'text',
      assumed: ['`from` is confirmed for JSON and XML alone, and counts at rest.copernica.com alone.', 'Whether there is a header row is not described.'],
    },
    'GET /logfile/{filename}/xml': {
      purpose: 'read a log file as XML records',
      query: 'from?: integer',
      answer: 'text',
      assumed: ['`from` counts at rest.copernica.com alone.'],
    },
  }),
];
