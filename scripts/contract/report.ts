import type { AnyFunctionDefinition, Evidence } from '../../webservice/catalogue/define.ts';
import { formOfContract } from './expected.ts';

/** How a function turned out. Only `differs`, `refused` and `failed` are bad news. */
export type Verdict = 'agrees' | 'differs' | 'refused' | 'failed' | 'skipped';

/**
 * What was learnt about an assumption: it holds, it does not, the question it leaves open is answered, or nothing was found out.
 */
export type Outcome = 'confirmed' | 'refuted' | 'answered' | 'not touched';

/** One assumed sentence of the catalogue, and what was learnt about it. */
export interface Learnt {
  readonly sentence: string;
  readonly outcome: Outcome;
  /** Empty where nothing can be said. */
  readonly what: string;
}

/** What was found out about an assumption. */
export type Finding = Omit<Learnt, 'sentence'>;

/** Nothing could be found out. */
export const untouched = (what = ''): Finding => ({ outcome: 'not touched', what });

/** Something that is taken to be true of a service, and belongs to no single function. */
export interface Assumption {
  readonly sentence: string;
  readonly evidence: Evidence;
}

/** One call: what was asked and what came back, as forms. */
export interface Exchange {
  readonly asked: string;
  readonly came: string;
}

/** Everything found out about one function; values appear as their form only. */
export interface FunctionReport {
  readonly name: string;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  /** Why it was skipped, refused or failed; empty otherwise. */
  readonly why: string;
  /** The webservice's error code, null where none came. */
  readonly code: number | string | null;
  /** What its contract reads. */
  readonly expected: string;
  /** The calls that were judged. */
  readonly exchanges: readonly Exchange[];
  readonly differences: readonly string[];
  readonly notes: readonly string[];
  readonly assumed: readonly Learnt[];
}

/** The result of a whole run. */
export interface Report {
  readonly functions: readonly FunctionReport[];
  /** What belongs to no single function. */
  readonly assumptions: readonly (Assumption & Learnt)[];
  /** How many calls were made, those for cleaning up included. */
  readonly calls: number;
  /** What the run made and could not remove again. */
  readonly leftOver: readonly string[];
  /** What the run was allowed to make although only a person can remove it. */
  readonly byHand: readonly string[];
  readonly stopped: boolean;
}

/** How a function turned out, before its assumptions are looked at. */
export type Judgement = Omit<FunctionReport, 'assumed' | 'name' | 'evidence' | 'expected'>;

/** A judgement that carries nothing but a reason. */
export function skipped(why: string): Judgement {
  return { verdict: 'skipped', why, code: null, exchanges: [], differences: [], notes: [] };
}

/** Whether nothing that was found out about a function contradicts the catalogue. */
export function isGood({ verdict, assumed }: FunctionReport): boolean {
  return ['agrees', 'skipped'].includes(verdict) && assumed.every(holds);
}

const holds = ({ outcome }: Learnt): boolean => outcome !== 'refuted';

/** Whether a run found nothing that contradicts the catalogue, and left nothing behind. */
export function allAgree({ functions, assumptions, leftOver, stopped }: Report): boolean {
  return functions.every(isGood) && assumptions.every(holds) && leftOver.length === 0 && !stopped;
}

/** The report as text: a line per function, and what there is to say about it beneath. */
export function textOf(report: Report): string {
  const { functions, assumptions, leftOver, byHand, calls, stopped } = report;
  const counts = (['agrees', 'differs', 'refused', 'failed', 'skipped'] as const).map((verdict) => {
    return `${functions.filter((one) => one.verdict === verdict).length} ${verdict}`;
  });
  return [
    ...functions.map(textOfFunction),
    ...(assumptions.length === 0 ? [] : ['What belongs to no single function']),
    ...assumptions.map((one) => textOfLearnt(one, ` (${one.evidence})`)),
    ...leftOver.map((what) => `LEFT OVER: ${what}`),
    ...byHand.map((what) => `Remove by hand: ${what}`),
    ...(stopped ? ['Stopped before the end.'] : []),
    `${counts.join(', ')}. ${calls} calls.`,
    '',
  ].join('\n');
}

function textOfFunction({ name, evidence, verdict, why, differences, notes, assumed }: FunctionReport): string {
  return [
    `${name} (${evidence}): ${verdict}${why === '' ? '' : `: ${why}`}`,
    ...differences.map((difference) => `  differs: ${difference}`),
    ...notes.map((note) => `  note: ${note}`),
    ...assumed.map((one) => textOfLearnt(one)),
  ].join('\n');
}

const textOfLearnt = ({ sentence, outcome, what }: Learnt, evidence = ''): string => `  ${outcome}: ${sentence}${evidence}${what === '' ? '' : ` → ${what}`}`;

/** Puts a function's judgement and its assumptions together. */
export function reportOf(definition: AnyFunctionDefinition, judgement: Judgement, assumed: readonly Learnt[]): FunctionReport {
  return { name: definition.name, evidence: definition.evidence, expected: formOfContract(definition.result()), ...judgement, assumed };
}
