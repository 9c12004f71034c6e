import type { GuideTexts } from '../guide.ts';

const withConsent = 'Only for people whose consent you already have.';
const irrevocable = 'Cannot be undone; you confirm it in the step.';
const byName = 'Looks for the whole name; with *Allow Partial Matches* a part is enough.';
const nothing = { mind: '' };

/** What the English guide says of MAILINGWORK. What operations do, the app itself says in English. */
export const mailingworkEnglish: GuideTexts = {
  operations: {
    'triggers.new_opt_in': { mind: 'A Zap that opts people in itself may trigger itself again and again: see [Loops](#loops).' },
    'triggers.new_opt_out': { mind: 'If the webhook fails, an opt-out may be missing. If you must not miss any, use *Opt-Out Recorded (Never Missed)*.' },
    'triggers.profile_updated_by_subscriber': { mind: 'A Zap that changes subscribers may trigger itself: see [Loops](#loops).' },
    'triggers.email_opened': {
      mind: 'With nothing chosen under *E-Mails*, the 10 e-mails sent last and the 10 newest active campaign and dialog e-mails are watched.',
    },
    'triggers.link_clicked': {
      mind: '*Links* or *Link Address Contains* decide which links count. *Once per E-Mail* triggers at most once for each person and e-mail.',
    },
    'triggers.email_bounced': {
      mind: '*Hard*: the address does not exist. *Soft*: a temporary problem, such as a full mailbox. For tasks in a CRM, *Hard* is usually enough.',
    },
    'triggers.email_sent_to_subscriber': { mind: 'Of a large newsletter, only the newest 4,000 recipients count at each check.' },
    'triggers.email_sending_finished': { mind: 'Campaign and dialog e-mails never finish, so they do not trigger it.' },
    'triggers.mailing_status_changed': { mind: 'Choose under *Statuses* which ones count.' },
    'triggers.new_subscriber_in_list': {
      mind: 'The 5,000 subscribers with the highest IDs are watched, shared evenly among at most 20 lists. In a larger list, people who have long been subscribers and only join it later go unnoticed.',
    },
    'triggers.address_blocked': { mind: 'Once for each address, even if it is released and blocked again.' },
    'triggers.opt_out_recorded': {
      mind: 'Looks back 10 days. For one purpose, use either this trigger or *New Opt-Out (Instant)*; with both, everything is done twice. *Opt-Out ID* stays empty.',
    },
    'triggers.webhook_deactivated': { mind: 'Build one such Zap for each account: see [When events do not arrive](#outage).' },
    'creates.create_subscriber': { mind: `${withConsent} *Create or Update Subscriber* avoids a second record.` },
    'creates.update_subscriber': {
      mind: 'To empty a field, use *Fields to Clear*. An address means all records with this address, an ID only that one.',
    },
    'creates.create_or_update_subscriber': {
      mind: `${withConsent} *Add Existing Subscribers to Lists* can bring back people who opted out. People who have not confirmed yet may not be found, and are created a second time.`,
    },
    'creates.add_subscriber_to_lists': {
      mind: 'People who opted out of a list can come back this way: make sure you have their consent. It may take a while to show.',
    },
    'creates.opt_in_subscriber': {
      mind: 'Map *IP Address* and *Opt-In Page* if your form delivers them. What should happen after the confirmation belongs in a second Zap with *New Opt-In*.',
    },
    'creates.opt_out_subscriber': {
      mind: 'The setup determines the lists. All records with the address are unsubscribed. If the setup asks for a confirmation, the person has the last word.',
    },
    'creates.delete_subscriber': { mind: `${irrevocable} To unsubscribe, use *Opt Out Subscriber*.` },
    'creates.import_subscribers': {
      mind: `${withConsent} If *Complete* is \`false\`, continue by mapping *Next Row* to *First Row*. Try *Overwrite Existing Values* with one person first.`,
    },
    'creates.create_list': nothing,
    'creates.update_list': { mind: 'Inputs left empty change nothing.' },
    'creates.empty_list': { mind: `${irrevocable} Afterwards, you can no longer see who was in the list.` },
    'creates.delete_list': { mind: `${irrevocable} Check first which setups, e-mails and Zaps use the list.` },
    'creates.create_field': { mind: 'A field is shared by all lists.' },
    'creates.update_field': { mind: '*New Choices* replaces all existing choices.' },
    'creates.create_mailing': { mind: 'Only a *Campaign E-Mail* can then be activated and sent to individual addresses.' },
    'creates.activate_mailing': nothing,
    'creates.send_campaign_email': {
      mind: 'The recipient need not be a subscriber. Attachments may have up to 3 MB in all; *Through the Queue* takes none.',
    },
    'creates.activate_webhook': { mind: 'Leave *Deliver Missed Events* at *Yes*. With *No*, the events that were kept are lost.' },
    'creates.call_function': { mind: 'For experts. If a call deletes something, you confirm it in the step.' },
    'searches.find_subscriber': { mind: 'Finds confirmed subscribers only, not people whose double opt-in is still open.' },
    'searches.find_subscriber_by_field': { mind: 'Looks for the whole value. At most the 20 newest matches are returned.' },
    'searches.find_list': { mind: byName },
    'searches.find_list_statistics': nothing,
    'searches.find_field': { mind: byName },
    'searches.find_folder': { mind: 'A name, or a path such as `Shop / Orders`.' },
    'searches.find_opt_in_setup': { mind: byName },
    'searches.find_opt_out_setup': { mind: byName },
    'searches.find_mailing': { mind: 'Without a text, the newest are returned.' },
    'searches.find_mailing_statistics': { mind: 'If *Complete* is `false`, the e-mail was too large to count in full: the numbers are minimums.' },
    'searches.find_link_statistics': { mind: 'If *Complete* is `false`, the numbers are minimums.' },
    'searches.find_period_statistics': { mind: 'At most 10 e-mails per step. For the others, map *Continue With* in another step.' },
    'searches.find_list_members': {
      mind: 'At most 500 per step; for more, map *Continue With* in another step. Whether there are fields besides the IDs depends on the account.',
    },
    'searches.find_mailing_recipients': { mind: 'At most 500 per step; for more, map *Continue With* in another step.' },
    'searches.find_webhooks': { mind: '*State* = *Deactivated* shows those that need your attention.' },
    'searchOrCreates.find_subscriber': { mind: withConsent },
    'searchOrCreates.find_list': nothing,
    'searchOrCreates.find_field': nothing,
  },
  connection: {
    username: 'The user name of the API user. Use one that is only for Zapier, not your personal one.',
    password: 'Its password. It should have at least six characters: Zapier does not mask shorter values in its logs.',
    host: 'The server of your account. Leave the suggested one. If connecting fails, choose the next one in the list.',
    own_host: 'Only if your account has a server name of its own, such as `webservice.example.com`. It is then used instead of the host above.',
    timezone: 'The time zone in which your account shows times, such as `Europe/Berlin`, which also applies if this is empty.',
    account_name: 'A name for this connection. Useful if you connect several accounts.',
  },
  failures: {
    login: 'The user name or password is wrong, or has been changed. Open the connections in Zapier, reconnect this one, and enter the right ones.',
    permission: 'The API user lacks a right. Add it to its role in MAILINGWORK.',
    not_found: 'Something that is chosen or mapped in the step no longer exists, such as an e-mail that was deleted. Choose it again.',
    missing_record:
      'The person or record was not found. This is often fine, for example if someone is not a subscriber at all. Otherwise check whether the right value is mapped.',
    invalid_input: 'A value has the wrong form or is missing. The message names the field and what is expected.',
    too_large: 'Too much was sent at once. Map fewer fields or shorter texts.',
    busy: 'MAILINGWORK asks for fewer calls. You don’t need to do anything.',
    unavailable: 'MAILINGWORK could not be reached or was too slow. You don’t need to do anything. If it continues, ask MAILINGWORK.',
    uncertain:
      'The answer was lost: perhaps it was done, perhaps not. Check in MAILINGWORK before you run the step again. With *If the Outcome Is Unclear* set to *Try Again (may happen twice)*, Zapier tries again instead.',
    unexpected_answer: 'The server answered with something that cannot be read, such as a maintenance page. Wait a while. If it continues, check *Host*.',
    wrong_host: 'The server in *Host* or *Custom Host* is not a webservice of MAILINGWORK.',
    refused: 'MAILINGWORK refused the call. The message names the code and, if there is one, MAILINGWORK’s own text.',
  },
};
