/*
 * Texts as people type and copy them. What cannot be seen must not make two texts of one.
 */

/**
 * Blanks, control characters and marks that come along with copied texts and cannot be seen. The tags that flags are written with (U+E0020 to
 * U+E007F) and the selectors of emoji are none of them, although they cannot be seen by themselves.
 */
const INVISIBLE = '[\\s\\p{Cc}\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0]';
/** The look back keeps long runs of blanks within a text from being tried again at each of them. */
const INVISIBLE_ENDS = new RegExp(`^${INVISIBLE}+|(?<!${INVISIBLE})${INVISIBLE}+$`, 'gu');

/** Texts of which nothing is seen, those parts of flags and emoji included. */
const ONLY_INVISIBLE = /^[\s\p{Cc}\p{DI}\u2800]*$/u;

/** A text without blanks and invisible characters at its ends. Those inside stay: joiners belong to emoji and to Persian. */
export function trimmed(text: string): string {
  return ONLY_INVISIBLE.test(text) ? '' : text.replaceAll(INVISIBLE_ENDS, '');
}

/** The form in which a text is written and searched: trimmed, and every letter with its marks as one character where there is one (NFC). */
export function normalized(text: string): string {
  return trimmed(text.normalize('NFC'));
}

/** Whether there is nothing to see. */
export function isBlank(text: string): boolean {
  return trimmed(text) === '';
}

/** The form in which names are compared: letter case, the kind and number of blanks, and what cannot be seen around them do not matter. */
export function comparable(name: string): string {
  return normalized(name).replaceAll(/\s+/g, ' ').toLowerCase();
}
