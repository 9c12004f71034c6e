import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { type App, root } from '../apps.ts';

/** The file in an app's folder by which the platform's CLI knows which integration of whose account it is. */
const REGISTRATION = '.zapierapprc';

/**
 * Tells what an upload still needs, before anything else is done: a login and a registered integration. Where the CLI keeps them is its own rule
 * (zapier-platform-cli 19.1, src/constants.js).
 *
 * @param environment the variables of the process
 * @returns one sentence on what to do; undefined where nothing is missing
 */
export function missingForUpload(app: Pick<App, 'folder'>, environment: NodeJS.ProcessEnv): string | undefined {
  const login = environment.ZAPIER_AUTH_LOCATION || join(homedir(), '.zapierrc');
  if (!environment.ZAPIER_DEPLOY_KEY && !existsSync(login)) {
    return 'You are not logged in to Zapier: run “npx zapier-platform login” first.';
  }
  if (!isRegistered(join(app.folder, environment.ZAPIER_CURRENT_APP_FILE || REGISTRATION))) {
    const inFolder = app.folder === root ? '' : ` in the folder ${relative(root, app.folder)}`;
    return `This integration is not registered with Zapier: run “npx zapier-platform register”${inFolder} first, or “npx zapier-platform link” if it was registered before.`;
  }
  return undefined;
}

function isRegistered(file: string): boolean {
  try {
    const { id }: { id?: unknown } = Object(JSON.parse(readFileSync(file, 'utf8')));
    return id !== undefined;
  } catch {
    return false;
  }
}
