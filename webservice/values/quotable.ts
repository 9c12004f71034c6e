/** Stands for what is not repeated. */
const MASK = '…';
/** What is left of a text that holds nothing fit to be shown. */
export const NOTHING = MASK;
/** A text that is longer is no sentence, and nothing of it is repeated; in characters. */
const MAX_READ = 100_000;
/** Words that are longer are tokens, keys or lines; in characters. */
const MAX_WORD = 40;
/** Addresses of people and of places on the web, long words, and words with as many digits as a customer number has. */
const PRIVATE_WORD = new RegExp(`@|://|\\bwww\\.|^.{${MAX_WORD + 1}}|(?:\\p{Nd}\\P{Nd}*){5}`, 'iu');
/** A number of five digits or more, written in groups too, as telephone numbers and account numbers are. */
const LONG_NUMBER = /\p{Nd}(?:[ ./()-]{0,2}\p{Nd}){4,}/gu;
const TAG_OR_ENTITY = /<[a-z/!?][^<>]*>?|&#?\w{1,10};/gi;
/** Everything but letters, digits and the marks of plain sentences, so that no other mark can mean something where the sentence is shown. */
const SPECIAL_CHARACTERS = /[^\p{L}\p{M}\p{N} .,:;!?'"()/%+\-–_=#§€„“”‚‘’«»…]/gu;
const INVISIBLE = /\p{Cf}/gu;
const BLANKS = /[\s\p{Cc}]+/gu;

/**
 * Makes what a server sent fit to stand in a sentence: short, plain, without addresses, long numbers and whatever must not be repeated. Everything
 * that becomes part of a message goes through here.
 *
 * @param text as it was sent
 * @param most how long it may be, in characters
 * @param hidden texts that must not be repeated, such as the login and the values that were sent
 * @returns `NOTHING` where nothing is left to read
 */
export function quotable(text: string, most: number, hidden: readonly string[] = []): string {
  if (text.length > MAX_READ) {
    return NOTHING;
  }
  const plain = withoutHidden(onOneLine(text), hidden)
    .replaceAll(TAG_OR_ENTITY, ' ')
    .split(' ')
    .map((word) => (PRIVATE_WORD.test(word) ? MASK : word))
    .join(' ')
    .replaceAll(LONG_NUMBER, MASK)
    .replaceAll(SPECIAL_CHARACTERS, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(plain) ? shortened(plain, most) : NOTHING;
}

/** The beginning of a text in whole characters, with one mark where it was cut. */
function shortened(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const characters = [...text.slice(0, 2 * most)].slice(0, most - 1);
  return characters.join('').replace(/[ …]+$/, '') + MASK;
}

function onOneLine(text: string): string {
  return text.replaceAll(INVISIBLE, '').replaceAll(BLANKS, ' ').trim();
}

/** Shorter ones would blacken every text that holds the same letters by chance. */
const MIN_HIDDEN = 3;

/** A server may repeat what it was sent as it read it or as it stood in the form, in whatever letter case. */
function withoutHidden(text: string, hidden: readonly string[]): string {
  const inLowerCase = text.toLowerCase();
  const spelled = hidden.filter((one) => onOneLine(one).length >= MIN_HIDDEN).flatMap((one) => [onOneLine(one), encodeURIComponent(one.toWellFormed())]);
  return spelled
    .flatMap((one) => [one, one.replaceAll('%20', '+')])
    .filter((one) => inLowerCase.includes(one.toLowerCase()))
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, one) => rest.replaceAll(new RegExp(one.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'giu'), MASK), text);
}
