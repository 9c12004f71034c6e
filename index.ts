import { defineApp, version as platformVersion } from 'zapier-platform-core';
import authentication from './authentication.ts';
import activateWebhook from './creates/activate_webhook.ts';
import addSubscriberToLists from './creates/add_subscriber_to_lists.ts';
import callFunction from './creates/call_function.ts';
import createOrUpdateSubscriber from './creates/create_or_update_subscriber.ts';
import createSubscriber from './creates/create_subscriber.ts';
import importSubscribers from './creates/import_subscribers.ts';
import optInSubscriber from './creates/opt_in_subscriber.ts';
import optOutSubscriber from './creates/opt_out_subscriber.ts';
import updateSubscriber from './creates/update_subscriber.ts';
import packageJson from './package.json' with { type: 'json' };
import findSubscriber from './searches/find_subscriber.ts';
import findWebhooks from './searches/find_webhooks.ts';
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
  creates: {
    [createSubscriber.key]: createSubscriber,
    [updateSubscriber.key]: updateSubscriber,
    [createOrUpdateSubscriber.key]: createOrUpdateSubscriber,
    [addSubscriberToLists.key]: addSubscriberToLists,
    [optInSubscriber.key]: optInSubscriber,
    [optOutSubscriber.key]: optOutSubscriber,
    [importSubscribers.key]: importSubscribers,
    [activateWebhook.key]: activateWebhook,
    [callFunction.key]: callFunction,
  },
  searches: {
    [findSubscriber.key]: findSubscriber,
    [findWebhooks.key]: findWebhooks,
  },
  searchOrCreates: {
    find_subscriber: {
      key: 'find_subscriber',
      display: { label: 'Find or Create Subscriber', description: 'Finds a subscriber by e-mail address, or creates one at once, without an opt-in process.' },
      search: findSubscriber.key,
      create: createSubscriber.key,
    },
  },
});
