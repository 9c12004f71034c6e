import type { Data } from '../runner/runner.ts';

/** The keys of an account's outputs by the names that a recipe has for them. */
export type OutputNames = Map<string, string>;

const FIELD = /^(.*?)field_\d+$/;
const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;

/**
 * The outputs of an operation that hold fields of the account: `field: Firma` for `field_6`, below the same parts such as `subscriber__`.
 *
 * @param outputs as the app computes them
 * @param within what stands before the keys of the operation, such as `find_subscriber__`
 */
export function fieldOutputs(outputs: readonly Data[], within = ''): OutputNames {
  return new Map(
    outputs.flatMap(({ key, label }): [string, string][] => {
      const [, part] = FIELD.exec(String(key)) ?? [];
      return part === undefined ? [] : [[`${within}${part}field: ${withoutPart(String(label), part)}`, `${within}${key}`]];
    }),
  );
}

/** The name of a field, whose label begins with the part that it belongs to, such as `Subscriber Firma`. */
function withoutPart(label: string, part: string): string {
  const word = part.replace(/__$|\[\]$/, '');
  return word !== '' && label.toLowerCase().startsWith(`${word} `) ? label.slice(word.length + 1) : label;
}

/**
 * A text of a recipe with the keys of the account's outputs in place of their names.
 *
 * @throws Error where the account has no such field
 */
export function withOutputKeys(text: string, names: OutputNames): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const key = names.get(name);
    if (key === undefined && name.includes('field: ')) {
      throw new Error(`The account has no output “${name}”.`);
    }
    return key === undefined ? whole : `{{${key}}}`;
  });
}
