import { type IfUnclear, ifUnclearOf } from '../zapier/operations/if_unclear.ts';

/**
 * What the actions do by default where the outcome of their write is unclear; users can choose otherwise. What is created twice can be deleted, and a
 * lead that is lost cannot be found again; but an e-mail that is sent twice cannot be called back.
 */
export const ifUnclear = {
  create_subscriber: 'try_again',
  create_or_update_subscriber: 'try_again',
  import_subscribers: 'try_again',
  create_list: 'try_again',
  create_field: 'try_again',
  create_mailing: 'try_again',
  send_campaign_email: 'stop',
  call_function: 'stop',
} as const satisfies Record<string, IfUnclear>;

/** Asks for it, and reads the answer. */
export const { ifUnclearInput, chosenOccasion } = ifUnclearOf('MAILINGWORK');
