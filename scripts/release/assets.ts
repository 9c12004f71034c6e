import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../apps.ts';
import { packageOf } from '../build/stage.ts';
import { changelogOf } from './changelog.ts';

/**
 * Collects what is attached to a release: the zip of each app, named by its version, `SHA256SUMS` to check them with (`sha256sum --check`), and `notes.md`, which is
 * the text of the release. What was in the folder before is removed.
 *
 * @param folder that is filled
 * @returns the names of the files
 * @throws Error where an app was not built, or has no entry in its changelog
 */
export function collectAssets(apps: readonly App[], folder: string): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const zips = apps.map((app) => {
    const { version } = packageOf(app);
    const name = `${app.packageName}-${version}.zip`;
    copyFileSync(join(app.folder, 'build/build.zip'), join(folder, name));
    const entry = changelogOf(app).find((candidate) => candidate.version === version);
    if (entry === undefined) {
      throw new Error(`CHANGELOG.md of ${app.name} has no entry for ${version}.`);
    }
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
    return { name, sum: `${sum}  ${name}`, notes: `## ${app.packageName} ${version}\n\n${entry.text}` };
  });
  writeFileSync(join(folder, 'SHA256SUMS'), zips.map(({ sum }) => `${sum}\n`).join(''));
  writeFileSync(join(folder, 'notes.md'), zips.map(({ notes }) => `${notes}\n`).join('\n'));
  return [...zips.map(({ name }) => name), 'SHA256SUMS', 'notes.md'];
}
