import { join, resolve } from 'node:path';
import { leadingName, WrongOption } from '../sandbox/terminal/command_line.ts';

/** An integration of this repository. Building, generated pages, the contract checker and the bench take it from here. */
export interface App {
  /** What commands call it. */
  readonly name: string;
  /** Its folder, as an absolute path. Its package.json is there; `dist/` and `build/` are written there. */
  readonly folder: string;
  /** The name in its package.json. */
  readonly packageName: string;
  /** The module that exports the definition, seen from the folder. */
  readonly entry: string;
  /** The folder of what its service can be asked for, seen from the folder; what that is based on does not ship. */
  readonly catalogue: string;
  /** The folder of its golden files, as an absolute path. */
  readonly golden: string;
  /** How much larger its zip may be than that of an app with one trigger (`FLOOR` in scripts/build/stage.ts), in KiB. */
  readonly maxZipGrowthKib: number;
  /**
   * The keys of the operations that the version for Zapier's public listing shows; it hides all others, a new one too until it is chosen. Each needs a Zap
   * that is on and has run, so the first listing begins with few (docs/publishing.md).
   */
  readonly visibleInPublicVersion: readonly string[];
}

/** The root of the repository. */
export const root = resolve(import.meta.dirname, '..');

/** The integration for MAILINGWORK. */
export const mailingwork: App = {
  name: 'mailingwork',
  folder: root,
  packageName: 'zapier-mailingwork',
  entry: 'index.ts',
  catalogue: 'mailingwork/functions',
  golden: join(root, 'test/golden'),
  maxZipGrowthKib: 110,
  visibleInPublicVersion: [
    ...['new_opt_in', 'new_opt_out', 'opt_out_recorded', 'profile_updated_by_subscriber', 'link_clicked', 'email_bounced'],
    ...['opt_in_subscriber', 'create_subscriber', 'update_subscriber', 'create_or_update_subscriber', 'add_subscriber_to_lists', 'opt_out_subscriber'],
    ...['import_subscribers', 'send_campaign_email', 'create_list'],
    ...['find_subscriber', 'find_subscriber_by_field', 'find_list', 'find_mailing', 'find_mailing_statistics', 'find_period_statistics'],
  ],
};

/** The integration for Copernica. */
export const copernica: App = {
  name: 'copernica',
  folder: join(root, 'copernica'),
  packageName: 'zapier-copernica',
  entry: 'index.ts',
  catalogue: 'api/methods',
  golden: join(root, 'test/copernica/golden'),
  maxZipGrowthKib: 110,
  // No instant triggers until they are seen to work: whether Copernica calls Zapier's addresses is not documented (docs/copernica/webhooks.md).
  visibleInPublicVersion: [
    ...['new_profile', 'new_or_updated_profile', 'new_profile_in_selection', 'new_or_updated_subprofile', 'new_unsubscribe', 'new_click'],
    ...['create_or_update_profile', 'create_profile', 'update_profile', 'update_interests', 'unsubscribe_profile', 'create_or_update_subprofile'],
    ...['create_subprofile', 'import_profiles', 'send_mailing'],
    ...['find_profile', 'find_subprofile', 'find_subprofiles', 'find_mailing', 'find_mailing_statistics', 'find_selection_size'],
  ],
};

/** All integrations. */
export const apps: readonly App[] = [mailingwork, copernica];

/** The sentence of a usage text on the app that a command may name: one of those it works for. */
export const appHelpFor = (known: readonly App[]): string => `The name of an app may stand first: ${known.map(({ name }) => name).join(', ')}.`;

/** The same for a command that works for every app. */
export const appHelp = appHelpFor(apps);

/**
 * Reads which app a command line names, which is its first word.
 *
 * @param args the arguments after the program's file
 * @param known the apps there are
 * @returns the app, or undefined where none is named, and the arguments behind its name
 * @throws WrongOption where there is no app of this name
 */
export function namedApp(args?: readonly string[], known = apps): { readonly app: App | undefined; readonly rest: readonly string[] } {
  const { name, rest } = leadingName(args);
  if (name === undefined) {
    return { app: undefined, rest };
  }
  const app = known.find((candidate) => candidate.name === name);
  if (app === undefined) {
    throw new WrongOption(`There is no app “${name}”. ${known.length === 1 ? 'The only one is' : 'There are'} ${known.map((one) => one.name).join(', ')}.`);
  }
  return { app, rest };
}
