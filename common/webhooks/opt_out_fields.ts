import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import { occurredAtOutputFields, occurredAtSample } from '../../zapier/operations/occurred_at.ts';
import { listFilterInput, optOutSetupInput } from '../inputs.ts';
import { optedOutListOutputFields, personOutputFields, personSample } from '../subscribers/subscriber_outputs.ts';

/*
 * What New Opt-Out and Opt-Out Recorded have in common: a Zap can change from one to the other.
 */

/** Which opt-outs start the Zap. */
export const optOutFilterInputs: PlainInputField[] = [
  listFilterInput,
  {
    key: 'opt_out_setups',
    label: 'Opt-Out Setups',
    dynamic: optOutSetupInput.dynamic,
    helpText: 'Only when someone unsubscribes through these setups. Leave empty for all.',
    list: true,
    required: false,
  },
];

/** The output fields of an opt-out. */
export const optOutOutputFields: PlainOutputField[] = [
  { key: 'id', label: 'Event ID' },
  { key: 'opt_out_id', label: 'Opt-Out ID', type: 'integer' },
  { key: 'opt_out_setup_id', label: 'Opt-Out Setup ID', type: 'integer' },
  { key: 'opt_out_setup_name', label: 'Opt-Out Setup Name' },
  ...personOutputFields,
  ...optedOutListOutputFields,
  ...occurredAtOutputFields,
  { key: 'additional_data', label: 'Additional Data' },
];

/** A sample of an opt-out. */
export const optOutSample = {
  id: '112',
  opt_out_id: 112,
  opt_out_setup_id: 7,
  opt_out_setup_name: 'Newsletter Opt-Out',
  ...personSample,
  lists: [
    { id: 1, name: 'Newsletter', opted_out: true },
    { id: 3, name: 'Events', opted_out: false },
  ],
  opted_out_list_ids: [1],
  opted_out_list_names: ['Newsletter'],
  ...occurredAtSample,
  additional_data: '{}',
};
