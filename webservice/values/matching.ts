import { comparable } from './texts.ts';

/**
 * Finds what people call by name. Letter case, and the kind and number of blanks do not matter.
 *
 * @param query the name; a part of it where that is enough
 * @param namesOf what a row is called; one of the names is enough
 * @param partial whether a part of a name is enough
 * @returns those whose whole name it is, then those whose name contains it; each in the order given
 */
export function matching<Row>(rows: readonly Row[], query: string, namesOf: (row: Row) => readonly string[], partial: boolean): Row[] {
  const wanted = comparable(query);
  const whole = rows.filter((row) => namesOf(row).some((name) => comparable(name) === wanted));
  const parts = partial ? rows.filter((row) => !whole.includes(row) && namesOf(row).some((name) => comparable(name).includes(wanted))) : [];
  return [...whole, ...parts];
}

/** Whether a text contains another. Letter case, and the kind and number of blanks do not matter. */
export function contains(whole: string, part: string): boolean {
  return comparable(whole).includes(comparable(part));
}
