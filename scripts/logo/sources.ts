import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the logos are, seen from the root. */
export const FOLDER = 'docs/logo';

/** The side of a logo in pixels. Zapier's check M004 asks for 256, its branding guidelines for 512. */
export const SIDE = 512;

/** The drawing of an app's logo, an SVG. */
export function drawingOf(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.svg`), 'utf8');
}

/**
 * Tells whether a logo is current without comparing pixels, which differ from one machine to the next.
 *
 * @param name of the app
 * @returns a hash over its drawing and its size
 */
export function hashOfDrawing(name: string): string {
  return createHash('sha256')
    .update(`${SIDE}\n${drawingOf(name)}`)
    .digest('hex');
}
