import type { Account } from '../../account/account.ts';
import type { Activity, ActivityKind, Destination, Document, DocumentTemplate, Mailing, ScheduledMailing, Template } from '../../account/mail_model.ts';
import { mailingType } from '../../mailing/recipients.ts';
import { contentOf } from '../../mailing/send.ts';
import { accountTime } from '../../time.ts';

/*
 * The rows of mailings and of what became of them, with the keys of the documented examples: ids are texts; `ID` in what became of a mail, `id` in mailings,
 * templates and documents; `mailing` in rows of `draganddrop`, `emailing` in those of `html`.
 */

/** How much of a mailing an answer shows: lists of `html` have all counts, a single mailing fewer, the mailings of a profile no description either. */
export type Extent = 'list' | 'single' | 'profile';

export function mailingRow(account: Account, mailing: Mailing, counts: Counts, extent: Extent): object {
  const { id, family, at, subject, from, type } = mailing;
  const common = { id: String(id), timestamp: accountTime(at), subject, from_address: from, type, target: targetRow(mailing) };
  if (family === 'draganddrop') {
    return { ...common, template: String(mailing.contentId), destinations: counts.destinations, ...(extent === 'single' ? { tags: [] } : {}) };
  }
  const text = (kind: ActivityKind) => String(counts[kind]);
  return {
    ...{ ...common, ...documentKeys(account, mailing), destinations: String(counts.destinations), testgroups: 0, contenttype: 'html' },
    ...{ clicks: text('clicks'), impressions: text('impressions') },
    ...(extent === 'profile' ? {} : { description: mailing.description }),
    ...(extent === 'list' ? { errors: text('errors'), unsubscribes: text('unsubscribes'), abuses: text('abuses') } : {}),
  };
}

/** How many recipients a mailing has, and how many activities of each kind. */
export type Counts = Record<ActivityKind | 'destinations', number>;

export function scheduledRow(account: Account, scheduled: ScheduledMailing): object {
  const { id, family, next, previous, rrule } = scheduled;
  const content = contentOf(account, scheduled);
  const times = { next: next === null ? null : accountTime(next), previous: previous === null ? null : accountTime(previous) };
  const common = { id: String(id), ...times, subject: content?.subject ?? '', from_address: content?.from ?? null, target: targetRow(scheduled) };
  const type = mailingType(scheduled.target);
  if (family === 'draganddrop') {
    return { ...common, start: times.next ?? times.previous, rrule: rrule === '' ? null : rrule, template: String(scheduled.contentId), type };
  }
  const runs = { interval: null, iterations: 1, processed_iterations: next === null ? 1 : 0, scheduled_iterations: next === null ? 0 : 1 };
  return { ...common, ...runs, ...documentKeys(account, scheduled), testgroups: 0, emailing_type: type, contenttype: 'html' };
}

/** A destination with its key for the id: lists of the whole account write `id`, all others `ID`. */
export function destinationRow({ id, family, messageId, mailingId, profileId, subprofileId, at }: Destination, key: 'ID' | 'id'): object {
  const common = { timestampsent: accountTime(at), profile: String(profileId), subprofile: orNull(subprofileId), mailing: String(mailingId) };
  return family === 'draganddrop' ? { [key]: String(id), ...common } : { [key]: messageId, internal: String(id), ...common };
}

/**
 * One row of an event list.
 *
 * @param destination the mail that it is about
 * @param isPersonal whether the row says who got the mail; the lists of the whole account do not in `draganddrop`
 */
export function activityRow({ id, family, at, details }: Activity, destination: Destination | undefined, isPersonal: boolean): object {
  const mailing = String(destination?.mailingId ?? 0);
  const common = { ID: String(id), timestamp: accountTime(at), ...details, destination: String(destination?.id ?? 0) };
  const person = { profile: String(destination?.profileId ?? 0), subprofile: orNull(destination?.subprofileId ?? null) };
  return family === 'draganddrop' ? { ...common, mailing, ...(isPersonal ? person : {}) } : { ...common, emailing: mailing, ...person };
}

export function templateRow({ id, name, from, subject, archived }: Template): object {
  return { id: String(id), name, from_address: from, subject, type: 'json', archived, directory: '1' };
}

export function documentTemplateRow({ id, name, archived }: DocumentTemplate): object {
  return { id: String(id), name, archived };
}

/** A document; that `archived` is null while it is not, the example shows. */
export function documentRow({ id, templateId, name, from, subject, archived, text }: Document, withSource: boolean): object {
  const source = withSource ? { source: `<html><body><p>${text}</p></body></html>` } : {};
  return {
    id: String(id),
    template: String(templateId),
    name,
    from_address: `"${from.name}" <${from.email}>`,
    subject,
    archived: archived ? true : null,
    ...source,
  };
}

function documentKeys({ documents }: Account, { contentId }: Pick<Mailing, 'contentId'>): object {
  return { document: String(contentId), template: String(documents.get(contentId)?.templateId ?? 0) };
}

function targetRow({ target: { type, id } }: Pick<Mailing, 'target'>): object {
  return { type, sources: [{ id: String(id), type }] };
}

function orNull(id: number | null): string | null {
  return id === null ? null : String(id);
}
