import { entries, type Input, InputFailure, missing, onlyTexts, quoted, text } from './input.ts';

/* Reads what a user chose or mapped where an input offers choices. */

/** A sentence that names more characters of choices would lose its end: the platform shows 250 in all. */
const MAX_NAMED = 180;

/** An input with choices, as an operation declares it: the codes with what people read instead. */
export interface ChoiceInput<Code extends string> {
  readonly key: string;
  readonly label: string;
  readonly choices: Readonly<Record<Code, string>>;
}

/**
 * The code of the choice that was made, in whatever letter case; undefined where none was. What people read stands for its code, because that is what
 * they know to type or map.
 *
 * @throws InputFailure for any other value
 */
export function optionalChoice<Code extends string>(input: Input, declared: ChoiceInput<Code>): Code | undefined {
  const written = text(input[declared.key]);
  return written === undefined ? undefined : codeOf(written, declared);
}

/**
 * Like `optionalChoice`; where nothing was chosen, the default that the form shows counts.
 *
 * @throws InputFailure like `optionalChoice`
 */
export function choice<Code extends string>(input: Input, declared: ChoiceInput<Code> & { readonly default: NoInfer<Code> }): Code {
  return optionalChoice(input, declared) ?? declared.default;
}

/**
 * Like `optionalChoice`, for an input that must be filled in.
 *
 * @throws InputFailure like `optionalChoice`, and where nothing was chosen
 */
export function requiredChoice<Code extends string>(input: Input, declared: ChoiceInput<Code>): Code {
  const code = optionalChoice(input, declared);
  if (code === undefined) {
    throw missing(declared.label);
  }
  return code;
}

/**
 * The codes of several choices; [] where none was made.
 *
 * @throws InputFailure for any other value
 */
export function choices<Code extends string>(input: Input, declared: ChoiceInput<Code>): Code[] {
  return entries(onlyTexts(input[declared.key], declared.label)).map((entry) => codeOf(entry, declared));
}

function codeOf<Code extends string>(written: string, { label, choices: offered }: ChoiceInput<Code>): Code {
  const wanted = written.toLowerCase();
  const codes = keysOf(offered);
  const code = codes.find((candidate) => candidate.toLowerCase() === wanted) ?? codes.find((candidate) => offered[candidate].toLowerCase() === wanted);
  if (code === undefined) {
    const named = codes.map((candidate) => offered[candidate]).join('; ');
    throw new InputFailure(
      named.length > MAX_NAMED ? `“${label}” does not offer ${quoted(written)}. Choose from the list.` : `“${label}” must be one of: ${named}.`,
    );
  }
  return code;
}

/** The keys of a record whose keys are all known. */
function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) {
    keys.push(key);
  }
  return keys;
}
