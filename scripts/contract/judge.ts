import type { AnyFunctionDefinition, Parameters } from '../../webservice/catalogue/define.ts';
import { compare } from './compare.ts';
import { formOf, formOfKey } from './forms.ts';
import type { Answer } from './observer.ts';
import type { Judgement } from './report.ts';

/** Judges one answer to a question by its function's contract. */
export function judge(definition: AnyFunctionDefinition, parameters: Parameters, { failure, result }: Answer): Judgement {
  const asked = Object.entries(parameters).map(([name, value]) => `${formOfKey(name)}: ${formOf(value)}`);
  const came = failure === undefined ? formOf(result) : failure.message;
  const nothing = { code: null, differences: [], notes: [], exchanges: [{ asked: asked.join('; ') || 'no parameters', came }] };
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
    exchanges: [...one.exchanges, ...other.exchanges],
    differences: [...new Set([...one.differences, ...other.differences])],
    notes: [...new Set([...one.notes, ...other.notes])],
  };
}
