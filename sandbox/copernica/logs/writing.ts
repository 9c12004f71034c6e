import { escapeXml } from '../../requests/xml.ts';
import type { LogLine } from './log_files.ts';
import { type Cell, columnsOf, type LogType } from './types.ts';

/** The formats in which a log file can be read. */
export const logFormats = ['json', 'csv', 'xml'] as const;

export type LogFormat = (typeof logFormats)[number];

interface Writer {
  readonly contentType: string;
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly line: (columns: readonly string[], cells: readonly Cell[]) => string;
}

/** How much text is collected before it is sent. */
const CHUNK = 64 * 1024;

/** A header row of CSV was only in version 1 (documented). How a cell with a comma or a line break is quoted is assumed (RFC 4180). */
const WRITERS: Readonly<Record<LogFormat, Writer>> = {
  json: {
    ...{ contentType: 'application/json', before: '[', between: ',', after: ']' },
    line: (columns, cells) => JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, cells[index]]))),
  },
  csv: {
    ...{ contentType: 'text/csv', before: '', between: '', after: '' },
    line: (_columns, cells) => `${cells.map(quoted).join(',')}\r\n`,
  },
  xml: {
    ...{ contentType: 'application/xml', before: '<?xml version="1.0" encoding="UTF-8"?>\n<records>', between: '', after: '</records>' },
    line: (columns, cells) => `<record>${columns.map((column, index) => `<${column}>${escapeXml(String(cells[index]))}</${column}>`).join('')}</record>`,
  },
};

/** Answers with the lines of a log file, written as the reader takes them. */
export function answerLines(type: LogType, lines: Iterable<LogLine>, format: LogFormat): Response {
  const texts = chunks(type, lines, WRITERS[format]);
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = texts.next();
      if (done) {
        controller.close();
      } else {
        controller.enqueue(encoder.encode(value));
      }
    },
  });
  return new Response(stream, { headers: { 'content-type': WRITERS[format].contentType } });
}

function* chunks(type: LogType, lines: Iterable<LogLine>, { before, between, after, line }: Writer): Generator<string, undefined> {
  const columns = columnsOf(type);
  let text = before;
  let separator = '';
  for (const { cells } of lines) {
    text += separator + line(columns, cells);
    separator = between;
    if (text.length >= CHUNK) {
      yield text;
      text = '';
    }
  }
  yield text + after;
}

function quoted(cell: Cell): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
