import type { Box } from './box.ts';
import type { Desk } from './console/desk.ts';
import { readSeed } from './seed.ts';
import { startBox } from './server.ts';
import type { DeliverySettings } from './settings.ts';
import { WrongOption } from './terminal/command_line.ts';

/** A running box that a person uses. */
export interface OpenBox {
  readonly name: string;
  readonly url: string;
  /** Each thing to try, and its address. */
  readonly guide: readonly (readonly [what: string, where: string])[];
  /** The box as the console shows it. */
  readonly desk: Desk;
  close(): Promise<void>;
}

/** A box that a person can choose on the command line; the type of its account does not matter here. */
export interface Choice {
  /** Its name on the command line, in lower case. */
  readonly key: string;
  readonly port: number;
  /**
   * @param port 0 means any free port
   * @param seedFile path of a file with the account's contents, in place of the demo data
   * @throws SeedError when the seed cannot be used
   */
  open(port: number, seedFile?: string): Promise<OpenBox>;
}

/** The word for all boxes on the command line. */
export const ALL = 'all';

/** Makes a box available on the command line. */
export function choice<Account, Settings extends DeliverySettings, Seed>(box: Box<Account, Settings, Seed>): Choice {
  return {
    key: box.name.toLowerCase(),
    port: box.port,
    open: async (port, seedFile) => {
      const seed = seedFile === undefined ? undefined : await readSeed(box.seed, seedFile);
      const running = await startBox(box, { port, seed });
      const { url, account, close } = running;
      return { name: box.name, url, guide: box.guide(url, account), desk: { key: box.name.toLowerCase(), box: running }, close };
    },
  };
}

/**
 * Opens the boxes that the command line asks for.
 *
 * @param asked the key of one box, or `all`: then each listens on its own port
 * @param options for a single box: the port it listens on, and the path of its seed file
 * @throws WrongOption when there is no such box, or the options are given for several boxes
 * @throws SeedError when the seed cannot be used
 * @throws Error when a port is in use; the boxes started before that are closed again
 */
export async function openBoxes(
  choices: readonly Choice[],
  asked: string,
  options: { port?: number | undefined; seed?: string | undefined },
): Promise<OpenBox[]> {
  const chosen = choices.filter(({ key }) => asked === ALL || asked.toLowerCase() === key);
  if (chosen.length === 0) {
    throw new WrongOption(`There is no account named “${asked}”. Choose one of these: ${[...choices.map(({ key }) => key), ALL].join(', ')}.`);
  }
  if (asked === ALL && (options.port !== undefined || options.seed !== undefined)) {
    throw new WrongOption('--port and --seed are for one account alone. Name it first.');
  }
  const open: OpenBox[] = [];
  try {
    for (const one of chosen) {
      open.push(await one.open(options.port ?? one.port, options.seed));
    }
    return open;
  } catch (error) {
    await Promise.all(open.map((one) => one.close()));
    throw error;
  }
}
