import type { PlainInputField } from 'zapier-platform-core';
import { optionalId } from '../../../zapier/inputs/ids.ts';
import type { Input } from '../../../zapier/inputs/input.ts';
import type { SoughtRecipient } from '../../api/mailings/recipient.ts';
import type { Database } from '../../api/structure/structure.ts';
import { soughtIn, soughtInputs } from '../profiles/sought_profile.ts';

const subprofileInput = { key: 'subprofile', label: 'Subprofile' };

/** Who gets a mail: a profile, or a subprofile. */
export const recipientInputs: readonly PlainInputField[] = [
  ...soughtInputs,
  {
    ...subprofileInput,
    required: false,
    helpText:
      'The subprofile ID from an earlier step, such as `20285`, to send to a subprofile, for example an order. The inputs for the profile are then not used.',
  },
];

/**
 * Who is meant.
 *
 * @throws InputFailure where no input says so, and like `soughtIn`
 */
export function recipientIn(input: Input, database: Database): SoughtRecipient {
  const subprofileId = optionalId(input, subprofileInput);
  return subprofileId === undefined ? soughtIn(input, database) : { subprofileId };
}
