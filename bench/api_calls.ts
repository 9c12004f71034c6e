/*
 * The smallest number of API calls that can do what an operation does, held against the app by a test. The names of fields, lists and setups are
 * in the cache; where they are not, each of them costs one call more in ten minutes, whatever the number of runs. While events name an id that
 * the account does not list, such as that of a deleted list, it is one call a minute.
 */

/** What one function of an operation calls. */
export interface ApiCalls {
  /** The function, such as `perform`. */
  readonly run: 'perform' | 'performList' | 'performSubscribe' | 'performUnsubscribe';
  /** What the user fills in, for the sandbox's demo account. */
  readonly inputData?: Readonly<Record<string, unknown>>;
  /** Other parts of the bundle. */
  readonly bundle?: Readonly<Record<string, unknown>>;
  /** Functions of the webservice, in the order of the alphabet. */
  readonly calls: readonly string[];
  /** Why no fewer will do. */
  readonly why: string;
}

const optIn = { id: 371, optinsetup_id: 60, subscriber_id: 6049001, fields: [{ id: 1, value: 'jane@example.com' }], lists: [{ id: 1, value: 1 }] };
const optOut = { id: 101, optoutsetup_id: 1, subscriber_id: 6049001, fields: [{ id: 1, value: 'jane@example.com' }], lists: [{ id: 1, value: 0 }] };
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
const times = (count: number, call: string): string[] => Array.from({ length: count }, () => call);
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
const reading = (call: string, inputData: Readonly<Record<string, unknown>> = {}): ApiCalls[] => [
  { run: 'perform', inputData, calls: [call], why: 'read afresh, so that what was created a minute ago is there' },
];
const statistics = (call: string): ApiCalls[] => [
  {
    run: 'perform',
    inputData: { mailings: ['3'] },
    calls: ['GetMailings', call].toSorted(),
    why: 'the subject of the e-mail, then its rows; one call more for each further e-mail',
  },
];
const doing = (inputData: Readonly<Record<string, unknown>>, calls: readonly string[], why: string): ApiCalls => ({ run: 'perform', inputData, calls, why });

/** Reading one subscriber takes two functions: there is none that tells fields and lists at once. */
const readBack = ['GetRecipientFieldsById', 'GetRecipientListsById'];
const sorted = (...calls: readonly string[]): string[] => calls.toSorted();
const address = 'subscriber1@example.com';

