import { setTimeout as pause } from 'node:timers/promises';
import { TIME_ZONE } from '../../../../copernica/api/connection/account.ts';
import { createProfile, getProfiles, switchInterests, updateProfile } from '../../../../copernica/api/methods/profiles.ts';
import { getDatabase } from '../../../../copernica/api/methods/structure.ts';
import { toRawDate } from '../../../../webservice/values/time.ts';
import { formOf } from '../../forms.ts';
import { understood } from '../../observer.ts';
import { byWhatWasSeen, confirmed, refuted } from '../../probe.ts';
import type { Finding } from '../../report.ts';
import { ofWriting } from './assumptions.ts';
import { readProfile, type Writer } from './writer.ts';

/** The methods that these steps write with. */
export const triedOnProfiles = [createProfile, updateProfile, switchInterests];

/** Room for characters beside the tag, so that bytes can be told from characters. */
const ROOM = 10;
const HOUR_MS = 3_600_000;
const MARGIN_MS = 300_000;

/** Makes two profiles, and tries everything on them that only concerns them. Without a text field that could hold the tag, nothing is made. */
export async function tryProfiles(writer: Writer): Promise<void> {
  const { observer, own, database } = writer;
  const structure = understood(getDatabase, await observer.read(getDatabase, { database }));
  const fields = structure?.fields.data ?? [];
  const field = fields.find(({ type, length }) => type === 'text' && (length ?? 0) >= own.tag.length + ROOM);
  if (field === undefined) {
    return;
  }
  own.field = field.name;
  const [first, second] = await create(writer, field.name);
  if (first === undefined) {
    return;
  }
  await measure(writer, first, field.name, field.length ?? 0);
  await changeNothing(writer, first, field.name);
  await tryValues(writer, second ?? first, field.name, fields);
  const interest = structure?.interests.data[0]?.name;
  if (interest !== undefined) {
    await trySwitching(writer, first, interest);
  }
}

async function create(writer: Writer, field: string): Promise<number[]> {
  const { observer, own, database, tryOut, learn } = writer;
  const body = { fields: { [field]: own.tag } };
  const told: number[] = [];
  for (const _ of [1, 2]) {
    const { created = null } = understood(createProfile, await tryOut(createProfile, { database, body })) ?? {};
    told.push(...(created === null ? [] : [created]));
  }
  const answer = await observer.ask(getProfiles, { database, query: { limit: ROOM, 'fields[]': [`${field}==${own.tag}`] } });
  const mine = (understood(getProfiles, answer)?.data ?? []).filter(({ fields }) => fields[field] === own.tag);
  for (const { ID } of mine) {
    own.profiles.add(ID);
  }
  const [newest] = mine;
  if (newest !== undefined) {
    learn(
      ofWriting.created,
      byWhatWasSeen(
        mine.every(({ ID }) => told.includes(ID)),
        'an id was not told, or another one',
      ),
    );
    learn(ofWriting.twice, byWhatWasSeen(mine.length === 2, `there were ${mine.length} profiles afterwards`));
    learn(ofWriting.zone, zoneOf(newest.created ?? '', Date.now()));
  }
  return mine.map(({ ID }) => ID);
}

/**
 * Which clocks showed a time that was just now.
 *
 * @param now milliseconds since 1970
 */
export function zoneOf(time: string, now: number): Finding {
  const isNow = (zone: string, shiftMs = 0) => toRawDate(now + shiftMs - MARGIN_MS, zone) <= time && time <= toRawDate(now + shiftMs + MARGIN_MS, zone);
  if (isNow(TIME_ZONE)) {
    return confirmed();
  }
  const hours = Array.from({ length: 27 }, (_, index) => index - 12).find((ahead) => isNow('UTC', ahead * HOUR_MS));
  return refuted(hours === undefined ? 'it was of no clock' : `the clock was ${Math.abs(hours)} hours ${hours < 0 ? 'behind' : 'ahead of'} UTC`);
}

