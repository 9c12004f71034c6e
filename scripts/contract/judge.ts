import type { AnyFunctionDefinition } from '../../webservice/catalogue/define.ts';
import { compare } from './compare.ts';
import type { Answer } from './observer.ts';
import type { Judgement } from './report.ts';

/** Judges one answer by its function's contract. */
export function judge(definition: AnyFunctionDefinition, { failure, result }: Answer): Judgement {
  const nothing = { code: null, differences: [], notes: [] };
  if (failure !== undefined) {
    const { code, message } = failure;
    return code === undefined ? { ...nothing, verdict: 'failed', why: message } : { ...nothing, verdict: 'refused', why: `code ${code}. ${message}`, code };
  }
  const { differences, notes } = compare(definition.result(), result);
  return { ...nothing, verdict: differences.length === 0 ? 'agrees' : 'differs', why: '', differences, notes };
}

const severity: readonly Judgement['verdict'][] = ['skipped', 'agrees', 'differs', 'refused', 'failed'];

/** Several judgements of one function as one: the worst verdict, and everything that was found. */
export function joined(one: Judgement | undefined, other: Judgement): Judgement {
  if (one === undefined) {
    return other;
  }
  const worse = severity.indexOf(other.verdict) > severity.indexOf(one.verdict) ? other : one;
  return {
    ...worse,
    differences: [...new Set([...one.differences, ...other.differences])],
    notes: [...new Set([...one.notes, ...other.notes])],
  };
}
