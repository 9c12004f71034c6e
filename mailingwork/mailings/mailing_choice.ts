import { ServiceFailure } from '../../webservice/calls/failure.ts';
import { unknownId } from '../../webservice/names/known_ids.ts';
import { contains } from '../../webservice/values/matching.ts';
import { toRawDate } from '../../webservice/values/time.ts';
import type { Account } from '../connection/account.ts';
import type { Mailing } from '../functions/mailings/email_lookup.ts';
import { NEWEST_ROWS } from '../paging/newest_rows.ts';
import { fits, type MailingFilter, type MailingStatus, readMailings } from './mailings.ts';

/** Which mailings a user means: chosen ones, or else those whose subject or description contains a text, or else any. */
export interface MailingChoice {
  readonly ids: readonly number[];
  readonly nameContains: string | undefined;
}

/** A mailing that was chosen; the subject is null where GetMailings does not know the mailing. */
export interface ChosenMailing {
  readonly id: number;
  readonly subject: string | null;
}

/** The mailings to ask about what happened to them. */
export interface WatchedMailings {
  readonly mailings: readonly ChosenMailing[];
  /** Those that would take their places if they were deleted. */
  readonly replacements: readonly ChosenMailing[];
}

/** More cannot be read one by one within the time of a poll. */
export const MAX_CHOSEN = 50;
/** Where none are chosen: so many of the mailings sent last, and as many of those that are sent whenever something happens. */
export const MAX_RECENT = 10;

/**
 * Says which mailings to ask about what happened to them.
 *
 * @param now milliseconds since 1970
 * @throws ServiceFailure
 */
export async function chooseMailings(account: Account, choice: MailingChoice, now: number): Promise<WatchedMailings> {
  if (choice.ids.length > MAX_CHOSEN) {
    throw new ServiceFailure('invalid_input', `Choose at most ${MAX_CHOSEN} e-mails.`);
  }
  const mailings = await readMailings(account);
  if (choice.ids.length > 0) {
    const subjects = new Map(mailings.map(({ id, subject }) => [id, subject]));
    return { mailings: [...new Set(choice.ids)].map((id) => ({ id, subject: subjects.get(id) ?? null })), replacements: [] };
  }
  return mostRecent(namedLike(mailings, choice.nameContains), toRawDate(now, account.timeZone));
}

/** Of the mailings sent at last, so many count per poll. */
export const MAX_FINISHED = 1_000;
/** The first poll looks at so many. */
const MAX_FINISHED_BEFORE = 10_000;

/**
 * The mailings that have been sent to all their subscribers, those sent last first.
 *
 * @throws ServiceFailure, also where none of those chosen exists
 */
export async function finishedMailings(account: Account, choice: MailingChoice, isFirst: boolean): Promise<Mailing[]> {
  return (await meantMailings(account, choice, { status: 'done' }, isFirst))
    .filter(({ status }) => status === 'done')
    .toSorted(sentLastFirst)
    .slice(0, isFirst ? MAX_FINISHED_BEFORE : MAX_FINISHED);
}

/**
 * The mailings that are at one of some statuses, or at any where none is given, newest first. A status in unknown words may be meant; one that is not told
 * is no status.
 *
 * @throws ServiceFailure like `finishedMailings`
 */
export async function mailingsAt(account: Account, statuses: readonly MailingStatus[], choice: MailingChoice, isFirst: boolean): Promise<Mailing[]> {
  const [status, ...others] = statuses;
  const mailings = await meantMailings(account, choice, status !== undefined && others.length === 0 ? { status } : {}, isFirst);
  const isMeant = (mailing: Mailing): boolean => status === undefined || statuses.some((wanted) => fits(mailing, { status: wanted }));
  return mailings.filter((mailing) => mailing.status !== '' && isMeant(mailing)).slice(0, (isFirst ? 2 : 1) * NEWEST_ROWS);
}

/** The mailings of a choice. The first poll looks at all, whatever they are called: another name makes no old mailing a new one. */
async function meantMailings(account: Account, { ids, nameContains }: MailingChoice, filter: MailingFilter, isFirst: boolean): Promise<readonly Mailing[]> {
  const [chosen] = ids;
  const mailings = await readMailings(account, chosen === undefined ? filter : {});
  const meant = chosen === undefined ? namedLike(mailings, isFirst ? undefined : nameContains) : mailings.filter(({ id }) => ids.includes(id));
  if (chosen !== undefined && meant.length === 0) {
    throw unknownId('E-mail', chosen);
  }
  return meant;
}

/** The mailings whose subject or description contains a text, in any letter case; all where there is no text. */
function namedLike(mailings: readonly Mailing[], text: string | undefined): readonly Mailing[] {
  return text === undefined ? mailings : mailings.filter(({ subject, description }) => contains(subject, text) || contains(description, text));
}

/**
 * Campaign and dialog e-mails go on being sent, whenever that began, so they have places of their own. Those that are paused are still being read by
 * people, but give way to those that are not.
 */
function mostRecent(mailings: readonly Mailing[], now: string): WatchedMailings {
  const going = mailings.filter(({ type }) => type === 'campaign' || type === 'dialog');
  const ongoing = ['activated', 'paused'].flatMap((state) => going.filter(({ status }) => status === state));
  const watched = ongoing.slice(0, MAX_RECENT);
  const sent = mailings
    .filter((mailing) => !watched.includes(mailing) && wasSent(mailing, now))
    .toSorted((one, other) => Number(isCancelled(one)) - Number(isCancelled(other)) || sentLastFirst(one, other));
  const all = [...sent.slice(0, MAX_RECENT), ...watched];
  const next = new Set([...sent.slice(MAX_RECENT, 2 * MAX_RECENT), ...ongoing.slice(MAX_RECENT, 2 * MAX_RECENT)]);
  return { mailings: all, replacements: [...next].filter((mailing) => !all.includes(mailing)) };
}

/** A sending time may lie in the future, and a draft may have one. Where the time zone is wrong, a later poll finds what this one left out. */
export function wasSent(mailing: Mailing, now: string): boolean {
  return mailing.status !== 'drafted' && sentAt(mailing) > '1' && sentAt(mailing) <= now;
}

/** Such a mailing was perhaps never sent, so others go before it. */
const isCancelled = ({ status }: Mailing): boolean => status === 'cancelled';

function sentLastFirst(one: Mailing, other: Mailing): number {
  return sentAt(one) === sentAt(other) ? other.id - one.id : sentAt(one) < sentAt(other) ? 1 : -1;
}

/** As delivered; '' where there is none. */
export function sentAt({ sendingTime }: Mailing): string {
  return sendingTime?.trim() ?? '';
}
