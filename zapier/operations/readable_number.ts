/** A number as a sentence tells it: `4,000`. */
export const readableNumber = (count: number): string => count.toLocaleString('en-US');
