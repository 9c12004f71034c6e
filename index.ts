import { defineApp, version as platformVersion } from 'zapier-platform-core';
import authentication from './authentication.ts';
import packageJson from './package.json' with { type: 'json' };
import allFields from './triggers/all_fields.ts';
import allLists from './triggers/all_lists.ts';
import allOptInSetups from './triggers/all_opt_in_setups.ts';
import allOptOutSetups from './triggers/all_opt_out_setups.ts';
import allWebhooks from './triggers/all_webhooks.ts';
import newOptIn from './triggers/new_opt_in.ts';
import newOptOut from './triggers/new_opt_out.ts';
import profileUpdatedBySubscriber from './triggers/profile_updated_by_subscriber.ts';

/** The MAILINGWORK integration on one screen. */
export default defineApp({
  version: packageJson.version,
  platformVersion,
  authentication,
  flags: { cleanInputData: false },
  triggers: {
    [newOptIn.key]: newOptIn,
    [newOptOut.key]: newOptOut,
    [profileUpdatedBySubscriber.key]: profileUpdatedBySubscriber,
    [allLists.key]: allLists,
    [allFields.key]: allFields,
    [allOptInSetups.key]: allOptInSetups,
    [allOptOutSetups.key]: allOptOutSetups,
    [allWebhooks.key]: allWebhooks,
  },
});
