import { defineApp, version as platformVersion } from 'zapier-platform-core';
import { uncopied } from '../zapier/operations/uncopied.ts';
import authentication from './authentication.ts';
import callApi from './creates/call_api.ts';
import packageJson from './package.json' with { type: 'json' };
import allCollections from './triggers/all_collections.ts';
import allDatabases from './triggers/all_databases.ts';

/** The Copernica integration on one screen. */
export default defineApp({
  version: packageJson.version,
  platformVersion,
  // Values reach the app as the user typed them: see docs/values.md.
  flags: { cleanInputData: false },
  authentication,
  triggers: uncopied({
    // Behind dropdowns.
    [allDatabases.key]: allDatabases,
    [allCollections.key]: allCollections,
  }),
  creates: uncopied({
    [callApi.key]: callApi,
  }),
  searches: uncopied({}),
});
