import { type ApiCalls, doing, reading, sorted } from '../../api_calls.ts';
import { address, readBack } from './subscriber.ts';

/** The searches. */
export const searches: Readonly<Record<string, readonly ApiCalls[]>> = {
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
  'searches.find_link_statistics': [doing({ mailing: '3' }, ['GetClicksByEmailId', 'GetLinksByEmailId'], 'the clicks, and the links that have none')],
  'searches.find_period_statistics': [
    doing(
      { from: '2001-01-01', to: '2001-01-31' },
      ['GetMailings'],
      'which e-mails were sent in the period; then five calls or more for each of them, at most ten',
    ),
  ],
  'searches.find_list_members': [doing({ list: '1' }, ['ExportRecipients'], 'one page; from the second one on, a look whether the account goes by pages')],
  'searches.find_mailing_recipients': [
    doing({ mailing: '3' }, ['GetRecipientsByEmailId'], 'one page; from the second one on, a look whether the account goes by pages'),
  ],
  'searches.find_webhooks': reading('GetWebHooks'),
};
