import type { Recipe, RecipeInputs, RecipeText } from '../sandbox/recipes/recipe.ts';
import type { standInApps } from '../sandbox/runner/stand_ins/apps/index.ts';

/*
 * The types that check recipes: an operation, an input, a choice or a mapped output that does not exist does not compile. Each mistake is a sentence, as a
 * type; where there are any, the compiler reports them as what it expects instead of the recipe.
 */

/** Labels by key. A key that ends in `*` stands for all keys that begin like it. */
type Labels = Readonly<Record<string, unknown>>;

type KeysOf<Some> = keyof Some extends infer Key ? (Key extends `${infer Before}*` ? `${Before}${string}` : Key & string) : never;

/** An operation as recipes can use it. */
interface Operation {
  readonly inputs: Labels;
  readonly outputs: Labels;
  readonly choices?: Readonly<Record<string, Labels>>;
}

/** What recipes can use of an app. */
export interface AppShape {
  readonly triggers: Readonly<Record<string, Operation>>;
  readonly creates: Readonly<Record<string, Operation>>;
  readonly searches: Readonly<Record<string, Operation>>;
}

/** The apps that recipes can use, by key. */
type Apps = Readonly<Record<string, AppShape>>;

/** A step as it is written. */
interface Written {
  readonly app: string;
  readonly key: string;
  readonly inputs?: RecipeInputs;
}

interface WrittenStep extends Written {
  readonly kind: 'create' | 'search';
  readonly as?: string;
  readonly inputs: RecipeInputs;
}

interface PlaceOf {
  readonly create: 'creates';
  readonly search: 'searches';
  readonly trigger: 'triggers';
}
type Kind = keyof PlaceOf;

/** The operation of a step; never where there is none. */
type OperationOf<All extends Apps, Of extends Kind, Step extends Written> = Step['app'] extends keyof All
  ? Step['key'] extends keyof All[Step['app']][PlaceOf[Of]]
    ? All[Step['app']][PlaceOf[Of]][Step['key']]
    : never
  : never;

type InputsOf<One> = One extends { readonly inputs: infer Some } ? KeysOf<Some> : never;
type OutputsOf<One> = One extends { readonly outputs: infer Some } ? KeysOf<Some> : never;
type ChoicesOf<One, Input> = One extends { readonly choices: infer All } ? (Input extends keyof All ? KeysOf<All[Input]> : string) : string;

/** The name below which later steps map what a step answers. */
type NameOf<Step extends WrittenStep> = Step extends { readonly as: infer Name extends string } ? Name : Step['key'];

/** What later steps can map of a step. */
type AnswerOf<All extends Apps, Step extends WrittenStep> = Step extends unknown
  ? `${NameOf<Step>}__${OutputsOf<OperationOf<All, Step['kind'], Step>>}`
  : never;

/** The placeholders in a text, without their braces. */
type Placeholders<Value> = Value extends `${string}{{${infer Key}}}${infer Rest}` ? Key | Placeholders<Rest> : never;

/** @typeParam Choices the values that can be chosen; any text where it is no input with choices */
type ValueMistakes<Value, Choices, Outputs> = Value extends string
  ? Placeholders<Value> extends infer Mapped extends string
    ? [Mapped] extends [never]
      ? Value extends Choices
        ? never
        : `There is no choice “${Value}”`
      : Mapped extends Outputs
        ? never
        : `There is no output “${Mapped}”`
    : never
  : never;

/** One value, several, or line items, whose keys are inputs below their own. Texts may be in several languages. */
type GivenMistakes<One, Input extends string, Value, Outputs> = Value extends readonly (infer Part)[]
  ? GivenMistakes<One, Input, Part, Outputs>
  : Value extends string
    ? ValueMistakes<Value, ChoicesOf<One, Input>, Outputs>
    : Value extends { readonly en: string }
      ? ValueMistakes<Value[keyof Value], string, Outputs>
      : Value extends { readonly choose: string }
        ? never
        : InputMistakes<One, Value, Outputs, `${Input}[]`>;

type InputMistakes<One, Inputs, Outputs, Within extends string = ''> = {
  [Key in keyof Inputs & string]: `${Within}${Key}` extends InputsOf<One>
    ? GivenMistakes<One, `${Within}${Key}`, Inputs[Key], Outputs>
    : `There is no input “${Within}${Key}”`;
}[keyof Inputs & string];

type StepMistakes<All extends Apps, Of extends Kind, Step extends Written, Outputs> = [OperationOf<All, Of, Step>] extends [never]
  ? `There is no ${Of} “${Step['key']}” of “${Step['app']}”`
  : InputMistakes<OperationOf<All, Of, Step>, Step['inputs'], Outputs>;

/** The mistakes in a trigger; never where there are none. */
export type TriggerMistakes<All extends Apps, Trigger extends Written> = StepMistakes<All, 'trigger', Trigger, never>;

/** The mistakes in the steps after a trigger; never where there are none. Each step can map what the trigger and the steps before it answer. */
export type StepsMistakes<All extends Apps, Steps extends readonly WrittenStep[], Outputs> = Steps extends readonly [
  infer First extends WrittenStep,
  ...infer Rest extends readonly WrittenStep[],
]
  ? StepMistakes<All, First['kind'], First, Outputs> | StepsMistakes<All, Rest, Outputs | AnswerOf<All, First>>
  : never;

type Unless<Mistakes> = [Mistakes] extends [never] ? unknown : Mistakes;

type Text<Language extends 'de' | 'nl'> = RecipeText & Readonly<Record<Language, string>>;

/** The parts of a recipe beside its steps, with the texts in all languages that they are read in. */
interface Described<Sandbox, Language extends 'de' | 'nl'> extends Recipe<Sandbox> {
  readonly title: Text<Language>;
  readonly description: Text<Language>;
  readonly goodFor: Text<Language>;
  readonly mind: readonly Text<Language>[];
  readonly tryIt: Recipe<Sandbox>['tryIt'] & { readonly text: Text<Language> };
}

/**
 * Makes the function with which the recipes of one integration are written.
 *
 * @typeParam Own the integration by its key; stand-ins for other apps are known
 * @typeParam Sandbox the account in a box that recipes are tried with
 * @typeParam Language the languages beside English in which they have to be written
 */
export function recipesFor<Own extends Apps, Sandbox, Language extends 'de' | 'nl'>() {
  type All = Own & typeof standInApps;
  return <const Trigger extends Written, const Steps extends readonly [WrittenStep, ...WrittenStep[]]>(
    recipe: Omit<Described<Sandbox, Language>, 'trigger' | 'steps'> & {
      readonly trigger: Trigger & Unless<TriggerMistakes<All, Trigger>>;
      readonly steps: Steps & Unless<StepsMistakes<All, Steps, OutputsOf<OperationOf<All, 'trigger', Trigger>>>>;
    },
  ): Recipe<Sandbox> => recipe;
}
