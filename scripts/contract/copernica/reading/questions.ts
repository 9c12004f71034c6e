import { isDeepStrictEqual } from 'node:util';
import type { AnyMethod } from '../../../../copernica/api/methods/define.ts';
import { getProfiles, getViewProfiles } from '../../../../copernica/api/methods/profiles.ts';
import { getDatabase, getIdentity, getViewProfileIds } from '../../../../copernica/api/methods/structure.ts';
import { getSubprofiles, getSubprofilesOfProfile } from '../../../../copernica/api/methods/subprofiles.ts';
import { getWebhook } from '../../../../copernica/api/methods/webhooks.ts';
import { withFreeParameters } from '../../../../webservice/catalogue/free_parameters.ts';
import { formOf } from '../../forms.ts';
import { answered, byWhatWasSeen, confirmed, refuted } from '../../probe.ts';
import { type Finding, untouched } from '../../report.ts';
import { idsOf, NO_ID, rowsIn, type World } from '../assumptions/world.ts';
import { asRead, readRows } from './as_read.ts';

/*
 * Questions about assumed sentences of the catalogue. What reading everything has asked already is not asked again.
 */

/** Whether a method that only one page of the documentation names is answered at all. */
export async function answers(world: World, method: AnyMethod): Promise<Finding> {
  const read = await asRead(world, method);
  if (read === null) {
    return untouched();
  }
  const { failure, result } = read.answer;
  return failure === undefined ? confirmed(formOf(result)) : answered(`it is refused${failure.code === undefined ? '' : ` with ${failure.code}`}`);
}

/** The form of an answer that the contract passes on. */
export async function formOfAnswer(world: World, method: AnyMethod): Promise<Finding> {
  const read = await asRead(world, method);
  return read === null || read.answer.failure !== undefined ? untouched() : answered(formOf(read.answer.result));
}

export async function keyCame(world: World, method: AnyMethod, key: string): Promise<Finding> {
  const rows = await readRows(world, method);
  return rows.length === 0
    ? untouched('there are no rows')
    : byWhatWasSeen(
        rows.every((row) => Object.hasOwn(row, key)),
        `not every row had the key ${key}`,
      );
}

export async function partsAreObjects(world: World, method: AnyMethod): Promise<Finding> {
  const read = await asRead(world, method);
  const parts = [Object(read?.answer.result).profile, Object(read?.answer.result).subprofile].filter(
    (part) => part !== undefined && part !== null && part !== false,
  );
  return parts.length === 0
    ? untouched()
    : byWhatWasSeen(
        parts.every((part) => typeof part === 'object'),
        parts.map(formOf).join('; '),
      );
}

export async function partsAreWhole(world: World): Promise<Finding> {
  const database = Object((await asRead(world, getDatabase))?.answer.result);
  const lists = [database.fields, database.interests, database.collections].map(Object).filter(({ total }) => typeof total === 'number');
  return lists.length === 0
    ? untouched()
    : byWhatWasSeen(
        lists.every(({ data, total }) => rowsIn({ result: data }).length === total),
        'a list was shorter than its total',
      );
}

export async function placeOfAccountId(world: World): Promise<Finding> {
  const keys = Object.keys(Object((await asRead(world, getIdentity))?.answer.result)).filter((key) => /^id$/i.test(key));
  return keys.length === 0 ? refuted('it stands under neither') : confirmed(`it stands under ${keys.join(' and ')}`);
}

/** A page has 100 rows unless more are asked for, so a shorter list proves nothing. */
export async function allIdsCome(world: World): Promise<Finding> {
  const read = await asRead(world, getViewProfileIds);
  const [view, ids] = [world.found.id('view'), read?.answer.result];
  if (view === undefined || !Array.isArray(ids)) {
    return untouched('there is no selection');
  }
  const { result } = await world.observer.read(getViewProfiles, { view, query: { limit: 1 } });
  const total = Number(Object(result).total);
  return total > 100 ? byWhatWasSeen(ids.length >= total, 'fewer ids came than there are profiles') : untouched('the selection is small');
}

export async function removedAmongOthers(world: World): Promise<Finding> {
  const rows = await readRows(world, getProfiles);
  return rows.some(({ removed }) => typeof removed === 'string' && removed !== '') ? confirmed() : untouched('none was among the rows that were read');
}

export async function orderOfSelection({ observer, found }: World): Promise<Finding> {
  const view = found.id('view');
  if (view === undefined) {
    return untouched('there is no selection');
  }
  const [first, turned] = await Promise.all(
    ['asc', 'desc'].map(async (order) =>
      idsOf(rowsIn(await observer.read(withFreeParameters(getViewProfiles), { view, query: { limit: 5, orderby: 'id', order } }))),
    ),
  );
  return (first ?? []).length < 2
    ? untouched('the selection is small')
    : byWhatWasSeen(isDeepStrictEqual(first, turned), 'with `order` they came in another order');
}

/** Of a profile with several subprofiles in the collection that was read. */
export async function subprofilesArePaged(world: World): Promise<Finding> {
  const owners = (await readRows(world, getSubprofiles)).map(({ profile }) => Number(profile));
  const profile = owners.find((owner, index) => owners.indexOf(owner) !== index);
  const collection = world.found.id('collection');
  if (profile === undefined || collection === undefined) {
    return untouched('no profile was seen with several subprofiles');
  }
  const page = async (start: number) => idsOf(rowsIn(await world.observer.read(getSubprofilesOfProfile, { profile, collection, query: { start, limit: 1 } })));
  const [first, second] = [await page(0), await page(1)];
  return byWhatWasSeen(first.length === 1 && second.length === 1 && first[0] !== second[0], 'they change nothing');
}

export async function unknownWebhook({ observer }: World): Promise<Finding> {
  const { failure } = await observer.read(getWebhook, { webhook: NO_ID });
  if (failure === undefined) {
    return refuted('it was answered');
  }
  return failure.code === undefined ? untouched() : byWhatWasSeen(failure.kind === 'not_found', `refused with ${failure.code} in other words`);
}

export async function lastPartLeftOut(world: World, method: AnyMethod): Promise<Finding> {
  const read = await asRead(world, method);
  if (read === null || read.answer.failure !== undefined) {
    return untouched();
  }
  const path = method.path.replace(/\/\{type\}$/, '');
  const shorter = { ...method, path, name: `${method.verb} ${path}` };
  const { failure } = await world.observer.read(shorter, read.parameters);
  return failure === undefined ? confirmed() : failure.code === undefined ? untouched() : refuted(`it is refused with ${failure.code}`);
}