/** A character of two bytes fills the field, and then one more does not fit. */
async function measure(writer: Writer, profile: number, field: string, length: number): Promise<void> {
  const { own, tryOut, learn } = writer;
  const full = own.tag + 'é'.repeat(length - own.tag.length);
  const write = async (value: string) => {
    const { failure } = await tryOut(updateProfile, { profile, body: { fields: { [field]: value } } });
    return failure === undefined ? (await readProfile(writer, profile))?.fields[field] : undefined;
  };
  const stored = await write(full);
  if (stored !== undefined) {
    learn(ofWriting.characters, byWhatWasSeen(stored === full, `of ${length} characters ${stored.length} were stored`));
    const longer = await write(`${own.tag}${'x'.repeat(length - own.tag.length)}y`);
    if (longer !== undefined) {
      learn(ofWriting.cut, byWhatWasSeen(longer.length === length, `of ${length + 1} characters ${longer.length} were stored`));
    }
  }
}

async function changeNothing(writer: Writer, profile: number, field: string): Promise<void> {
  const before = await readProfile(writer, profile);
  const value = before?.fields[field];
  if (value === undefined) {
    return;
  }
  await pause(writer.pauseMs);
  const { failure } = await writer.tryOut(updateProfile, { profile, body: { fields: { [field]: value } } });
  const after = failure === undefined ? await readProfile(writer, profile) : null;
  if (after !== null) {
    writer.learn(ofWriting.unchanged, byWhatWasSeen(after.modified === before?.modified, 'it moved though nothing changed'));
  }
}

/** What is written into a field of each type, and what should be stored. */
const trials = [
  { assumption: ofWriting.zoned, types: ['datetime', 'empty_datetime'], value: '2026-03-02T10:00:00Z', stored: /^2026-03-02 11:00:00$/ },
  { assumption: ofWriting.noDate, types: ['date', 'empty_date'], value: 'contract check', stored: /^(0000-00-00)?$/ },
  { assumption: ofWriting.decimals, types: ['integer'], value: '12.9', stored: /^12$/ },
  { assumption: ofWriting.option, types: ['select'], value: 'contract check', stored: /^$/ },
] as const;

async function tryValues(
  writer: Writer,
  profile: number,
  tagField: string,
  fields: readonly { readonly name: string; readonly type: string }[],
): Promise<void> {
  const chosen = trials.flatMap((trial) => {
    const field = fields.find(({ type }) => trial.types.some((one) => one === type));
    return field === undefined ? [] : [{ ...trial, name: field.name }];
  });
  if (chosen.length === 0) {
    return;
  }
  const before = (await readProfile(writer, profile))?.fields[tagField];
  const body = { fields: Object.fromEntries(chosen.map(({ name, value }) => [name, value])) };
  const { failure } = await writer.tryOut(updateProfile, { profile, body });
  const after = failure === undefined ? await readProfile(writer, profile) : null;
  if (after === null) {
    return;
  }
  writer.learn(ofWriting.others, byWhatWasSeen(after.fields[tagField] === before, 'another value was gone afterwards'));
  for (const { assumption, name, stored } of chosen) {
    const value = after.fields[name] ?? '';
    writer.learn(assumption, byWhatWasSeen(stored.test(value), `it was stored as ${/^[\d:. -]{1,25}$/.test(value) ? value : formOf(value)}`));
  }
}

async function trySwitching(writer: Writer, profile: number, interest: string): Promise<void> {
  const states: boolean[] = [];
  for (const on of [1, 0]) {
    await writer.tryOut(switchInterests, { profile, body: { [interest]: on } });
    const read = await readProfile(writer, profile);
    if (read === null) {
      return;
    }
    states.push(read.interests.includes(interest));
  }
  writer.learn(ofWriting.interests, byWhatWasSeen(states[0] === true && states[1] === false, 'an interest was not on, or not off, afterwards'));
}
