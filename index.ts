import { defineApp, version as platformVersion } from 'zapier-platform-core';
import authentication from './authentication.ts';
import { hydrateSubscriber } from './common/subscribers/hydrate_subscriber.ts';
import activateMailing from './creates/activate_mailing.ts';
import activateWebhook from './creates/activate_webhook.ts';
import addSubscriberToLists from './creates/add_subscriber_to_lists.ts';
import callFunction from './creates/call_function.ts';
import createField from './creates/create_field.ts';
import createList from './creates/create_list.ts';
import createMailing from './creates/create_mailing.ts';
import createOrUpdateSubscriber from './creates/create_or_update_subscriber.ts';
import createSubscriber from './creates/create_subscriber.ts';
import deleteList from './creates/delete_list.ts';
import deleteSubscriber from './creates/delete_subscriber.ts';
import emptyList from './creates/empty_list.ts';
import importSubscribers from './creates/import_subscribers.ts';
import optInSubscriber from './creates/opt_in_subscriber.ts';
import optOutSubscriber from './creates/opt_out_subscriber.ts';
import sendCampaignEmail from './creates/send_campaign_email.ts';
import updateField from './creates/update_field.ts';
import updateList from './creates/update_list.ts';
import updateSubscriber from './creates/update_subscriber.ts';
import packageJson from './package.json' with { type: 'json' };
import findField from './searches/find_field.ts';
import findFolder from './searches/find_folder.ts';
import findLinkStatistics from './searches/find_link_statistics.ts';
import findList from './searches/find_list.ts';
import findListMembers from './searches/find_list_members.ts';
import findListStatistics from './searches/find_list_statistics.ts';
import findMailing from './searches/find_mailing.ts';
import findMailingRecipients from './searches/find_mailing_recipients.ts';
import findMailingStatistics from './searches/find_mailing_statistics.ts';
import findOptInSetup from './searches/find_opt_in_setup.ts';
import findOptOutSetup from './searches/find_opt_out_setup.ts';
import findPeriodStatistics from './searches/find_period_statistics.ts';
import findSubscriber from './searches/find_subscriber.ts';
import findSubscriberByField from './searches/find_subscriber_by_field.ts';
import findWebhooks from './searches/find_webhooks.ts';
import addressBlocked from './triggers/address_blocked.ts';
import allActiveMailings from './triggers/all_active_mailings.ts';
import allClearableFields from './triggers/all_clearable_fields.ts';
import allFields from './triggers/all_fields.ts';
import allFolders from './triggers/all_folders.ts';
import allInactiveMailings from './triggers/all_inactive_mailings.ts';
import allInactiveWebhooks from './triggers/all_inactive_webhooks.ts';
import allLinks from './triggers/all_links.ts';
import allLists from './triggers/all_lists.ts';
import allMailings from './triggers/all_mailings.ts';
import allOptInSetups from './triggers/all_opt_in_setups.ts';
import allOptOutSetups from './triggers/all_opt_out_setups.ts';
import emailBounced from './triggers/email_bounced.ts';
import emailOpened from './triggers/email_opened.ts';
import emailSendingFinished from './triggers/email_sending_finished.ts';
import emailSentToSubscriber from './triggers/email_sent_to_subscriber.ts';
import linkClicked from './triggers/link_clicked.ts';
import mailingStatusChanged from './triggers/mailing_status_changed.ts';
import newOptIn from './triggers/new_opt_in.ts';
import newOptOut from './triggers/new_opt_out.ts';
import newSubscriberInList from './triggers/new_subscriber_in_list.ts';
import optOutRecorded from './triggers/opt_out_recorded.ts';
import profileUpdatedBySubscriber from './triggers/profile_updated_by_subscriber.ts';
import webhookDeactivated from './triggers/webhook_deactivated.ts';
import { uncopied } from './zapier/operations/uncopied.ts';

