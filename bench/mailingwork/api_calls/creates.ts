import { type ApiCalls, doing, sorted, times } from '../../api_calls.ts';
import { address, readBack } from './subscriber.ts';

/** The actions. */
export const creates: Readonly<Record<string, readonly ApiCalls[]>> = {
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
};
