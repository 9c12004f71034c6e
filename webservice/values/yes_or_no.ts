import { trimmed } from './texts.ts';

/** What a boolean is called in texts that a user fills in and in values that an account delivers. */
const words = new Map([
  ...['1', 'true', 'yes', 'y', 'on', 't', 'checked', 'ja', 'j', 'wahr', 'an'].map((word) => [word, true] as const),
  ...['0', 'false', 'no', 'n', 'off', 'f', 'unchecked', 'nein', 'nee', 'falsch', 'aus'].map((word) => [word, false] as const),
]);

/** Whether a text says yes or no; null for any other text. */
export function yesOrNo(text: string): boolean | null {
  return words.get(trimmed(text).toLowerCase()) ?? null;
}
