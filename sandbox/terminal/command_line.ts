import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';

/** One option of a command: a switch (`boolean`), or an option that takes a value (`string`). */
export interface Option extends ParseArgsOptionDescriptor {
  /** What it does, for the usage text. */
  readonly help: string;
  /** The placeholder of the value in the usage text, such as `PORT`. */
  readonly value?: string;
}

type Options = Readonly<Record<string, Option>>;

/** A command that a person runs. */
export interface Command<Known extends Options = Options> {
  /** Such as `npm start`. */
  readonly name: string;
  /** What it does, in one or two sentences. */
  readonly about: string;
  /** The placeholder of the one word that may stand before the options, such as `APP`; without it, there is no such word. */
  readonly word?: string;
  readonly options: Known;
}

/** The command line cannot be understood. The message says what to write instead. */
export class WrongOption extends Error {
  override readonly name = 'WrongOption';
}

/** The usage was requested; the message is the usage text. */
export class UsageAsked extends Error {
  override readonly name = 'UsageAsked';
}

/**
 * Reads the name of an app or account that may come before the options.
 *
 * @param args the arguments after the program's file
 * @returns the name, or undefined when the first argument is not a name, and the remaining arguments
 */
export function leadingName(args: readonly string[] = process.argv.slice(2)): { readonly name: string | undefined; readonly rest: readonly string[] } {
  const [name, ...rest] = args;
  return name === undefined || name.startsWith('-') ? { name: undefined, rest: args } : { name, rest };
}

/**
 * Reads the options of a program.
 *
 * @param args the arguments after the program's file, without the word before the options
 * @returns the options by name; an option that is not given and has no default is undefined
 * @throws WrongOption when the command line cannot be understood
 * @throws UsageAsked for `--help`
 */
export function readCommandLine<const Known extends Options>(command: Command<Known>, args: readonly string[] = process.argv.slice(2)) {
  if (args.includes('--help') || args.includes('-h')) {
    throw new UsageAsked(usageOf(command));
  }
  try {
    return parseArgs<{ args: string[]; options: Known }>({ args: [...args], options: command.options }).values;
  } catch (error) {
    throw new WrongOption(`${mistakeOf(error, command.word)} See ${command.name} -- --help.`);
  }
}

/**
 * Reads the number that is the value of an option.
 *
 * @param name of the option, with its dashes
 * @throws WrongOption where it is not an integer within the limits
 */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw new WrongOption(`${name} needs a number from ${least} to ${most}.`);
  }
  return value;
}

/**
 * Reads a port that an option was given; 0 is any free one.
 *
 * @throws WrongOption
 */
export function portNumber(name: string, text: string): number {
  return wholeNumber(name, text, 0, 65_535);
}

/** What is wrong with a command line, in words for its user instead of Node's. */
function mistakeOf(error: unknown, word: string | undefined): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, named = ''] = /'([^']*)'/.exec(message) ?? [];
  const option = named.replace(/^-\w, /, '').split(' ')[0];
  switch (Object(error).code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `There is no option ${option}.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return word === undefined
        ? `“${named}” is not an option. With npm, options come after two dashes (--).`
        : `“${named}” is not an option. One word may stand before the options: ${word}.`;
    default:
      return message.includes('does not take') ? `${option} takes no value.` : `${option} needs a value.`;
  }
}

function usageOf({ name, about, word, options }: Command): string {
  const shown = Object.entries(options).map(([option, { value, help }]) => [`--${option}${value === undefined ? '' : ` ${value}`}`, help] as const);
  const lines = [...shown, ['--help', 'shows this'] as const];
  const width = Math.max(...lines.map(([option]) => option.length));
  const parts = [...(word === undefined ? [] : [word]), ...shown.map(([option]) => option)].map((part) => `[${part}]`);
  const usage = parts.length === 0 ? name : `${name} -- ${parts.join(' ')}`;
  return [`Usage: ${usage}`, '', about, '', ...lines.map(([option, help]) => `  ${option.padEnd(width)}  ${help}`)].join('\n');
}
