import { catalogue } from '../../../../copernica/api/methods/catalogue.ts';
import type { AnyMethod } from '../../../../copernica/api/methods/define.ts';
import { getLogFile, getLogFiles } from '../../../../copernica/api/methods/mail_events/log_files.ts';
import { getProfiles } from '../../../../copernica/api/methods/profiles.ts';
import { getDatabase, getIdentity, getViewProfileIds } from '../../../../copernica/api/methods/structure.ts';
import { createSubprofile, getSubprofilesOfProfile } from '../../../../copernica/api/methods/subprofiles.ts';
import { createWebhook, getWebhook } from '../../../../copernica/api/methods/webhooks.ts';
import type { Probe as AnyProbe } from '../../probe.ts';
import { type Finding, untouched } from '../../report.ts';
import type { Costly, World as ReadingWorld } from '../assumptions/world.ts';
import type { Notes } from '../writing/own.ts';
import * as ofLogs from './log_questions.ts';
import * as ofMails from './mail_questions.ts';
import * as questions from './questions.ts';

/** What a probe has at hand: the account, and what the steps saw that write. */
export interface World extends ReadingWorld {
  readonly own: { readonly notes: Notes };
}

/** A way to find out about one assumed sentence of the catalogue, and what it costs. */
export interface Probe extends AnyProbe<World>, Costly {}

const named = (name: string): AnyMethod => {
  const method = catalogue.find((one) => one.name === name);
  if (method === undefined) {
    throw new Error(`There is no method ${name}`);
  }
  return method;
};

/** The probe of a sentence that several methods share. */
const ofAll = (about: string, calls: number, ask: (world: World, method: AnyMethod) => Finding | Promise<Finding>): Probe[] =>
  catalogue.filter(({ assumed }) => assumed.some((sentence) => sentence.startsWith(about))).map((of) => ({ of, about, calls, ask: (world) => ask(world, of) }));

const formOf = (name: string, about: string): Probe => ({ of: named(name), about, calls: 0, ask: (world) => questions.formOfAnswer(world, named(name)) });
const answers = (name: string, about: string): Probe => ({ of: named(name), about, calls: 0, ask: (world) => questions.answers(world, named(name)) });

/** All ways to find out about assumed sentences. One that none is about stays untouched. */
export const probes: readonly Probe[] = [
  { of: getDatabase, about: 'Up to 1,000', calls: 0, ask: questions.partsAreWhole },
  { of: getIdentity, about: 'The id stands', calls: 0, ask: questions.placeOfAccountId },
  { of: getViewProfileIds, about: 'All ids', calls: 1, ask: questions.allIdsCome },
  { of: getProfiles, about: 'A removed profile', calls: 0, ask: questions.removedAmongOthers },
  { of: named('GET /view/{view}/profiles'), about: 'The order', calls: 2, ask: questions.orderOfSelection },
  { of: getSubprofilesOfProfile, about: 'It takes `start`', calls: 2, ask: questions.subprofilesArePaged },
  { of: getWebhook, about: 'One that does not exist', calls: 1, ask: questions.unknownWebhook },
  { of: createWebhook, about: 'An address whose host', calls: 0, ask: ({ own }) => own.notes.unvalidatedHost ?? untouched() },
  { of: createSubprofile, about: 'For a removed profile', calls: 0, ask: ({ own }) => own.notes.subprofileOfRemoved ?? untouched() },
  { of: getLogFiles, about: 'The page prints', calls: 1, ask: ofLogs.logsOfDay },
  { of: getLogFile, about: 'Times are those', calls: 0, ask: ofLogs.timesOfLines },
  { of: getLogFile, about: 'A line is complete', calls: 0, ask: () => untouched('it would take a file that grows at this moment') },
  { of: getLogFile, about: '`from` counts', calls: 2, ask: (world) => ofLogs.fromOfLogs(world, getLogFile) },
  {
    of: named('GET /logfile/{filename}/xml'),
    about: '`from` counts',
    calls: 2,
    ask: (world) => ofLogs.fromOfLogs(world, named('GET /logfile/{filename}/xml')),
  },
  {
    of: named('GET /logfile/{filename}/csv'),
    about: '`from` is confirmed',
    calls: 2,
    ask: (world) => ofLogs.fromOfCsv(world, named('GET /logfile/{filename}/csv')),
  },
  {
    of: named('GET /logfile/{filename}/csv'),
    about: 'Whether there is a header',
    calls: 0,
    ask: (world) => ofLogs.headerOfCsv(world, named('GET /logfile/{filename}/csv')),
  },
  ...ofAll('The oldest come first', 2, ofMails.mailingsByTime),
  ...ofAll('Times are in the time zone of Amsterdam.', 0, ofMails.noTimeAhead),
  ...ofAll('Times are in the time zone of Amsterdam, and', 0, ofMails.orderOfEvents),
  ...ofAll('The list is refused, or has no rows', 0, ofMails.unusedEngine),
  ...ofAll('The last part of the path', 1, questions.lastPartLeftOut),
  ...ofAll('The key is `useragent`', 0, (world, method) => questions.keyCame(world, method, 'useragent')),
  answers('GET /sms/mailings', 'Only a page of REST v3'),
  answers('GET /miniview/{miniview}/minirules', 'The overview says'),
  answers('GET /html/scheduledemailings', 'The page prints the path'),
  answers('GET /webhooks', 'No page shows it'),
  formOf('GET /html/message/{message}', 'What it answers'),
  { of: named('GET /html/destinations'), about: 'The ID is a hash', calls: 0, ask: (world) => ofMails.idsAreHashes(world, named('GET /html/destinations')) },
  {
    ...{ of: named('GET /html/destination/{destination}/fields'), about: '`profile` and `subprofile`', calls: 0 },
    ask: (world) => questions.partsAreObjects(world, named('GET /html/destination/{destination}/fields')),
  },
];
