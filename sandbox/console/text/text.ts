/** The languages of the console. */
export const LANGUAGES = ['en', 'de'] as const;

/** One of them, as in the `lang` attribute of a page. */
export type Language = (typeof LANGUAGES)[number];

/** A text of the console in each of its languages. */
export type Text = Readonly<Record<Language, string>>;

/** The same text in every language, such as a name. */
export function same(text: string): Text {
  return { en: text, de: text };
}

/**
 * A text that is put together in each language.
 *
 * @param write the text in one of them
 */
export function inEach(write: (language: Language) => string): Text {
  return { en: write('en'), de: write('de') };
}

/**
 * Fills the gaps of a text.
 *
 * @param text with gaps such as `{count}`
 * @param values by the name of the gap
 */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}
