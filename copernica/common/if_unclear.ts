import { type IfUnclear, ifUnclearOf } from '../../zapier/operations/if_unclear.ts';

/**
 * The actions whose user decides that, and what counts where nothing was chosen. What is created twice can be deleted, and a lead that is lost cannot be found; a mail
 * that is sent twice cannot be called back.
 */
export const ifUnclear = {
  create_profile: 'try_again',
  create_or_update_profile: 'try_again',
  create_or_update_subprofile: 'try_again',
  create_subprofile: 'try_again',
  send_mailing: 'stop',
  import_profiles: 'try_again',
  request_personal_data: 'try_again',
  call_api: 'stop',
  call_soap_method: 'stop',
} as const satisfies Record<string, IfUnclear>;

/** Asks for it, and reads the answer. */
export const { ifUnclearInput, chosenOccasion } = ifUnclearOf('Copernica');
