import type { AnyFunctionDefinition } from '../../webservice/catalogue/define.ts';
import { joined } from './judge.ts';
import { createObserver, Stopped } from './observer.ts';
import { askAll } from './probe.ts';
import { type Assumption, type Finding, type Judgement, type Report, reportOf, skipped, untouched, type Verdict } from './report.ts';
import type { Judged, RunOptions, Vendor } from './vendor.ts';

/** The account cannot be reached or accepts no login, so nothing can be checked. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
}

/**
 * Checks the catalogue against an account.
 *
 * @throws AccountError where not even the first function can be called
 */
export async function run<Settings>(vendor: Vendor<Settings>, settings: Settings, options: RunOptions): Promise<Report> {
  const observer = createObserver(vendor, settings, options.stop, vendor.mostCalls?.(options));
  const { failure } = await observer.read(vendor.first);
  if (failure !== undefined && (failure.code === undefined || failure.kind === 'login')) {
    throw new AccountError(failure.message);
  }
  const judgements = new Map<string, Judgement>();
  const judged: Judged = (definition, judgement) => {
    options.progress(`${definition.name}: ${judgement.verdict}`);
    judgements.set(definition.name, joined(judgements.get(definition.name), judgement));
  };
  const leftovers: { leftOver: string[]; byHand: string[] } = { leftOver: [], byHand: [] };
  const found = new Map<Assumption, Finding>();
  const verdictOf = ({ name }: AnyFunctionDefinition): Verdict => judgements.get(name)?.verdict ?? 'skipped';
  const learnt = await unlessStopped(() => vendor.check({ observer, settings, options, judged, verdictOf, found, leftovers }));
  const why = (definition: AnyFunctionDefinition): Judgement =>
    definition.effect === 'read' ? skipped('not reached') : vendor.whyNotWritten(definition, options);
  const assumed = learnt ?? (await askAll(vendor.catalogue, [], null));
  return {
    functions: vendor.catalogue.map((definition) =>
      reportOf(definition, judgements.get(definition.name) ?? why(definition), assumed.get(definition.name) ?? []),
    ),
    assumptions: vendor.assumptions.map((one) => ({ sentence: one.sentence, evidence: one.evidence, ...(found.get(one) ?? untouched()) })),
    calls: observer.calls,
    ...leftovers,
    stopped: learnt === null,
  };
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
