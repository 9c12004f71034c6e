import { defineApp, version as platformVersion } from 'zapier-platform-core';
import { uncopied } from '../zapier/operations/uncopied.ts';
import authentication from './authentication.ts';
import { hydrateProfile } from './common/profiles/hydrate_profile.ts';
import callApi from './creates/call_api.ts';
import callSoapMethod from './creates/call_soap_method.ts';
import createOrUpdateProfile from './creates/create_or_update_profile.ts';
import createOrUpdateSubprofile from './creates/create_or_update_subprofile.ts';
import createProfile from './creates/create_profile.ts';
import createSubprofile from './creates/create_subprofile.ts';
import deleteProfile from './creates/delete_profile.ts';
import deleteSubprofile from './creates/delete_subprofile.ts';
import importProfiles from './creates/import_profiles.ts';
import requestPersonalData from './creates/request_personal_data.ts';
import scheduleMailing from './creates/schedule_mailing.ts';
import sendMailing from './creates/send_mailing.ts';
import unsubscribeProfile from './creates/unsubscribe_profile.ts';
import updateInterests from './creates/update_interests.ts';
import updateProfile from './creates/update_profile.ts';
import updateSubprofile from './creates/update_subprofile.ts';
import packageJson from './package.json' with { type: 'json' };
import findLogEvents from './searches/find_log_events.ts';
import findMailing from './searches/find_mailing.ts';
import findMailingStatistics from './searches/find_mailing_statistics.ts';
import findProfile from './searches/find_profile.ts';
import findSelectionSize from './searches/find_selection_size.ts';
import findSubprofile from './searches/find_subprofile.ts';
import findSubprofiles from './searches/find_subprofiles.ts';
import allCollectionFields from './triggers/all_collection_fields.ts';
import allCollections from './triggers/all_collections.ts';
import allDatabases from './triggers/all_databases.ts';
import allDocuments from './triggers/all_documents.ts';
import allFields from './triggers/all_fields.ts';
import allInterests from './triggers/all_interests.ts';
import allMailings from './triggers/all_mailings.ts';
import allSelections from './triggers/all_selections.ts';
import allTemplates from './triggers/all_templates.ts';
import emailBounced from './triggers/email_bounced.ts';
import emailDelivered from './triggers/email_delivered.ts';
import emailFailed from './triggers/email_failed.ts';
import emailOpened from './triggers/email_opened.ts';
import linkClicked from './triggers/link_clicked.ts';
import mailingSent from './triggers/mailing_sent.ts';
import newClick from './triggers/new_click.ts';
import newDeliveryError from './triggers/new_delivery_error.ts';
import newOrUpdatedProfile from './triggers/new_or_updated_profile.ts';
import newOrUpdatedSubprofile from './triggers/new_or_updated_subprofile.ts';
import newProfile from './triggers/new_profile.ts';
import newProfileInSelection from './triggers/new_profile_in_selection.ts';
import newSpamComplaint from './triggers/new_spam_complaint.ts';
import newSubprofile from './triggers/new_subprofile.ts';
import newUnsubscribe from './triggers/new_unsubscribe.ts';
import profileCreated from './triggers/profile_created.ts';
import profileDeleted from './triggers/profile_deleted.ts';
import profileUpdated from './triggers/profile_updated.ts';
import subprofileCreated from './triggers/subprofile_created.ts';
import subprofileDeleted from './triggers/subprofile_deleted.ts';
import subprofileUpdated from './triggers/subprofile_updated.ts';

/** The Copernica integration on one screen. */
export default defineApp({
  version: packageJson.version,
  platformVersion,
  // Values reach the app as the user typed them: see docs/values.md.
  flags: { cleanInputData: false },
  authentication,
  triggers: uncopied({
    [newProfile.key]: newProfile,
    [newOrUpdatedProfile.key]: newOrUpdatedProfile,
    [newSubprofile.key]: newSubprofile,
    [newOrUpdatedSubprofile.key]: newOrUpdatedSubprofile,
    [newUnsubscribe.key]: newUnsubscribe,
    [newClick.key]: newClick,
    [newDeliveryError.key]: newDeliveryError,
    [newSpamComplaint.key]: newSpamComplaint,
    [newProfileInSelection.key]: newProfileInSelection,
    [mailingSent.key]: mailingSent,
    [profileCreated.key]: profileCreated,
    [profileUpdated.key]: profileUpdated,
    [profileDeleted.key]: profileDeleted,
    [subprofileCreated.key]: subprofileCreated,
    [subprofileUpdated.key]: subprofileUpdated,
    [subprofileDeleted.key]: subprofileDeleted,
    [linkClicked.key]: linkClicked,
    [emailOpened.key]: emailOpened,
    [emailDelivered.key]: emailDelivered,
    [emailFailed.key]: emailFailed,
    [emailBounced.key]: emailBounced,
    // Behind dropdowns.
    [allDatabases.key]: allDatabases,
    [allCollections.key]: allCollections,
    [allFields.key]: allFields,
    [allCollectionFields.key]: allCollectionFields,
    [allInterests.key]: allInterests,
    [allSelections.key]: allSelections,
    [allMailings.key]: allMailings,
    [allTemplates.key]: allTemplates,
    [allDocuments.key]: allDocuments,
  }),
  creates: uncopied({
    [createOrUpdateProfile.key]: createOrUpdateProfile,
    [createProfile.key]: createProfile,
    [updateProfile.key]: updateProfile,
    [updateInterests.key]: updateInterests,
    [unsubscribeProfile.key]: unsubscribeProfile,
    [deleteProfile.key]: deleteProfile,
    [createOrUpdateSubprofile.key]: createOrUpdateSubprofile,
    [createSubprofile.key]: createSubprofile,
    [updateSubprofile.key]: updateSubprofile,
    [deleteSubprofile.key]: deleteSubprofile,
    [sendMailing.key]: sendMailing,
    [scheduleMailing.key]: scheduleMailing,
    [importProfiles.key]: importProfiles,
    [requestPersonalData.key]: requestPersonalData,
    [callApi.key]: callApi,
    [callSoapMethod.key]: callSoapMethod,
  }),
  searches: uncopied({
    [findProfile.key]: findProfile,
    [findSubprofile.key]: findSubprofile,
    [findSubprofiles.key]: findSubprofiles,
    [findMailing.key]: findMailing,
    [findMailingStatistics.key]: findMailingStatistics,
    [findSelectionSize.key]: findSelectionSize,
    [findLogEvents.key]: findLogEvents,
  }),
  searchOrCreates: uncopied({
    find_profile: {
      key: 'find_profile',
      display: { label: 'Find or Create Profile', description: 'Finds a profile by its ID or by a field, or creates it.' },
      search: findProfile.key,
      create: createProfile.key,
    },
    find_subprofile: {
      key: 'find_subprofile',
      display: { label: 'Find or Create Subprofile', description: 'Finds a subprofile by its ID or by a field, or creates it.' },
      search: findSubprofile.key,
      create: createSubprofile.key,
    },
  }),
  // Last, because the platform looks for a hydrator from the end, through everything that stands behind it.
  hydrators: { profile: hydrateProfile },
});
