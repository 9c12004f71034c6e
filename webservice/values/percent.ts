/** A part in percent of the whole, with two decimals; null where there is nothing to compare with. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100;
}