/** Every operation by group and key. */
export const apiCalls: Readonly<Record<string, readonly ApiCalls[]>> = {
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
  'triggers.profile_updated_by_subscriber': [event({ subscriber_id: 6049001, fields: optIn.fields }), memberExamples, turningOn, turningOff],
  'triggers.email_opened': statistics('GetOpeningsByEmailId'),
  'triggers.link_clicked': statistics('GetClicksByEmailId'),
  'triggers.email_bounced': statistics('GetBouncesByEmailId'),
  'triggers.email_sent_to_subscriber': statistics('GetRecipientsByEmailId'),
  'triggers.email_sending_finished': reading('GetMailings'),
  'triggers.new_subscriber_in_list': reading('GetRecipientIdsByListId', { lists: ['1'] }),
  'triggers.address_blocked': reading('GetRetainedEmailAddresses'),
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
  'creates.create_subscriber': [
    doing(
      { email: 'new@example.com', lists: ['1'], field_3: 'Jane' },
      sorted('CreateRecipient', 'GetRecipientIdsByEmail', ...readBack),
      'the write, then the subscriber as they are now, and who else has the address',
    ),
  ],
  'creates.update_subscriber': [
    doing(
      { subscriber: address, field_3: 'Jane' },
      sorted('GetRecipientIdsByEmail', 'UpdateRecipientById', ...readBack),
      'who it is, the write, then the subscriber as read back',
    ),
    doing(
      { subscriber: '6049001', field_3: 'Jane' },
      sorted('GetRecipientIdsByEmail', 'UpdateRecipientById', ...readBack),
      'the write, then as they are now, and who else has the address',
    ),
    doing(
      { subscriber: '6049001', new_email: 'new@example.com' },
      sorted('GetRecipientIdsByEmail', 'UpdateRecipientById', ...readBack),
      'whether the new address is free, which also tells who else has it, the write, then as they are now',
    ),
    doing(
      { subscriber: '6049001', new_email: 'new@example.com', allow_existing_address: true },
      sorted('GetRecipientIdsByEmail', 'UpdateRecipientById', ...readBack),
      'the write, then as they are now, and who else has the new address',
    ),
    doing(
      { subscriber: 'subscriber39@example.com', fields_to_clear: ['4'] },
      sorted('GetRecipientIdsByEmail', ...times(2, 'UpdateRecipientById'), 'GetRecipientFieldsById', ...readBack),
      'who it is, one write for each of the two, then as the first is now, and the values of the second, which may not be cleared',
    ),
  ],
  'creates.create_or_update_subscriber': [
    doing(
      { email: 'new@example.com', lists: ['1'], field_3: 'Jane' },
      sorted('CreateRecipient', 'GetRecipientIdsByEmail', ...readBack),
      'whether the subscriber exists, the write, then the subscriber as read back',
    ),
    doing({ email: address, field_3: 'Jane' }, sorted('GetRecipientIdsByEmail', 'UpdateRecipientById', ...readBack), 'the same for one who exists'),
  ],
  'creates.add_subscriber_to_lists': [
    doing(
      { subscriber: address, add_to_lists: ['5'] },
      sorted('GetRecipientIdsByEmail', 'ImportRecipients', ...readBack),
      'that the subscriber exists, one write per list, then the subscriber as read back; one look more where the answer of the write says that the row was left out',
    ),
    doing(
      { subscriber: '6049001', add_to_lists: ['5'] },
      sorted('GetRecipientIdsByEmail', 'ImportRecipients', ...times(2, 'GetRecipientFieldsById'), 'GetRecipientListsById'),
      'an import goes by the address, so it is read, with all who have it',
    ),
  ],
  'creates.opt_in_subscriber': [
    doing({ opt_in_setup: '60', email: 'new@example.com' }, ['OptinRecipient'], 'the process is asked for; there is no subscriber to read yet'),
  ],
  'creates.opt_out_subscriber': [
    doing(
      { opt_out_setup: '1', subscriber: address },
      sorted('GetRecipientIdsByEmail', ...times(2, 'GetRecipientListsById'), 'OptoutRecipientById'),
      'who it is, the write, and the lists before and after, because its answer is not reliable',
    ),
    doing(
      { opt_out_setup: '1', subscriber: '6049001' },
      sorted('GetRecipientFieldsById', 'GetRecipientIdsByEmail', ...times(2, 'GetRecipientListsById'), 'OptoutRecipientById'),
      'the same, with the address of an ID before',
    ),
  ],
  'creates.delete_subscriber': [
    doing(
      { subscriber: address, confirm: true },
      sorted('DeleteRecipientById', 'GetRecipientIdsByEmail', ...readBack),
      'who it is, what cannot be read afterwards, then the write',
    ),
  ],
  'creates.import_subscribers': [
    doing(
      { list: '1', subscribers: [{ email: 'a@example.com' }, { email: 'b@example.com' }] },
      ['ImportRecipients'],
      'one write for each block of at most 500 rows and 900 values',
    ),
  ],
  'creates.send_campaign_email': [doing({ mailing: '6', email: address }, ['SendEMailByIDAndRecipient'], 'the write alone')],
  'creates.create_mailing': [
    doing(
      { type: 'standard', subject: 'News', sender_name: 'Demo', sender_email: 'a@example.com', lists: ['1'], html: '<p>Hi</p>', text: 'Hi' },
      ['CreateEmail', 'GetEmailById'],
      'the write, then the e-mail as it is now',
    ),
  ],
  'creates.activate_mailing': [
    doing(
      { mailing: '12' },
      ['ActivateEmail', ...times(2, 'GetEmailById')],
      'its state, which decides which function activates it, the write, then as it is now',
    ),
  ],
  'creates.create_list': [doing({ name: 'New' }, ['CreateList', 'GetLists'], 'the write, then the lists as they are now')],
  'creates.update_list': [
    doing({ list: '1', name: 'New' }, ['GetLists', 'UpdateListById'], 'the write, then the list as it is now'),
    doing(
      { list: '1', description: 'New' },
      [...times(2, 'GetLists'), 'UpdateListById'],
      'its name, which the write must repeat, the write, then as it is now',
    ),
  ],
  'creates.empty_list': [
    doing({ list: '5', confirm: true }, ['EmptyList', 'GetLists', 'GetRecipientCountByListId'], 'what cannot be read afterwards, then the write'),
  ],
  'creates.delete_list': [
    doing({ list: '5', confirm: true }, ['DeleteListById', 'GetLists', 'GetRecipientCountByListId'], 'what cannot be read afterwards, then the write'),
  ],
  'creates.create_field': [doing({ name: 'New', type: 'varchar' }, ['CreateField', 'GetFields'], 'the write, then the fields as they are now')],
  'creates.update_field': [doing({ field: '6', name: 'New' }, ['GetFields', 'UpdateFieldById'], 'the write, then the field as it is now')],
  'creates.activate_webhook': [
    doing(
      { webhook: '1' },
      ['ActivateWebHook', ...times(2, 'GetWebHooks')],
      'whose webhook it is, the write, then its state, which the answer does not tell; one call more where a newer webhook has to go',
    ),
  ],
  'creates.call_function': [doing({ function: 'GetLists' }, ['GetLists'], 'the function that was chosen')],
  'searches.find_subscriber': [doing({ email: address }, sorted('GetRecipientIdsByEmail', ...readBack), 'who it is, then fields and lists')],
  'searches.find_subscriber_by_field': [
    doing({ field: '17', value: '40001' }, sorted('GetRecipientIdsByFieldIdAndValue', ...readBack), 'who it is, then fields and lists'),
  ],
  'searches.find_folder': reading('GetFolders', { name: 'Shop' }),
  'searches.find_list': reading('GetLists', { name: 'News', partial: true }),
  'searches.find_list_statistics': [
    doing({ list: '1' }, ['GetLists', 'GetOptStatusByListId', 'GetRecipientCountByListId'], 'three calls however long the list is'),
  ],
  'searches.find_field': reading('GetFields', { name: 'Firma' }),
  'searches.find_opt_in_setup': reading('GetOptinSetups', { name: 'Newsletter', partial: true }),
  'searches.find_opt_out_setup': reading('GetOptoutSetups', { name: 'Abmeldung', partial: true }),
  'searches.find_mailing': reading('GetMailings', { subject: 'Willkommen', partial: true }),
  'searches.find_mailing_statistics': [
    doing(
      { mailing: '3' },
      sorted('GetBouncesByEmailId', 'GetClicksByEmailId', 'GetEmailById', 'GetOpeningsByEmailId', 'GetOptouts', 'GetRecipientsByEmailId'),
      'no function tells all the numbers, so each is counted from rows of its own',
    ),
  ],
  'searches.find_webhooks': reading('GetWebHooks'),
};