/** The MAILINGWORK integration on one screen. */
export default defineApp({
  version: packageJson.version,
  platformVersion,
  authentication,
  flags: { cleanInputData: false },
  triggers: uncopied({
    [newOptIn.key]: newOptIn,
    [newOptOut.key]: newOptOut,
    [profileUpdatedBySubscriber.key]: profileUpdatedBySubscriber,
    [emailOpened.key]: emailOpened,
    [linkClicked.key]: linkClicked,
    [emailBounced.key]: emailBounced,
    [emailSentToSubscriber.key]: emailSentToSubscriber,
    [emailSendingFinished.key]: emailSendingFinished,
    [mailingStatusChanged.key]: mailingStatusChanged,
    [newSubscriberInList.key]: newSubscriberInList,
    [addressBlocked.key]: addressBlocked,
    [optOutRecorded.key]: optOutRecorded,
    [webhookDeactivated.key]: webhookDeactivated,
    [allLists.key]: allLists,
    [allFields.key]: allFields,
    [allClearableFields.key]: allClearableFields,
    [allOptInSetups.key]: allOptInSetups,
    [allOptOutSetups.key]: allOptOutSetups,
    [allFolders.key]: allFolders,
    [allMailings.key]: allMailings,
    [allInactiveMailings.key]: allInactiveMailings,
    [allActiveMailings.key]: allActiveMailings,
    [allLinks.key]: allLinks,
    [allInactiveWebhooks.key]: allInactiveWebhooks,
  }),
  creates: uncopied({
    [createSubscriber.key]: createSubscriber,
    [updateSubscriber.key]: updateSubscriber,
    [createOrUpdateSubscriber.key]: createOrUpdateSubscriber,
    [addSubscriberToLists.key]: addSubscriberToLists,
    [optInSubscriber.key]: optInSubscriber,
    [optOutSubscriber.key]: optOutSubscriber,
    [deleteSubscriber.key]: deleteSubscriber,
    [importSubscribers.key]: importSubscribers,
    [createList.key]: createList,
    [updateList.key]: updateList,
    [emptyList.key]: emptyList,
    [deleteList.key]: deleteList,
    [createField.key]: createField,
    [updateField.key]: updateField,
    [createMailing.key]: createMailing,
    [activateMailing.key]: activateMailing,
    [sendCampaignEmail.key]: sendCampaignEmail,
    [activateWebhook.key]: activateWebhook,
    [callFunction.key]: callFunction,
  }),
  searches: uncopied({
    [findSubscriber.key]: findSubscriber,
    [findSubscriberByField.key]: findSubscriberByField,
    [findList.key]: findList,
    [findListStatistics.key]: findListStatistics,
    [findField.key]: findField,
    [findFolder.key]: findFolder,
    [findOptInSetup.key]: findOptInSetup,
    [findOptOutSetup.key]: findOptOutSetup,
    [findMailing.key]: findMailing,
    [findMailingStatistics.key]: findMailingStatistics,
    [findLinkStatistics.key]: findLinkStatistics,
    [findPeriodStatistics.key]: findPeriodStatistics,
    [findListMembers.key]: findListMembers,
    [findMailingRecipients.key]: findMailingRecipients,
    [findWebhooks.key]: findWebhooks,
  }),
  searchOrCreates: uncopied({
    find_subscriber: {
      key: 'find_subscriber',
      display: { label: 'Find or Create Subscriber', description: 'Finds a subscriber by e-mail address, or creates one at once, without an opt-in process.' },
      search: findSubscriber.key,
      create: createSubscriber.key,
    },
    find_list: {
      key: 'find_list',
      display: { label: 'Find or Create List', description: 'Finds a subscriber list by its name, or creates it.' },
      search: findList.key,
      create: createList.key,
    },
    find_field: {
      key: 'find_field',
      display: { label: 'Find or Create Subscriber Field', description: 'Finds a subscriber field by its name or alias, or creates it.' },
      search: findField.key,
      create: createField.key,
    },
  }),
  // Last, because the platform looks for a hydrator from the end, through everything that stands behind it.
  hydrators: { subscriber: hydrateSubscriber },
});
