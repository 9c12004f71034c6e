import { form } from './support.ts';

/* How a person fills in a form whose fields they know only by the page. */

/** What is typed or chosen, by where it stands in the step, such as `email` or `subscribers/1/email`. */
export type Typed = Readonly<Record<string, string>>;

const DROPDOWN = /<select ([^>]*aria-required="true"[^>]*)>(.*?)<\/select>/gs;

/** A form, and whether it differs from that of the page. */
export interface FilledForm {
  readonly filled: FormData;
  readonly changed: boolean;
}

/** Fills in what is empty: with what is typed, else a required dropdown with its first entry. */
export function filledIn(page: string, step: string, typed: Typed): FilledForm {
  const filled = form(page);
  const first = firstEntries(page);
  let changed = false;
  for (const [name, value] of [...filled]) {
    const chosen = typed[name.replace(`${step}/`, '')] ?? first.get(name);
    if (value === '' && name.startsWith(`${step}/`) && chosen !== undefined) {
      filled.set(name, chosen);
      changed = true;
    }
  }
  return { filled, changed };
}

/** The first entry of each required dropdown, by the name of its input. */
function firstEntries(page: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(page.matchAll(DROPDOWN)).flatMap(([, attributes = '', options = '']) => {
      const [, name] = / name="([^"]*)"/.exec(attributes) ?? [];
      const [, entry] = /<option value="([^"]+)"/.exec(options) ?? [];
      return name === undefined || entry === undefined ? [] : [[name, entry] as const];
    }),
  );
}
