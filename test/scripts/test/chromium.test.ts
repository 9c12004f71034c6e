import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { chromium } from '../../../scripts/test/chromium.ts';

/** A folder with programs of these names. */
function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  for (const name of names) {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

describe('the Chromium for tests', () => {
  test('is the one that CHROMIUM names', () => {
    expect(chromium({ CHROMIUM: '/opt/chromium', PATH: folderWith('chromium') })).toBe('/opt/chromium');
  });

  test('is the headless shell where there are several', () => {
    const [first, second] = [folderWith('chromium', 'google-chrome'), folderWith('chromium-headless-shell')];
    expect(chromium({ CHROMIUM: '', PATH: [first, second].join(delimiter) })).toBe(join(second, 'chromium-headless-shell'));
  });

  test('is missing where no folder has one, or it may not be run', () => {
    const folder = folderWith('chromium');
    chmodSync(join(folder, 'chromium'), 0o644);
    expect(chromium({ PATH: folder })).toBeUndefined();
    expect(chromium({})).toBeUndefined();
  });
});
