import { adds, breaks, type Change, compared, type Pair } from '../change.ts';
import type { Frozen, Input } from '../frozen.ts';

/** What an owner of inputs allows. */
interface Allowed {
  /** Whether an input may be required from the start, or become so, if it has a default. */
  readonly defaultHelps: boolean;
}

/**
 * Inputs stay, with the meaning of what stands in them, and no Zap suddenly lacks one. Source: Zapier’s checks at promotion; those of dropdowns are ours, since
 * Zaps have the values of choices and not their labels.
 */
export function inputChanges(before: Frozen, after: Frozen): Change[] {
  return compared(before.operations, after.operations).kept.flatMap(({ key, ...pair }) =>
    changesOfInputs(key, pair.before.inputs, pair.after.inputs, { defaultHelps: true }),
  );
}

/**
 * What changed in the inputs of an operation or the connection.
 *
 * @param owner as it begins a sentence
 */
export function changesOfInputs(
  owner: string,
  before: Readonly<Record<string, Input>>,
  after: Readonly<Record<string, Input>>,
  { defaultHelps }: Allowed,
): Change[] {
  const { removed, added, kept } = compared(before, after);
  const isMissing = (input: Input): boolean => input.required === true && !(defaultHelps && input.default !== undefined);
  const withDefault = defaultHelps ? ' or give it a default' : '';
  return [
    ...removed.map((key) => breaks(`${owner} has no input ${key} any more. Keep it, even if it is ignored: Zaps have a value in it.`)),
    ...added.map(([key, input]) =>
      isMissing(input)
        ? breaks(`${owner} has a new required input ${key}. Make it optional${withDefault}: no Zap has a value for it.`)
        : adds(`${owner} has a new input ${key}.`),
    ),
    ...kept.flatMap((pair) => [
      ...(isMissing(pair.after) && !isMissing(pair.before)
        ? [breaks(`${owner} requires ${pair.key}, which could be left empty. Make it optional${withDefault}: Zaps without a value would stop.`)]
        : []),
      ...kindChanges(owner, pair),
      ...dropdownChanges(owner, pair),
    ]),
  ];
}

/** What can be filled in, in words. */
function kindOf({ type, list, dict }: Input): string {
  return `${list ? 'a list of ' : ''}${dict ? 'pairs of ' : ''}${type}`;
}

function kindChanges(owner: string, { key, before, after }: Pair<Input>): Change[] {
  const [was, is] = [kindOf(before), kindOf(after)];
  return [
    ...(was === is ? [] : [breaks(`${owner} took ${was} for ${key} and takes ${is}. Put it back, or add an input with another key.`)]),
    ...(before.schema === after.schema ? [] : [breaks(`${owner} has another JSON schema for ${key}. Put it back, or add an input with another key.`)]),
  ];
}

function dropdownChanges(owner: string, { key, before, after }: Pair<Input>): Change[] {
  const lost = before.choices?.filter((choice) => after.choices !== undefined && !after.choices.includes(choice)) ?? [];
  const gained = after.choices?.filter((choice) => before.choices !== undefined && !before.choices.includes(choice)) ?? [];
  const [source, nextSource] = [sourceOf(before), sourceOf(after)];
  // Free text takes every value that a dropdown gave, and a dropdown lets users type a value.
  const isOtherSource = source !== null && nextSource !== null && source !== nextSource;
  return [
    ...(lost.length > 0 ? [breaks(`${owner} no longer offers ${lost.join(', ')} for ${key}. Keep what Zaps may have chosen.`)] : []),
    ...(gained.length > 0 ? [adds(`${owner} also offers ${gained.join(', ')} for ${key}.`)] : []),
    ...(isOtherSource
      ? [breaks(`${owner} took the values of ${key} from ${source} and takes them from ${nextSource}. Zaps have the former: add another input.`)]
      : []),
  ];
}

/** Where the values of a dropdown come from; null where any may be typed. */
const sourceOf = ({ dynamic, choices }: Input): string | null => dynamic ?? (choices === undefined ? null : 'fixed choices');
