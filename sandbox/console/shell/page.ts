import type { Hono } from 'hono';
import type { Text } from '../text/text.ts';
import type { ConsoleEnv } from './view.ts';

/** One page of the console, with everything below its address. */
export interface ConsolePage {
  /** The last part of its address. */
  readonly path: string;
  /** In the navigation. */
  readonly label: Text;
  /** Whether it works with the Zaps of the runner. */
  readonly needsRunner: boolean;
  /** The page at `/` and its parts and forms below. */
  readonly routes: () => Hono<ConsoleEnv>;
}
