import type { PlainOutputField } from 'zapier-platform-core';
import type { OfEngine } from '../../api/mailings/engines.ts';
import type { Mailing } from '../../api/mailings/mailings.ts';
import { isoDate } from '../../api/profiles/profile_output.ts';
import { contentPart, contentPartOutputFields } from './content_inputs.ts';
import { mailingPart, mailingPartOutputFields } from './mailing_part.ts';

/** What users call the groups that the service calls otherwise. */
const targetWords: ReadonlyMap<string, string> = new Map([
  ['view', 'selection'],
  ['miniview', 'mini-selection'],
]);

/** The output fields of every operation that returns a mailing. */
export const mailingOutputFields: PlainOutputField[] = [
  ...mailingPartOutputFields,
  { key: 'mailing_subject', label: 'Mailing Subject' },
  { key: 'description', label: 'Description' },
  { key: 'audience', label: 'Audience' },
  ...contentPartOutputFields,
  { key: 'recipients', label: 'Recipients', type: 'integer' },
  { key: 'target_type', label: 'Target Type' },
  { key: 'target_ids', label: 'Target IDs', type: 'integer', list: true },
  { key: 'sent_at', label: 'Sent At', type: 'datetime' },
  { key: 'sent_at_raw', label: 'Sent At (as Delivered)' },
];

/** The one shape of a mailing; where only its name is known, all else is null. */
export function mailingOutput(mailing: Mailing | OfEngine) {
  const known: Partial<Mailing> & OfEngine = mailing;
  const { engine, id, contentId = null, targetType = '', targetIds = [], date = null } = known;
  return {
    ...mailingPart(engine, id),
    mailing_subject: known.subject || null,
    description: known.description ?? null,
    audience: known.audience ?? null,
    ...contentPart(engine, contentId),
    recipients: known.recipients ?? null,
    target_type: targetWords.get(targetType) ?? (targetType || null),
    target_ids: targetIds,
    sent_at: isoDate(date),
    sent_at_raw: date,
  };
}

/** The sample of every operation that returns a mailing. Marked as pure, so that what ships does not work it out at each start. */
export const mailingSample = /* @__PURE__ */ mailingOutput({
  ...{ engine: 'dnd', id: 161, subject: 'News of the shop', description: null, audience: 'mass', contentId: 579, recipients: 1200 },
  ...{ targetType: 'view', targetIds: [42], date: '2026-03-02 09:30:00' },
});
