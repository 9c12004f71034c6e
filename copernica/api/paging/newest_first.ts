/**
 * Sorts rows by a date, the latest first. Those without one come before all others: they may have happened just now.
 *
 * @param dateOf as delivered; null where it is not told
 */
export const newestFirst =
  <Row>(dateOf: (row: Row) => string | null) =>
  (one: Row, other: Row): number => {
    const [date, otherDate] = [dateOf(one) ?? '~', dateOf(other) ?? '~'];
    return date > otherDate ? -1 : Number(date < otherDate);
  };
