import { nullOn } from '../../../webservice/null_on.ts';
import { readableIds } from '../../../zapier/inputs/ids.ts';
import { type Input, verbatim } from '../../../zapier/inputs/input.ts';
import type { Account } from '../../api/connection/account.ts';
import { getTemplateDestination } from '../../api/methods/mail_events/unsubscribes.ts';
import { getProfile } from '../../api/methods/profiles.ts';
import { getSubprofile } from '../../api/methods/subprofiles.ts';
import { profileFrom } from '../../api/profiles/profile.ts';
import { profileOutputs } from '../../api/profiles/profile_output.ts';
import { performing } from '../perform.ts';

/** Reads the whole profile of an event; null where it cannot be told whose it is, or where it is unknown. A removed one is told as such, with empty values. */
export const readWholeProfile = performing('running', async (account, input) => {
  const profileId = await profileIdOf(account, input);
  const delivered = profileId === null ? null : await nullOn(account.call(getProfile, { profile: profileId }));
  if (delivered === null || delivered.database === null) {
    return null;
  }
  const [output] = await profileOutputs(account, delivered.database, [profileFrom(delivered, delivered.database)]);
  return { ...output };
});

/** Reads to whom a mail went: the id of the profile or of the subprofile. */
export const readPersonPart = performing('running', async (account, input) =>
  input.only === 'subprofile_id' ? ((await recipientOf(account, input))?.subprofile ?? null) : profileIdOf(account, input),
);

async function profileIdOf(account: Account, input: Input): Promise<number | null> {
  const [known] = readableIds(input.profile_id);
  const [subprofileId] = readableIds(input.subprofile_id);
  if (known !== undefined) {
    return known;
  }
  const recipient = subprofileId === undefined ? await recipientOf(account, input) : { profile: null, subprofile: subprofileId };
  return recipient === null ? null : (recipient.profile ?? ownerOf(account, recipient.subprofile));
}

/** Mails that are older than what the account keeps are not known any more. */
function recipientOf(account: Account, { destination }: Input): Promise<{ readonly profile: number | null; readonly subprofile: number | null } | null> {
  return nullOn(account.call(getTemplateDestination, { destination: verbatim(destination) }));
}

/** The profile that a subprofile belongs to. */
async function ownerOf(account: Account, subprofileId: number | null): Promise<number | null> {
  const subprofile = subprofileId === null ? null : await nullOn(account.call(getSubprofile, { subprofile: subprofileId }));
  return subprofile?.profile ?? null;
}
