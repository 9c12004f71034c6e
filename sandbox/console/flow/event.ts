import { maskSecrets } from '../../journal/secrets.ts';
import type { Data, Run } from '../../runner/runner.ts';

const ADDRESS = /^[^\s@{}]+@[^\s@{}]+\.[^\s@{}]+$/;
/** How deep and how far an event is searched, so that a huge one costs no time. */
const DEPTH = 3;
const MAX_VALUES = 300;

/** The e-mail address that a run is about: the first one in its event, else in the input or the output of its action; null where there is none. */
export function addressOf({ event, input, output }: Pick<Run, 'event' | 'input' | 'output'>): string | null {
  const budget = { left: MAX_VALUES };
  return addressIn(event, DEPTH, budget) ?? addressIn(input, DEPTH, budget) ?? addressIn(output, DEPTH, budget);
}

function addressIn(value: unknown, depth: number, budget: { left: number }): string | null {
  budget.left -= 1;
  if (budget.left < 0) {
    return null;
  }
  if (typeof value === 'string') {
    return value.length <= 254 && ADDRESS.test(value) ? value : null;
  }
  if (typeof value !== 'object' || value === null || depth === 0) {
    return null;
  }
  for (const part of Object.values(value)) {
    const found = addressIn(part, depth - 1, budget);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

/** How many fields of an event are shown. */
const FIELDS = 3;
/** The most characters of a value that are shown. */
const MAX_CHARACTERS = 60;
/** The names of fields by which a person recognises an event, the most telling first; all others but ids come next. */
const TELLING: readonly RegExp[] = [/mail/i, /name/i, /^(?!(.*_)?(id|key)$)/i];

/** The fields that tell a person most of an event: those with an address or a name first, then others with a simple value, ids last, and no value twice. */
export function tellingFields(event: Data): [key: string, value: string][] {
  const entries = Object.entries(event).slice(0, MAX_VALUES);
  const simple = entries.flatMap(([key, value]) => (isSimple(value) ? [{ key, value: maskSecrets(String(value)) }] : []));
  const sorted = simple.toSorted((one, other) => rank(one.key) - rank(other.key));
  const different = sorted.filter(({ value }, index) => sorted.findIndex((other) => other.value === value) === index);
  return different.slice(0, FIELDS).map(({ key, value }) => [key, value.length > MAX_CHARACTERS ? `${value.slice(0, MAX_CHARACTERS)}…` : value]);
}

/** The lower, the more a field tells. */
function rank(key: string): number {
  const place = TELLING.findIndex((pattern) => pattern.test(key));
  return place === -1 ? TELLING.length : place;
}

/** Whether a value can be shown in a line. One that the app has yet to look up holds a placeholder of the platform's. */
function isSimple(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value !== '' && !value.includes('|||'));
}
