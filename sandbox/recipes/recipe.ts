import type { Runner } from '../runner/runner.ts';

/** The languages of recipes; a recipe has a text in English and in those of the people who read it. */
export type RecipeLanguage = 'en' | 'de' | 'nl';

/** A text of a recipe. */
export type RecipeText = { readonly en: string } & Readonly<Partial<Record<RecipeLanguage, string>>>;

/** An entry of a dropdown, by its name in the account. */
export interface Choice {
  readonly choose: string;
}

/** What is filled in at an input: a text with outputs such as `{{email}}`, also one in several languages, an entry of a dropdown, several of these, or line items. */
export type RecipeValue = string | Choice | RecipeText | readonly (string | Choice | RecipeText)[] | readonly RecipeInputs[];

/**
 * What is filled in, by the key of the input. The fields of the account are known by their names: `field: Firma`, also among outputs: `{{field: Firma}}`.
 */
export interface RecipeInputs {
  readonly [input: string]: RecipeValue;
}

/** What starts the Zap of a recipe. */
export interface RecipeTrigger {
  /** The integration, or the key of a stand-in. */
  readonly app: string;
  readonly key: string;
  readonly inputs?: RecipeInputs;
}

/** A step after the trigger. Later steps map what it answers as outputs below its name, such as `{{find_list__list_id}}`. */
export interface RecipeStep {
  /** The integration, or the key of a stand-in. */
  readonly app: string;
  readonly kind: 'create' | 'search';
  readonly key: string;
  /** Its name; its key when missing. */
  readonly as?: string;
  readonly inputs: RecipeInputs;
}

/** What a recipe is tried with. */
export interface RecipeStage<Sandbox> {
  readonly sandbox: Sandbox;
  readonly runner: Runner;
}

/** A common Zap as data: people read it in guides, and it runs on an account in a box. */
export interface Recipe<Sandbox> {
  /** In commands and addresses, such as `lead-form`. */
  readonly name: string;
  /** “Do this in A when that happens in B”. */
  readonly title: RecipeText;
  /** One or two sentences on what the Zap does. */
  readonly description: RecipeText;
  /** Why people use it. */
  readonly goodFor: RecipeText;
  /** What to mind, a sentence or two each. */
  readonly mind: readonly RecipeText[];
  readonly trigger: RecipeTrigger;
  /** In their order; at least one. */
  readonly steps: readonly [RecipeStep, ...RecipeStep[]];
  /** How to see it work in an account in a box whose Zap is on. */
  readonly tryIt: {
    /** What a person does for it. */
    readonly text: RecipeText;
    /** Does it. */
    readonly play: (stage: RecipeStage<Sandbox>) => Promise<void> | void;
  };
}

/** A text in a language, or in English where it has none in it. */
export function textIn(text: RecipeText, language: RecipeLanguage): string {
  return text[language] ?? text.en;
}

/** What is filled in, in one language: texts, entries of dropdowns, several of these, or line items. */
export type WordedValue = string | Choice | readonly (string | Choice | WordedInputs)[];

/** The same by the key of the input. */
export interface WordedInputs {
  readonly [input: string]: WordedValue;
}

/** What is filled in, with its texts in a language. */
export function inputsIn(inputs: RecipeInputs, language: RecipeLanguage): WordedInputs {
  return Object.fromEntries(
    Object.entries(inputs).map(([key, value]) => [key, isList(value) ? value.map((part) => worded(part, language)) : one(value, language)]),
  );
}

function worded(part: string | Choice | RecipeText | RecipeInputs, language: RecipeLanguage): string | Choice | WordedInputs {
  return isOne(part) ? one(part, language) : inputsIn(part, language);
}

function one(value: string | Choice | RecipeText, language: RecipeLanguage): string | Choice {
  return typeof value === 'string' || 'choose' in value ? value : textIn(value, language);
}

function isOne(value: string | Choice | RecipeText | RecipeInputs): value is string | Choice | RecipeText {
  return typeof value === 'string' || 'choose' in value || 'en' in value;
}

function isList(value: RecipeValue): value is readonly (string | Choice | RecipeText)[] | readonly RecipeInputs[] {
  return Array.isArray(value);
}
