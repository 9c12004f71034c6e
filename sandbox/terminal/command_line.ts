import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';

/** One option of a command: a switch (`boolean`), or an option that takes a value (`string`). */
export interface Option extends ParseArgsOptionDescriptor {
  /** What it does, for the usage. */
  readonly help: string;
  /** What stands for the value in the usage, such as `PORT`. */
  readonly value?: string;
}

type Options = Readonly<Record<string, Option>>;

/** A command as a person calls it. */
export interface Command<Known extends Options = Options> {
  /** Such as `npm start`. */
  readonly name: string;
  /** What it does, in one or two sentences. */
  readonly about: string;
  readonly options: Known;
}

/** The command line cannot be understood. The message says what to write instead. */
export class WrongOption extends Error {
  override readonly name = 'WrongOption';
}

/** The usage was asked for; the message is the usage. */
export class UsageAsked extends Error {
  override readonly name = 'UsageAsked';
}

/**
 * Reads the name that may stand before the options: of the app or the account that a command is for.
 *
 * @param args what stands behind the program's file
 * @returns the name, or undefined where none stands first, and the arguments behind it
 */
export function leadingName(args: readonly string[] = process.argv.slice(2)): { readonly name: string | undefined; readonly rest: readonly string[] } {
  const [name, ...rest] = args;
  return name === undefined || name.startsWith('-') ? { name: undefined, rest: args } : { name, rest };
}

/**
 * Reads the command line of a program.
 *
 * @param args what stands behind the program's file
 * @returns the options by name; what is neither given nor has a default is undefined
 * @throws WrongOption
 * @throws UsageAsked for `--help`
 */
export function readCommandLine<const Known extends Options>(command: Command<Known>, args: readonly string[] = process.argv.slice(2)) {
  if (args.includes('--help') || args.includes('-h')) {
    throw new UsageAsked(usageOf(command));
  }
  try {
    return parseArgs<{ args: string[]; options: Known }>({ args: [...args], options: command.options }).values;
  } catch (error) {
    throw new WrongOption(`${mistakeOf(error)} See ${command.name} -- --help.`);
  }
}

/**
 * Reads the number that an option was given.
 *
 * @param name of the option, with its dashes
 * @throws WrongOption where it is no whole number between the two
 */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw new WrongOption(`${name} needs a number from ${least} to ${most}.`);
  }
  return value;
}

/** Reads a port that an option was given; 0 is any free one. @throws WrongOption */
export function portNumber(name: string, text: string): number {
  return wholeNumber(name, text, 0, 65_535);
}

/** What is wrong with a command line, in the words of its user instead of Node's. */
function mistakeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, named = ''] = /'([^']*)'/.exec(message) ?? [];
  const option = named.replace(/^-\w, /, '').split(' ')[0];
  switch (Object(error).code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `There is no option ${option}.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `“${named}” is no option. With npm, two dashes alone stand before the options.`;
    default:
      return message.includes('does not take') ? `${option} takes no value.` : `${option} needs a value.`;
  }
}

function usageOf({ name, about, options }: Command): string {
  const shown = Object.entries(options).map(([option, { value, help }]) => [`--${option}${value === undefined ? '' : ` ${value}`}`, help] as const);
  const lines = [...shown, ['--help', 'shows this'] as const];
  const width = Math.max(...lines.map(([option]) => option.length));
  const usage = shown.length === 0 ? name : `${name} -- ${shown.map(([option]) => `[${option}]`).join(' ')}`;
  return [`Usage: ${usage}`, '', about, '', ...lines.map(([option, help]) => `  ${option.padEnd(width)}  ${help}`)].join('\n');
}
