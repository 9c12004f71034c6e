import { getLogFile, getLogFiles } from '../../../../copernica/api/methods/mail_events/log_files.ts';
import { columnsOf, logTypes } from '../../../../sandbox/copernica/logs/types.ts';
import { formOfKey } from '../../forms.ts';
import { byWhatWasSeen, orderOf, refuted } from '../../probe.ts';
import { type Finding, untouched } from '../../report.ts';
import { asRead } from '../reading/as_read.ts';
import { timesOfLog } from '../reading/log_questions.ts';
import { byClocks } from './clocks.ts';
import { type Fact, rowsIn, type World } from './world.ts';

/** So many files are read to look at their columns. */
const FILES = 8;

/** What is taken to be true of log files. */
export const logFacts: readonly Fact[] = [
  { sentence: 'Days with log files come as texts such as 2026-03-02.', evidence: 'documented', calls: 0, ask: daysOfLogs },
  {
    sentence: 'Log files are named by type and day, such as `cdm-click.2026-03-02.log`, and their types are those of the page.',
    evidence: 'documented',
    calls: 0,
    ask: namesOfLogs,
  },
  { sentence: 'Lines of log files have the columns of the page.', evidence: 'documented', calls: FILES, ask: columnsOfLogs },
  { sentence: 'Lines of log files come oldest first.', evidence: 'assumed', calls: 0, ask: orderOfLines },
  { sentence: 'Times in log files are those of Amsterdam.', evidence: 'assumed', calls: 0, ask: async (world) => byClocks(await timesOfLog(world)) },
];

async function daysOfLogs(world: World): Promise<Finding> {
  const days = (await asRead(world, getLogFiles))?.answer.result;
  if (!Array.isArray(days) || days.length === 0) {
    return untouched('there are no log files');
  }
  return byWhatWasSeen(
    days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(String(day))),
    'they came in another form',
  );
}

function namesOfLogs({ found }: World): Finding {
  const names = found.logFiles;
  const wrong = names.filter((name) => !/^[a-z-]+\.\d{4}-\d{2}-\d{2}\.log$/.test(name));
  const unknown = [...new Set(names.map(typeOf))].filter((type) => !isType(type) && /^[a-z-]{1,40}$/.test(type));
  if (names.length === 0) {
    return untouched('there are no log files');
  }
  return wrong.length > 0
    ? refuted(`${wrong.length} of ${names.length} are named otherwise`)
    : byWhatWasSeen(unknown.length === 0, `also: ${unknown.join(', ')}`);
}

async function columnsOfLogs({ observer, found }: World): Promise<Finding> {
  const files = found.logFiles.filter((name) => isType(typeOf(name))).slice(0, FILES);
  const differences: string[] = [];
  let seen = 0;
  for (const filename of files) {
    const [line] = rowsIn(await observer.read(getLogFile, { filename, query: {} }));
    const type = typeOf(filename);
    if (line !== undefined && isType(type)) {
      seen += 1;
      const came = Object.keys(line);
      const missing = columnsOf(type).filter((column) => !came.includes(column));
      const more = came.filter((column) => !columnsOf(type).includes(column)).map(formOfKey);
      if (missing.length + more.length > 0) {
        differences.push(
          [type, ...(missing.length === 0 ? [] : [`without ${missing.join(', ')}`])].join(' ') + (more.length === 0 ? '' : `, with ${more.join(', ')}`),
        );
      }
    }
  }
  return seen === 0
    ? untouched('no log file with lines was seen')
    : differences.length === 0
      ? { outcome: 'confirmed', what: `of ${seen} types` }
      : refuted(differences.join('; '));
}

async function orderOfLines(world: World): Promise<Finding> {
  const order = orderOf(await timesOfLog(world));
  return order === null ? untouched('too few lines') : byWhatWasSeen(order === 'oldest first', `they came ${order}`);
}

const typeOf = (name: string): string => name.split('.')[0] ?? '';
const isType = (type: string): type is (typeof logTypes)[number] => logTypes.some((one) => one === type);
