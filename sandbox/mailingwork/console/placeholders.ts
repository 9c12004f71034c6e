import type { Mail } from '../account/model.ts';
import type { State } from '../state.ts';

/**
 * The values that a mail is filled with, by the name of their field in lower case: those of the subscriber, and before them those sent with the mail. The
 * demo account writes placeholders as `{{vorname}}`; how the service writes them is not documented.
 */
export function valuesFor({ account }: State, { subscriberId, fields }: Mail): ReadonlyMap<string, string> {
  const known = account.subscribers.get(subscriberId ?? 0)?.fields ?? new Map<number, string>();
  const values = new Map<string, string>();
  for (const { id, name, alias } of account.fields.values()) {
    const value = fields[id] ?? known.get(id);
    if (value !== undefined) {
      values.set(alias.toLowerCase(), value).set(name.toLowerCase(), value);
    }
  }
  return values;
}

/**
 * Fills the placeholders of a text; one without a value stays.
 *
 * @param written how a value is written into the text
 */
export function filledIn(text: string, values: ReadonlyMap<string, string>, written: (value: string) => string = (value) => value): string {
  return text.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (placeholder, name: string) => {
    const value = values.get(name.toLowerCase());
    return value === undefined ? placeholder : written(value);
  });
}

/** A value within HTML. */
export function asHtml(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
