import { describe, expect, test } from '@jest/globals';
import type { App } from '../../scripts/apps.ts';
import { assess } from '../../scripts/release/assess.ts';
import { currentDefinition } from '../../scripts/release/current.ts';
import { lastRelease } from '../../scripts/release/frozen.ts';

/**
 * Holds an app against its last release: only what breaks Zaps is wrong, and only under a version that users could be moved to. Which version the next
 * release needs, `npm run release` says, and the tag is held to it.
 */
export function releaseSuite(app: App): void {
  const release = lastRelease(app);
  if (release === null) {
    return;
  }
  describe('Zaps that were made with the last release go on', () => {
    test(`as with ${release.version}`, async () => {
      const { changes, isEnough } = assess(release, await currentDefinition(app));
      const breaking = changes.filter(({ size }) => size === 'major').map(({ sentence }) => sentence);
      expect(isEnough ? [] : breaking).toEqual([]);
    });
  });
}
