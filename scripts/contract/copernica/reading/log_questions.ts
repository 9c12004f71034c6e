import { TIME_ZONE } from '../../../../copernica/api/connection/account.ts';
import type { AnyMethod } from '../../../../copernica/api/methods/define.ts';
import { getLogFile } from '../../../../copernica/api/methods/mail_events/log_files.ts';
import { toIsoDate } from '../../../../webservice/values/time.ts';
import { answered, byWhatWasSeen, confirmed, refuted } from '../../probe.ts';
import { type Finding, untouched } from '../../report.ts';
import { byClocks } from '../assumptions/clocks.ts';
import { rowsIn, textsUnder, type World } from '../assumptions/world.ts';

/*
 * Questions about log files. They are asked of the file that reading everything has read.
 */

/** The times of the lines of that file, in the order of the file. */
export async function timesOfLog({ observer, found }: World): Promise<string[]> {
  const filename = found.id('filename');
  return filename === undefined ? [] : textsUnder(rowsIn(await observer.read(getLogFile, { filename, query: {} })), 'time');
}

/** Which time zone the times of lines are in. */
export const timesOfLines = async (world: World): Promise<Finding> => byClocks(await timesOfLog(world));

/** Whether a question for one day is answered with the files of that day. */
export async function logsOfDay({ found }: World): Promise<Finding> {
  const names = found.logFiles;
  return names.length === 0
    ? untouched('there are no log files')
    : byWhatWasSeen(
        names.every((name) => name.includes(found.logDay)),
        'files of other days came',
      );
}

/** Whether `from` leaves lines out at the address for long answers, and none at the usual one. */
export async function fromOfLogs(world: World, method: AnyMethod): Promise<Finding> {
  const counts = await countsFrom(world, method);
  if (counts === null) {
    return untouched('no log file was seen with lines of different times');
  }
  if (counts.streams === null || counts.usual === null) {
    return untouched('it was refused');
  }
  if (counts.streams >= counts.all) {
    return refuted('at rest.copernica.com it left nothing out');
  }
  return counts.usual === counts.all ? confirmed() : refuted('it counts at api.copernica.com too');
}

/** Whether `from` leaves lines out in CSV, which is not documented. */
export async function fromOfCsv(world: World, method: AnyMethod): Promise<Finding> {
  const counts = await countsFrom(world, method);
  if (counts === null || counts.streams === null) {
    return untouched('no log file was seen with lines of different times');
  }
  return answered(counts.streams < counts.all ? 'it counts in CSV at rest.copernica.com' : 'it does not count in CSV');
}

export async function headerOfCsv({ observer, found }: World, method: AnyMethod): Promise<Finding> {
  const filename = found.id('filename');
  const { result } = filename === undefined ? { result: undefined } : await observer.read(method, { filename, query: {} });
  const [first = ''] = String(result ?? '').split(/\r?\n/);
  return first === '' ? untouched() : answered(/(^|,)"?(id|time)"?,/.test(first) ? 'there is a header row' : 'there is none');
}

/** How many lines come with the time of the first line as `from`, at either address; null where there is no file whose lines have different times. */
async function countsFrom(world: World, method: AnyMethod) {
  const times = await timesOfLog(world);
  const filename = world.found.id('filename');
  const [first, last] = [times[0], times.at(-1)];
  const iso = first === undefined || first === last ? null : toIsoDate(first, TIME_ZONE);
  if (filename === undefined || iso === null) {
    return null;
  }
  const lines = async (address: Partial<Pick<AnyMethod, 'address'>>): Promise<number | null> => {
    const { address: _, ...route } = method;
    const { failure, result } = await world.observer.ask({ ...route, ...address }, { filename, query: { from: Date.parse(iso) / 1000 } });
    return failure === undefined ? linesIn(result) : null;
  };
  return { all: times.length, streams: await lines({ address: 'streams' }), usual: await lines({}) };
}

function linesIn(result: unknown): number {
  if (Array.isArray(result)) {
    return result.length;
  }
  const text = String(result);
  return text.startsWith('<') ? (text.match(/<record\b/g) ?? []).length : text.split(/\r?\n/).filter((line) => line !== '').length;
}
