import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Data } from '../app/messages.ts';

/** What a placeholder stands for: the result of a hydrator. */
export interface HydrationCall {
  /** The path of the hydrator in the app, such as `hydrators.contact`. */
  readonly method: string;
  readonly inputData: Data;
  /** How long the result is kept. */
  readonly cacheSeconds: number;
}

/** How long the platform keeps a result when the app does not say. */
const CACHE_SECONDS = 300;

/** What `z.dehydrate` and `z.dehydrateFile` pack into a placeholder, with the platform's own names. */
const packed = z.object({
  type: z.enum(['method', 'file']),
  method: z.string(),
  bundle: z.record(z.string(), z.unknown()),
  cacheExpiration: z.number().default(CACHE_SECONDS),
});

/**
 * Reads the placeholders of one connection's app. The app signs them with a secret that is created here, so that text from the account that looks
 * like a placeholder does not call anything.
 */
export class Placeholders {
  /** The secret with which the app signs; the platform's core reads it from the environment under this name. */
  readonly environment = { _ZAPIER_ONE_TIME_SECRET: randomBytes(32).toString('hex') };

  /**
   * @param content the text between the marks: the call in base64, a colon and its signature
   * @returns null where the app did not sign it
   */
  read(content: string): HydrationCall | null {
    const [call = '', signature] = content.split(':');
    // This is the platform's own algorithm.
    const own = createHmac('sha1', this.environment._ZAPIER_ONE_TIME_SECRET).update(call).digest('base64');
    if (signature !== own) {
      return null;
    }
    const { method, bundle, cacheExpiration } = packed.parse(JSON.parse(Buffer.from(call, 'base64').toString('utf8')));
    return { method, inputData: bundle, cacheSeconds: cacheExpiration };
  }
}
