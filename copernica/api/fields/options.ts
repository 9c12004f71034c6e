import { comparable, normalized } from '../../../webservice/values/texts.ts';
import { yesOrNo } from '../../../webservice/values/yes_or_no.ts';
import type { Field } from './field.ts';

/** Blanks that PHP removes from the end of a text; that the service removes just these is assumed, a blank was seen to be removed. */
const BLANKS_AT_END = /(?<![ \t\0\v])[ \t\0\v]+$/;

/** Of each field, so that a long import reads its options once. */
const read = new WeakMap<Field, readonly string[]>();

/**
 * The options of a `select` field as the service knows them: one per line, without blanks at their ends. Blanks at their beginnings belong to them (seen in the
 * tests of a public PHP client, 2020).
 *
 * @returns empty for a field of another type
 */
export function optionsOf(field: Field): readonly string[] {
  const options = read.get(field) ?? readOptions(field);
  read.set(field, options);
  return options;
}

function readOptions({ type, value }: Field): string[] {
  const lines = type === 'select' ? value.split(/\r\n|\r|\n/) : [];
  return [...new Set(lines.map((line) => line.replace(BLANKS_AT_END, '')).filter((line) => line !== ''))];
}

/**
 * The option that a text stands for. The service takes only the exact spelling of an option and empties the field otherwise (seen, 2020), so the spelling is looked
 * up: as it is; in any letter case and without the blanks around it; and as a word for yes or no. Each counts only where exactly one option fits.
 *
 * @param text as it was mapped
 */
export function optionFor(text: string, field: Field): string | undefined {
  const options = optionsOf(field);
  return (
    options.find((option) => option === text) ??
    onlyOne(options, (option) => normalized(option) === normalized(text)) ??
    onlyOne(options, (option) => comparable(option) === comparable(text)) ??
    onlyOne(options, (option) => yesOrNo(option) !== null && yesOrNo(option) === yesOrNo(text))
  );
}

function onlyOne(options: readonly string[], fits: (option: string) => boolean): string | undefined {
  const [first, ...others] = options.filter(fits);
  return others.length === 0 ? first : undefined;
}
