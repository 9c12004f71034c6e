import { methodsOf } from '../table.ts';

/** Methods that only *Call API* calls. */
export const logFileMethods = [
  ...methodsOf('Log files', {
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
