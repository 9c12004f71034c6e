import { catalogue } from '../../mailingwork/functions/catalogue.ts';
import { getLists } from '../../mailingwork/functions/lists.ts';
import type { AnyFunctionDefinition } from '../../webservice/catalogue/define.ts';
import { joined } from './judge.ts';
import { cleanUp, fieldLeft } from './mailingwork/cleanup.ts';
import { find } from './mailingwork/found.ts';
import { ownNames } from './mailingwork/own.ts';
import { askAll } from './mailingwork/probes.ts';
import { readEverything } from './mailingwork/reading.ts';
import type { Notes } from './mailingwork/writer.ts';
import { type Permission, whyNotWritten, writeEverything } from './mailingwork/writing.ts';
import { createObserver, type Observer, Stopped } from './observer.ts';
import { type Judgement, type Report, reportOf, skipped } from './report.ts';
import type { Settings } from './settings.ts';

/** The account cannot be reached or lets nobody in, so nothing can be checked. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
}

/** What a run is asked for. */
export interface RunOptions extends Permission {
  /** Hears what is being done, one line at a time. */
  readonly progress: (line: string) => void;
  /** Ends the run early; what it made is removed all the same. */
  readonly stop: AbortSignal;
}

type Judged = (definition: AnyFunctionDefinition, judgement: Judgement) => void;

/**
 * Checks the catalogue against an account.
 *
 * @throws AccountError where not even the lists can be asked for
 */
export async function run(settings: Settings, options: RunOptions): Promise<Report> {
  const observer = createObserver(settings, options.stop);
  const { failure } = await observer.read(getLists);
  if (failure !== undefined && (failure.code === undefined || failure.kind === 'login')) {
    throw new AccountError(failure.message);
  }
  const judgements = new Map<string, Judgement>();
  const judged: Judged = (definition, judgement) => {
    options.progress(`${definition.name}: ${judgement.verdict}`);
    judgements.set(definition.name, joined(judgements.get(definition.name), judgement));
  };
  const rest = { leftOver: [] as string[], byHand: [] as string[] };
  const learnt = await unlessStopped(() => check(observer, options, judgements, judged, rest));
  const why = (definition: AnyFunctionDefinition): Judgement => (definition.effect === 'read' ? skipped('not reached') : whyNotWritten(definition, options));
  const assumed = learnt ?? (await askAll(null));
  return {
    functions: catalogue.map((definition) => reportOf(definition, judgements.get(definition.name) ?? why(definition), assumed.get(definition.name) ?? [])),
    ...rest,
    stopped: learnt === null,
  };
}

async function check(
  observer: Observer,
  options: RunOptions,
  judgements: ReadonlyMap<string, Judgement>,
  judged: Judged,
  rest: { leftOver: string[]; byHand: string[] },
): ReturnType<typeof askAll> {
  const notes: Notes = {};
  options.progress('looking for parameters');
  const found = await find(observer);
  await readEverything(observer, found, judged);
  if (options.write) {
    await writeAndCleanUp(observer, options, notes, judged, rest);
  }
  options.progress('asking about assumptions');
  return askAll({ observer, found, notes, verdictOf: ({ name }) => judgements.get(name)?.verdict ?? 'skipped' });
}

/** However the writing ends, what it made is removed, and whatever could not be removed is told at once. */
async function writeAndCleanUp(
  observer: Observer,
  options: RunOptions,
  notes: Notes,
  judged: Judged,
  rest: { leftOver: string[]; byHand: string[] },
): Promise<void> {
  const own = ownNames();
  const made = { notes, recipients: new Set<number>(), queued: new Set<string>() };
  options.progress(`writing; everything made is named ${own.tag}`);
  try {
    await writeEverything(observer, own, options, made, judged);
  } finally {
    options.progress('removing what was made');
    rest.leftOver.push(...(await cleanUp(observer, own, made)));
    for (const what of rest.leftOver) {
      options.progress(`LEFT OVER: ${what}`);
    }
    rest.byHand.push(...(options.field ? await fieldLeft(observer, own) : []));
  }
}

async function unlessStopped<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stopped) {
      return null;
    }
    throw error;
  }
}
