import { catalogue } from '../../../../copernica/api/methods/catalogue.ts';
import type { AnyMethod } from '../../../../copernica/api/methods/define.ts';
import { getLogFiles } from '../../../../copernica/api/methods/mail_events/log_files.ts';
import type { Parameters } from '../../../../webservice/catalogue/define.ts';
import { isEmpty } from '../../compare.ts';
import { judge } from '../../judge.ts';
import type { Answer, Observer } from '../../observer.ts';
import { type Judgement, skipped } from '../../report.ts';
import type { Judged } from '../../vendor.ts';
import { type Found, parametersFor } from './found.ts';

/** Why a method that only reads is not asked. */
const notAsked: Readonly<Record<string, string>> = {
  'GET /token': 'it is the last step of a login by OAuth, which this is not',
  'POST https://authenticate.copernica.com/': 'it answers the token that opens the account',
  'GET /import/{import}': 'no list shows which imports there are',
  'GET /datarequest/{datarequest}/status': 'no list shows which data requests there are',
  'GET /datarequest/{datarequest}/data': 'no list shows which data requests there are',
  'GET /senderdomain/{senderdomain}': 'no list shows which sender domains there are',
};

/** The methods that are asked once each, and the list of log files of one day. */
export const readable: readonly AnyMethod[] = [...catalogue.filter(({ name, effect }) => effect === 'read' && !Object.hasOwn(notAsked, name)), getLogFiles];

/** Asks every method that only reads, lists before the methods that need their ids, and says how its answer relates to its contract. */
export async function readEverything(observer: Observer, found: Found, judged: Judged): Promise<void> {
  const open = new Set(readable);
  for (let before = open.size + 1; open.size < before; ) {
    before = open.size;
    for (const method of open) {
      const parameters = parametersFor(method, found);
      if (typeof parameters !== 'string') {
        open.delete(method);
        judged(method, await ask(observer, found, method, parameters));
      }
    }
  }
  for (const method of open) {
    judged(method, skipped(`no data: the account offers no ${parametersFor(method, found)}`));
  }
  for (const method of catalogue.filter(({ name }) => Object.hasOwn(notAsked, name))) {
    judged(method, skipped(notAsked[method.name] ?? ''));
  }
}

async function ask(observer: Observer, found: Found, method: AnyMethod, parameters: Parameters): Promise<Judgement> {
  const answer = await observer.read(method, parameters);
  found.learn(method, answer);
  if (method.name === getLogFiles.name) {
    await findLogFiles(observer, found, answer);
  }
  if (answer.failure === undefined) {
    const judgement = judge(method, parameters, answer);
    return judgement.verdict === 'agrees' && holdsNothing(answer) ? skipped('no data: the answer was empty') : judgement;
  }
  const { code } = answer.failure;
  return isOfEngine(method) && code !== undefined
    ? skipped(`refused with ${code}, as may be where the account does not use this mail engine`)
    : judge(method, parameters, answer);
}

/** Of the last day but today, because files grow. */
async function findLogFiles(observer: Observer, found: Found, { result }: Answer): Promise<void> {
  const days = Array.isArray(result) ? result.map(String).sort() : [];
  const day = days.at(-2) ?? days.at(-1);
  if (day !== undefined) {
    const names = await observer.read(getLogFiles, { query: { date: day } });
    found.learnLogFiles(day, Array.isArray(names.result) ? names.result.map(String) : []);
  }
}

/** A list of one mail engine of the whole account. */
const isOfEngine = ({ path }: AnyMethod): boolean => /^\/(draganddrop|html)\/\w+$/.test(path);

function holdsNothing({ result }: Answer): boolean {
  return isEmpty(result) || (Array.isArray(Object(result).data) && isEmpty(Object(result).data));
}
