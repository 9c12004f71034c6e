import { accountTime, parseAccountTime } from '../time.ts';
import { generatedLine } from './generated.ts';
import { type Cell, cellsOf, type LogType, logTypes } from './types.ts';

/** One line of a log file. */
export interface LogLine {
  /** In milliseconds since 1970. */
  readonly at: number;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
}

/** The lines of one type and day. */
export interface LogFile {
  readonly type: LogType;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** How many made-up lines it begins with. They are made when it is read, so that a long file takes no memory. */
  generated: number;
  /** The lines that follow them. */
  readonly lines: LogLine[];
}

const DATE_LENGTH = 10;

/** The log files of an account: one per type and day, which only grow. That a day is one of the account's time zone is assumed. */
export class LogFiles {
  readonly #files = new Map<string, LogFile>();

  /**
   * Adds a line at the end of its file.
   *
   * @param at when it happened, in milliseconds since 1970
   * @param values by column; those of other types are left out
   */
  append(type: LogType, at: number, values: Readonly<Record<string, Cell>>): void {
    const time = accountTime(at);
    this.#open(type, time.slice(0, DATE_LENGTH)).lines.push({ at, cells: cellsOf(type, { ...values, time }) });
  }

  /**
   * Lets a file begin with made-up lines, spread over its day.
   *
   * @param date `YYYY-MM-DD`
   * @returns the name of the file
   */
  generate(type: LogType, date: string, lines: number): string {
    const file = this.#open(type, date);
    file.generated = lines;
    return nameOf(file);
  }

  /** The days of which there are files, oldest first. */
  dates(): string[] {
    return [...new Set(Array.from(this.#files.values(), ({ date }) => date))].sort();
  }

  /** The names of files, by day and by type; either may be undefined for all. */
  names(date: string | undefined, type: string | undefined): string[] {
    const files = [...this.#files.values()].filter((file) => (date === undefined || file.date === date) && (type === undefined || file.type === type));
    const order = (file: LogFile) => file.date + String(logTypes.indexOf(file.type)).padStart(2, '0');
    return files.toSorted((one, other) => (order(one) < order(other) ? -1 : 1)).map(nameOf);
  }

  /** @param name such as `cdm-click.2026-03-24.log` */
  get(name: string): LogFile | undefined {
    return this.#files.get(name);
  }

  #open(type: LogType, date: string): LogFile {
    const name = nameOf({ type, date });
    const file = this.#files.get(name) ?? { type, date, generated: 0, lines: [] };
    this.#files.set(name, file);
    return file;
  }
}

/**
 * The lines of a file, as many as it has at the beginning.
 *
 * @param after only the lines later than this instant, in milliseconds since 1970
 */
export function* linesOf({ type, date, generated, lines }: LogFile, after = Number.NEGATIVE_INFINITY): Generator<LogLine> {
  const start = parseAccountTime(date) ?? 0;
  for (let index = 0; index < generated; index += 1) {
    const line = generatedLine(type, start, index, generated);
    if (line.at > after) {
      yield line;
    }
  }
  for (const line of lines.slice()) {
    if (line.at > after) {
      yield line;
    }
  }
}

function nameOf({ type, date }: Pick<LogFile, 'type' | 'date'>): string {
  return `${type}.${date}.log`;
}
