import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Data } from '../app/messages.ts';

/** What a placeholder stands for: the result of a hydrator. */
export interface HydrationCall {
  /** Where the hydrator stands in the app, such as `hydrators.contact`. */
  readonly method: string;
  readonly inputData: Data;
  /** How long the result is kept. */
  readonly cacheSeconds: number;
}

/** How long the platform keeps a result where the app does not say. */
const CACHE_SECONDS = 300;

/** What `z.dehydrate` and `z.dehydrateFile` pack, in the platform's own names. */
const packed = z.object({
  type: z.enum(['method', 'file']),
  method: z.string(),
  bundle: z.record(z.string(), z.unknown()),
  cacheExpiration: z.number().default(CACHE_SECONDS),
});

/**
 * Reads the placeholders of one connection's app. The app signs them with a secret that it gets from here, so that a text of the account that looks
 * like one calls nothing.
 */
export class Placeholders {
  /** What the app signs with; the platform's core reads it from the environment under this name. */
  readonly environment = { _ZAPIER_ONE_TIME_SECRET: randomBytes(32).toString('hex') };

  /** @param content what stands between the marks: the call in base64, a colon and its signature. @returns null where the app did not sign it */
  read(content: string): HydrationCall | null {
    const [call = '', signature] = content.split(':');
    // The platform's own algorithm.
    const own = createHmac('sha1', this.environment._ZAPIER_ONE_TIME_SECRET).update(call).digest('base64');
    if (signature !== own) {
      return null;
    }
    const { method, bundle, cacheExpiration } = packed.parse(JSON.parse(Buffer.from(call, 'base64').toString('utf8')));
    return { method, inputData: bundle, cacheSeconds: cacheExpiration };
  }
}
