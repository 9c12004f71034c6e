import { linesOf } from '../logs/log_files.ts';
import { answerLines, type LogFormat, logFormats } from '../logs/writing.ts';
import type { Call, Handlers } from './call.ts';
import { found, part } from './lookups.ts';

/** Log files. Up to version 3 they are assumed to be the same. */
export const logFileHandlers: Handlers = {
  'GET /logfiles'({ state, query }) {
    const [date, type] = [query.text('date'), query.text('type')];
    return Response.json(date === undefined && type === undefined ? state.account.logs.dates() : state.account.logs.names(date, type));
  },

  ...Object.fromEntries(logFormats.map((format) => [`GET /logfile/{name}/${format}`, (call: Call) => read(call, format)])),
};

/** `from` works only on the host for long answers, and not in CSV (documented); elsewhere it is ignored (assumed). */
function read({ state, host, path, query }: Call, format: LogFormat): Response {
  const file = found(state.account.logs.get(part(path, 'name')), 'No log file with supplied name');
  const from = host === 'rest' && format !== 'csv' ? query.integer('from') : undefined;
  return answerLines(file.type, linesOf(file, from === undefined ? undefined : from * 1000 + 999), format);
}
