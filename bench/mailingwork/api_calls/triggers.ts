import { type ApiCalls, doing, reading, times } from '../../api_calls.ts';
import { optInDelivery } from '../answers.ts';

/** A subscriber of the demo account. */
const subscriber = 6_049_001;
const optIn = { ...optInDelivery, subscriber_id: subscriber };
const optOut = { id: 101, optoutsetup_id: 1, subscriber_id: subscriber, fields: optIn.fields, lists: optIn.lists };
const target = { targetUrl: 'http://127.0.0.1:9/hooks/standard/1/a' };

const turningOn: ApiCalls = {
  run: 'performSubscribe',
  bundle: target,
  calls: ['CreateWebHook', 'GetWebHooks'],
  why: 'one look for what is there already, then the webhook itself; each filter costs one call more, at the same time',
};
const turningOff: ApiCalls = {
  run: 'performUnsubscribe',
  bundle: { ...target, subscribeData: { id: '1' } },
  calls: ['DeleteWebHookById', 'GetWebHooks'],
  why: 'a deactivated webhook may stand beside the one whose id is known',
};
const event = (cleanedRequest: object): ApiCalls => ({ run: 'perform', bundle: { cleanedRequest }, calls: [], why: 'the delivery holds everything' });
const memberExamples: ApiCalls = {
  run: 'performList',
  inputData: { lists: ['1'] },
  calls: [...times(3, 'GetRecipientFieldsById'), 'GetRecipientIdsByListId', ...times(3, 'GetRecipientListsById')],
  why: 'the members of a list, then fields and lists of the newest three; only in the editor',
};
const optInExamples: ApiCalls = {
  ...memberExamples,
  calls: ['GetOptins', ...memberExamples.calls],
  why: 'the opt-ins and the members of a list, at the same time, then fields and lists of the newest three; only in the editor',
};
const statistics = (call: string): ApiCalls[] => [
  {
    run: 'perform',
    inputData: { mailings: ['3'] },
    calls: ['GetMailings', call].toSorted(),
    why: 'the subject of the e-mail, then its rows; one call more for each further e-mail',
  },
];

/** The triggers. */
export const triggers: Readonly<Record<string, readonly ApiCalls[]>> = {
  'triggers.new_opt_in': [event(optIn), optInExamples, turningOn, turningOff],
  'triggers.new_opt_out': [
    event(optOut),
    {
      run: 'performList',
      calls: ['GetOptouts', ...times(3, 'GetRecipientFieldsById')],
      why: 'the newest opt-outs, then the fields of three subscribers; only in the editor',
    },
    turningOn,
    turningOff,
  ],
  'triggers.profile_updated_by_subscriber': [event({ subscriber_id: subscriber, fields: optIn.fields }), memberExamples, turningOn, turningOff],
  'triggers.email_opened': statistics('GetOpeningsByEmailId'),
  'triggers.link_clicked': statistics('GetClicksByEmailId'),
  'triggers.email_bounced': statistics('GetBouncesByEmailId'),
  'triggers.email_sent_to_subscriber': statistics('GetRecipientsByEmailId'),
  'triggers.email_sending_finished': reading('GetMailings'),
  'triggers.mailing_status_changed': reading('GetMailings'),
  'triggers.new_subscriber_in_list': reading('GetRecipientIdsByListId', { lists: ['1'] }),
  'triggers.address_blocked': reading('GetRetainedEmailAddresses'),
  'triggers.opt_out_recorded': reading('GetOptouts'),
  'triggers.webhook_deactivated': reading('GetWebHooks'),
  'triggers.all_lists': reading('GetLists'),
  'triggers.all_fields': reading('GetFields'),
  'triggers.all_clearable_fields': reading('GetFields'),
  'triggers.all_opt_in_setups': reading('GetOptinSetups'),
  'triggers.all_opt_out_setups': reading('GetOptoutSetups'),
  'triggers.all_mailings': reading('GetMailings'),
  'triggers.all_inactive_mailings': reading('GetMailings'),
  'triggers.all_active_mailings': reading('GetMailings'),
  'triggers.all_links': [doing({ mailings: ['3'] }, ['GetLinksByEmailId', 'GetMailings'], 'the subject of the e-mail, then its links')],
  'triggers.all_folders': reading('GetFolders'),
  'triggers.all_inactive_webhooks': reading('GetWebHooks'),
};
