import type { Box } from './box.ts';
import { readSeed } from './seed.ts';
import { startBox } from './server.ts';
import type { DeliverySettings } from './settings.ts';
import { WrongOption } from './terminal/command_line.ts';

/** A box that runs for a person. */
export interface OpenBox {
  readonly name: string;
  readonly url: string;
  /** What there is, and where. */
  readonly guide: readonly (readonly [what: string, where: string])[];
  close(): Promise<void>;
}

/** A box that a person can choose; what its account consists of does not matter here. */
export interface Choice {
  /** What the command line calls it, in lower case. */
  readonly key: string;
  readonly port: number;
  /** @param port 0 is any free one @param seedFile holds what the account is to hold instead of the demo data @throws SeedError */
  open(port: number, seedFile?: string): Promise<OpenBox>;
}

/** What stands for all boxes on the command line. */
export const ALL = 'all';

/** Offers a box to a person. */
export function choice<Account, Settings extends DeliverySettings, Seed>(box: Box<Account, Settings, Seed>): Choice {
  return {
    key: box.name.toLowerCase(),
    port: box.port,
    open: async (port, seedFile) => {
      const seed = seedFile === undefined ? undefined : await readSeed(box.seed, seedFile);
      const { url, account, close } = await startBox(box, { port, seed });
      return { name: box.name, url, guide: box.guide(url, account), close };
    },
  };
}

/**
 * Opens the boxes that the command line asks for.
 *
 * @param asked the key of one, or `all`: then each listens on its own port
 * @param options of one box alone: where it listens, and the file with its seed
 * @throws WrongOption, SeedError
 * @throws Error when a port is in use; the boxes that run already are closed again
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
