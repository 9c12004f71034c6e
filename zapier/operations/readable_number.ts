/**
 * A number as a sentence tells it: `4,000`. `Intl` does the same, and takes as long to load as a start may take in all.
 *
 * @param count a whole number
 */
export const readableNumber = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
