/** A number as people write it, in the API's form: a point before the decimals, no marks between thousands. */
interface Reading {
  readonly sign: '' | '-';
  readonly whole: string;
  /** Decimals; '' where there are none. */
  readonly decimals: string;
  /** Whether a comma, and no other mark, was taken for the mark before the decimals. */
  readonly isDecimalComma: boolean;
}

/** Why a text is not written as a number. */
export type NumberProblem = 'unclear' | 'ambiguous' | 'decimals' | 'leading_zeros' | 'too_long';

/** Either a number as the API takes it, or why there is none. */
export type WrittenNumber = { readonly text: string } | { readonly problem: NumberProblem };

const PLAIN = /^(?<sign>[-−]?)(?<whole>\d*)(?:[.,](?<decimals>\d+))?$/;
/** Thousands in groups, which all have the same mark between them. */
const GROUPED = [
  /^(?<sign>[-−]?)(?<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?<decimals>\d+))?$/,
  /^(?<sign>[-−]?)(?<whole>[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<decimals>\d+))?$/,
  /^(?<sign>[-−]?)(?<whole>[1-9]\d{0,2}(?:(?<mark>[ \u00a0\u2009\u202f'’])\d{3})(?:\k<mark>\d{3})*)(?:[.,](?<decimals>\d+))?$/,
];
/** A double keeps as many digits, and so does a whole number of 64 bits. In which of them the service keeps numbers is not known. */
const MAX_DIGITS = 15;

/**
 * Writes a whole number. Where thousands may stand in groups and the digits behind a mark may be decimals, the reading that is a whole number counts: `1.234` is 1234. Where
 * both are, as with `1.000`, none does.
 *
 * @param value a text without blanks around it, or a number, which has no groups
 */
export function writeInteger(value: string | number): WrittenNumber {
  const readings = readingsOf(value);
  const whole = [...new Set(readings.filter(isWhole).map((reading) => written({ ...reading, decimals: '' })))];
  const [first, ...others] = whole;
  if (others.length > 0) {
    return { problem: 'ambiguous' };
  }
  return first === undefined ? { problem: readings.length === 0 ? 'unclear' : 'decimals' } : checked(first);
}

/**
 * Writes a number. A single point is the mark before the decimals, as in the API: `1.234` is little more than 1. A single comma before three digits could mean two
 * numbers.
 *
 * @param value a text without blanks around it, or a number, which has no groups
 */
export function writeFloat(value: string | number): WrittenNumber {
  const [first, ...others] = readingsOf(value);
  if (first === undefined) {
    return { problem: 'unclear' };
  }
  return others.length > 0 && first.isDecimalComma ? { problem: 'ambiguous' } : checked(written(first));
}

const NUMBER = /^\s*-?\d+(?:\.\d*)?\s*$/;

/** Whether two texts are one number in the API's form; false where either is none. */
export function isSameNumber(one: string, other: string): boolean {
  return NUMBER.test(one) && shortest(one) === shortest(other);
}

/** A number without the zeros that add nothing, as a database would write it. */
export function shortest(number: string): string {
  return number
    .trim()
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/^-0$/, '0');
}

/** All that a text can mean, the decimal number first. */
function readingsOf(value: string | number): Reading[] {
  const forms = typeof value === 'number' ? [PLAIN] : [PLAIN, ...GROUPED];
  const text = String(value);
  return forms.flatMap((form) => {
    const { sign, whole = '', decimals = '' } = form.exec(text)?.groups ?? {};
    const isNumber = whole + decimals !== '';
    return isNumber ? [{ sign: sign === '' ? '' : '-', whole: whole.replaceAll(/\D/g, '') || '0', decimals, isDecimalComma: text.includes(',') }] : [];
  });
}

function isWhole({ decimals }: Reading): boolean {
  return /^0*$/.test(decimals);
}

function written({ sign, whole, decimals }: Reading): string {
  const number = decimals === '' ? whole : `${whole}.${decimals}`;
  return /[1-9]/.test(number) ? sign + number : number;
}

function checked(number: string): WrittenNumber {
  const digits = number.replaceAll(/\D/g, '');
  if (/^-?0\d/.test(number)) {
    return { problem: 'leading_zeros' };
  }
  return digits.length > MAX_DIGITS ? { problem: 'too_long' } : { text: number };
}
