import type { Data } from '../../../runner/runner.ts';

/** An output of a trigger as the editor offers it. */
export interface Output {
  /** As the runner reads it (sandbox/runner/hydration/reader.ts); null where only its parts can be mapped. */
  readonly key: string | null;
  readonly label: string;
  /** The beginning of its value. */
  readonly preview: string;
  readonly parts: readonly Output[];
}

/** How much of a value is shown, in characters, and of how many of several. */
const MAX_PREVIEW = 80;
const MAX_PREVIEWED = 10;
/** How deep outputs are taken apart; what lies deeper is mapped as a whole. */
const MAX_DEPTH = 4;

/**
 * The outputs of an event as a tree.
 *
 * @param labels of outputs by their key
 */
export function outputsOf(event: Data, labels: ReadonlyMap<string, string>): Output[] {
  return Object.entries(event).map(([key, value]) => outputOf(key, key, value, labels, MAX_DEPTH));
}

function outputOf(key: string, name: string, value: unknown, labels: ReadonlyMap<string, string>, depth: number): Output {
  const several = Array.isArray(value);
  const objects = (several ? value.slice(0, MAX_PREVIEWED) : [value]).filter(isObject);
  const label = labels.get(key) ?? inWords(name);
  if (objects.length === 0 || depth === 0) {
    return { key: /[{}]/.test(key) ? null : key, label, preview: previewOf(value), parts: [] };
  }
  const names = new Set(objects.flatMap((one) => Object.keys(one)));
  const parts = Array.from(names, (part) => {
    const values = objects.map((one) => one[part]).filter((one) => one !== undefined);
    return outputOf(`${key}${several ? '[]' : '__'}${part}`, part, several ? joined(values) : values[0], labels, depth - 1);
  });
  return { key: null, label, preview: '', parts };
}

/** The values of an output of several rows: lists in them count as one. */
function joined(values: readonly unknown[]): unknown {
  return values.length === 1 ? values[0] : values.flat();
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function previewOf(value: unknown): string {
  const text = Array.isArray(value) ? value.slice(0, MAX_PREVIEWED).map(previewOf).join(', ') : plainText(value);
  return text.length > MAX_PREVIEW ? `${text.slice(0, MAX_PREVIEW)}…` : text;
}

function plainText(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

/** `first_name` as `First name`, for outputs that the app does not name. */
function inWords(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
