import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs that can show the console in tests, in the order in which they are preferred. */
const PROGRAMS = ['chromium-headless-shell', 'chromium', 'google-chrome'];

/** What a person does to have the tests in a browser run too. */
export const HOW_TO_GET =
  'The tests in a browser are left out, as there is no Chromium. On Debian: apt-get install chromium-headless-shell fonts-dejavu-core. Elsewhere: set CHROMIUM to its path.';

/**
 * Finds a Chromium.
 *
 * @param env its `CHROMIUM` is the path to use; else the folders of its `PATH` are searched
 * @returns the path of the program; undefined where there is none
 */
export function chromium({ CHROMIUM, PATH = '' }: NodeJS.ProcessEnv = process.env): string | undefined {
  if (CHROMIUM !== undefined && CHROMIUM !== '') {
    return CHROMIUM;
  }
  return PROGRAMS.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
