import type { GuideTexts } from '../guide.ts';

const withWebhook = 'Needs [webhooks to Zapier](#webhooks). What they miss is not delivered again.';
const costs = 'Each check costs API calls: see [Costs](#costs).';
const byField = 'Looked up by ID, or by *Match Field* and *Match Value*.';
const certainFields = 'Choose fields under *Only When These Fields Change* if not every change counts; going back to earlier values then does not count again.';
const irrevocable = 'Cannot be undone; you confirm it in the step.';
const oncePerMatch = 'If several match, none is changed unless you choose *Update All Matches*.';

/** What the English guide says of Copernica. What operations do, the app itself says in English. */
export const copernicaEnglish: GuideTexts = {
  operations: {
    'triggers.profile_created': { mind: withWebhook },
    'triggers.profile_updated': { mind: `${withWebhook} Choose fields under *Only When These Fields Change*: see [Loops](#loops).` },
    'triggers.profile_deleted': { mind: `${withWebhook} No other trigger reports deleted profiles.` },
    'triggers.subprofile_created': { mind: withWebhook },
    'triggers.subprofile_updated': { mind: `${withWebhook} Choose fields under *Only When These Fields Change*: see [Loops](#loops).` },
    'triggers.subprofile_deleted': { mind: `${withWebhook} No other trigger reports deleted subprofiles.` },
    'triggers.link_clicked': { mind: `${withWebhook} Narrow it down with *URL Contains*.` },
    'triggers.email_opened': { mind: `${withWebhook} Consider how many tasks a large mailing takes.` },
    'triggers.email_delivered': { mind: `${withWebhook} Consider how many tasks a large mailing takes.` },
    'triggers.email_failed': { mind: withWebhook },
    'triggers.email_bounced': { mind: withWebhook },
    'triggers.new_profile': { mind: costs },
    'triggers.new_or_updated_profile': { mind: `${costs} ${certainFields}` },
    'triggers.new_subprofile': { mind: costs },
    'triggers.new_or_updated_subprofile': { mind: `${costs} ${certainFields}` },
    'triggers.new_unsubscribe': { mind: `${costs} People who unsubscribe elsewhere, without a mailing, may go unnoticed.` },
    'triggers.new_click': { mind: `${costs} Narrow it down with *Mailing* or *URL Contains*.` },
    'triggers.new_delivery_error': { mind: `${costs} Under *Errors*, choose hard or soft ones.` },
    'triggers.new_spam_complaint': { mind: costs },
    'triggers.new_profile_in_selection': { mind: `${costs} At most 20,000 profiles. Those who leave the selection and come back go unnoticed.` },
    'triggers.mailing_sent': { mind: `${costs} *Audience* decides whether e-mails to one person count too. Test mailings with documents are left out.` },
    'creates.create_or_update_profile': { mind: oncePerMatch },
    'creates.create_profile': { mind: 'Two runs make two profiles. *Create or Update Profile* is usually the better choice.' },
    'creates.update_profile': { mind: `${byField} ${oncePerMatch}` },
    'creates.update_interests': { mind: `${byField} ${oncePerMatch}` },
    'creates.unsubscribe_profile': {
      mind: 'The database may be set to delete the profile; then you have to confirm it in *Yes, Even If It Deletes the Profile*.',
    },
    'creates.delete_profile': { mind: `${irrevocable} Its subprofiles are deleted too.` },
    'creates.create_or_update_subprofile': {
      mind: 'Choose a *Subprofile Match Field*, such as the order number; without it, each run creates a new subprofile. The step stops if there is no profile.',
    },
    'creates.create_subprofile': { mind: 'Two runs make two subprofiles. The step stops if there is no profile.' },
    'creates.update_subprofile': { mind: oncePerMatch },
    'creates.delete_subprofile': { mind: irrevocable },
    'creates.send_mailing': { mind: 'Choose a template or a document, not both. If the answer is lost, the run stops, so that no one gets the e-mail twice.' },
    'creates.schedule_mailing': { mind: 'Goes to everyone in the group; you confirm it in the step. Each run schedules another mailing.' },
    'creates.import_profiles': {
      mind: 'Choose *Key Fields*, such as the e-mail address. The import runs in the background, so its result is not in the step.',
    },
    'creates.request_personal_data': { mind: 'Whoever receives the report gets everything that is stored about the person.' },
    'creates.call_api': { mind: 'For experts. If a call deletes or sends something, you confirm it in the step.' },
    'creates.call_soap_method': { mind: 'For experts. You confirm everything that does more than read.' },
    'searches.find_profile': { mind: byField },
    'searches.find_subprofile': { mind: 'Looked up by ID, or by *Subprofile Match Field* and *Subprofile Match Value*.' },
    'searches.find_subprofiles': { mind: 'At most 500; *Limit* decides how many.' },
    'searches.find_mailing': { mind: 'With *Allow Partial Matches*, a part of the name is enough.' },
    'searches.find_mailing_statistics': { mind: '' },
    'searches.find_selection_size': { mind: 'The number may lag behind, because selections are rebuilt in the background.' },
    'searches.find_log_events': { mind: 'If *Complete* is `false`, search again with *Continue After*.' },
    'searchOrCreates.find_profile': { mind: '' },
    'searchOrCreates.find_subprofile': { mind: '' },
  },
  connection: {
    access_token: 'The token from Copernica, see the steps above. It is shown in full only once.',
    account_name: 'A name for this connection. Useful if you connect several accounts.',
  },
  failures: {
    login: 'The access token is wrong or was revoked. Open the connections in Zapier, reconnect this one, and enter a valid token.',
    permission: 'The access token lacks a right. Give it the rights to read and write through REST.',
    not_found: 'Something that is chosen or mapped in the step no longer exists, such as a template that was deleted. Choose it again.',
    missing_record: 'The profile or subprofile was not found. This is often fine. Otherwise check whether the right value is mapped.',
    invalid_input: 'A value has the wrong form or is missing. The message names the field and what is expected.',
    too_large: 'Too much was sent at once. Map fewer fields or shorter texts.',
    busy: 'Copernica asks for fewer calls. You don’t need to do anything.',
    unavailable: 'Copernica could not be reached or was too slow. You don’t need to do anything.',
    uncertain:
      'The answer was lost: perhaps it was done, perhaps not. Check in Copernica before you run the step again. With *If the Outcome Is Unclear* set to *Try Again (may happen twice)*, Zapier tries again instead.',
    unexpected_answer: 'Copernica answered with something that cannot be read, such as a maintenance page. Wait a while.',
    wrong_host: 'The address of Copernica led elsewhere. Wait a while; if it continues, report it.',
    refused: 'Copernica refused the call. The message has Copernica’s own text, if there is one.',
  },
};
