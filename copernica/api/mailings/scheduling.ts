import { nullOn } from '../../../webservice/null_on.ts';
import type { Account } from '../connection/account.ts';
import { scheduleTemplate, sendDocument } from '../methods/sending.ts';
import type { OfEngine } from './engines.ts';
import { unknownContent } from './sending.ts';
import type { Group } from './targets.ts';

/**
 * Plans a mailing to all of a group.
 *
 * @param content a template of the engine `dnd`, or a document of `html`
 * @param start Amsterdam's time as `YYYY-MM-DD HH:MM:SS`; a past one sends at once
 * @returns the id of the planned mailing, which is none of a mailing; null where it is not told
 * @throws ServiceFailure of the kind `not_found` where there is no such content; the group has been counted before
 */
export async function schedule(account: Account, { engine, id }: OfEngine, { type, id: groupId }: Group, start: string): Promise<number | null> {
  const target = { target: groupId, targettype: type === 'selection' ? 'view' : type } as const;
  const planned = await nullOn(
    engine === 'dnd'
      ? account.call(scheduleTemplate, { body: { ...target, template: id, start } })
      : account.call(sendDocument, { body: { ...target, document: id, settings: { start } } }),
  );
  if (planned === null) {
    throw unknownContent({ engine, id });
  }
  return planned.created;
}
