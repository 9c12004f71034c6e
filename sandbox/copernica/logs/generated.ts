import { READER } from '../mailing/facts.ts';
import { accountTime } from '../time.ts';
import type { LogLine } from './log_files.ts';
import { cellsOf, type LogType } from './types.ts';
import { PLACE, requestHead } from './values.ts';

/** Over which part of a day the lines are spread: the shortest day has 23 hours. */
const SPAN = 23 * 3_600_000;
const ID_LENGTH = 16;

const COMMON = {
  ...PLACE,
  ...{ ip: READER.ip, header: requestHead('/load'), linkinfo: '1', tags: 'load', senderdomain: 'example.com', template: '71', document: '71', groupid: '1' },
  ...{ attempt: '0', attempts: '0', type: 'bounce', status: '5.1.1', description: 'User unknown', code: '550', content: 'User unknown', mail: '' },
  ...{ mailingid: '1', databaseid: '1', collectionid: '0', subprofile: '0', subprofileid: '0', templateid: '71', documentid: '71' },
  ...{ response: '503', recipient: '127.0.0.1' },
};

/**
 * A made-up line, the same at each reading.
 *
 * @param start of the day, in milliseconds since 1970
 * @param index from 0 on
 * @param all how many lines are spread over the day
 */
export function generatedLine(type: LogType, start: number, index: number, all: number): LogLine {
  const at = start + Math.floor((index * SPAN) / all / 1000) * 1000;
  const id = `load${index.toString(36).padStart(ID_LENGTH - 4, '0')}`;
  const profile = String(index + 1);
  return { at, cells: cellsOf(type, { ...COMMON, id, profile, profileid: profile, email: `reader${index}@example.com`, time: accountTime(at) }) };
}
