import { deleteProfile } from '../../../../copernica/api/methods/profiles.ts';
import { getDatabase } from '../../../../copernica/api/methods/structure.ts';
import { createSubprofile, getSubprofile } from '../../../../copernica/api/methods/subprofiles.ts';
import { type Answer, understood } from '../../observer.ts';
import { answered, byWhatWasSeen, confirmed, refuted } from '../../probe.ts';
import { type Finding, untouched } from '../../report.ts';
import { ofWriting } from './assumptions.ts';
import { readProfile, type Writer } from './writer.ts';

/** The methods that these steps write with. */
export const triedByRemoving = [createSubprofile, deleteProfile];

/** Gives the first profile a subprofile, and removes it. */
export async function tryRemoving(writer: Writer): Promise<void> {
  const { own, tryOut, learn } = writer;
  const [profile] = own.profiles;
  if (profile === undefined) {
    return;
  }
  const subprofile = await makeSubprofile(writer, profile);
  const deleted = await tryOut(deleteProfile, { profile });
  const read = deleted.failure === undefined ? await readProfile(writer, profile) : null;
  if (read === null) {
    return;
  }
  if (read.removed === null) {
    learn(ofWriting.removed, untouched('the database is set to do something else when a profile is deleted'));
    return;
  }
  learn(
    ofWriting.removed,
    byWhatWasSeen(
      Object.values(read.fields).every((value) => /^[0:. -]*$/.test(value)),
      'its values were still there',
    ),
  );
  learn(ofWriting.removedTwice, refusalOf(await writer.observer.ask(deleteProfile, { profile })));
  if (subprofile !== null) {
    const left = understood(getSubprofile, await tryOut(getSubprofile, { subprofile }));
    learn(ofWriting.subprofiles, byWhatWasSeen(left === null || left.removed !== null, 'a subprofile was still there'));
    const [collection, body] = await placeOfSubprofile(writer);
    own.notes.subprofileOfRemoved = collection === null ? untouched() : refusalOf(await writer.observer.ask(createSubprofile, { profile, collection, body }));
  }
}

async function makeSubprofile(writer: Writer, profile: number): Promise<number | null> {
  const [collection, body] = await placeOfSubprofile(writer);
  if (collection === null) {
    return null;
  }
  return understood(createSubprofile, await writer.tryOut(createSubprofile, { profile, collection, body }))?.created ?? null;
}

/** A collection of the database with a text field, and what is written there. */
async function placeOfSubprofile({ observer, database, own }: Writer): Promise<readonly [collection: number | null, body: Record<string, string>]> {
  const structure = understood(getDatabase, await observer.read(getDatabase, { database }));
  for (const { ID, fields } of structure?.collections.data ?? []) {
    const field = fields.data.find(({ type, length }) => type === 'text' && (length ?? 0) >= own.tag.length);
    if (field !== undefined) {
      return [ID, { [field.name]: own.tag }];
    }
  }
  return [null, {}];
}

/** Whether something was refused because what it is about was removed. */
function refusalOf({ failure }: Answer): Finding {
  if (failure === undefined) {
    return refuted('it was accepted');
  }
  if (failure.code === undefined) {
    return untouched();
  }
  return failure.kind === 'not_found' ? confirmed(`the status was ${failure.code}`) : answered(`it was refused with ${failure.code} in other words`);
}
