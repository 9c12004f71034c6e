import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import { mailingTypeWords } from '../../mailingwork/names/words.ts';

/** The one mailing that is meant. */
export const mailingInput = {
  key: 'mailing',
  label: 'E-Mail',
  required: true,
  dynamic: 'all_mailings.id.label',
  search: 'find_mailing.mailing_id',
} satisfies PlainInputField;

/** The one campaign that is meant; named so that it is not taken for an e-mail address. */
export const campaignInput = { ...mailingInput, label: mailingTypeWords.campaign } satisfies PlainInputField;

/** The output fields of every operation that returns a mailing. */
export const mailingOutputFields: PlainOutputField[] = [
  { key: 'mailing_id', label: 'E-Mail ID', type: 'integer' },
  { key: 'mailing_subject', label: 'E-Mail Subject' },
  { key: 'description', label: 'Description' },
  { key: 'type', label: 'Type' },
  { key: 'status', label: 'Status' },
  { key: 'sending_time', label: 'Sending Time', type: 'datetime' },
  { key: 'sending_time_raw', label: 'Sending Time (as Delivered)' },
];

/** The sample of every operation that returns a mailing. */
export const mailingSample = {
  mailing_id: 4711,
  mailing_subject: 'Your order {{order_number}}',
  description: 'Order confirmation of the shop',
  type: 'campaign',
  status: 'activated',
  sending_time: '2026-03-02T09:30:00+01:00',
  sending_time_raw: '2026-03-02 09:30:00',
};
