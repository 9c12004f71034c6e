import { DAY } from '../../../time/clock.ts';

/** The entry at an index; the list starts again after its end. */
export function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

/**
 * The address of a made-up person.
 *
 * @param domain the last part of an example domain, such as `nl`
 */
export function emailAddress(first: string, last: string, index: number, domain: string): string {
  const plain = `${first}.${last}`
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase();
  return `${plain}${index + 1}@example.${domain}`;
}

/**
 * How old the profile at an index is: the first ones many months, the newest a few hours.
 *
 * @param total number of profiles
 * @returns milliseconds
 */
export function ageOf(index: number, total: number): number {
  return Math.round(((total - index) ** 2 / total) * 4 * DAY);
}
