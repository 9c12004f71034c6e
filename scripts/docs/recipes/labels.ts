import { type RecipeLanguage, textIn } from '../../../sandbox/recipes/recipe.ts';
import { standInOf, type Words } from '../../../sandbox/runner/runner.ts';

/** A label of the integration, which is English, or one of a stand-in for another app. */
type Label = string | Words;
type LabelsByKey = Readonly<Record<string, Label>>;

/** What an operation, its inputs, their choices and its outputs are called. */
export interface OperationLabels {
  readonly label: Label;
  readonly inputs: LabelsByKey;
  readonly choices?: Readonly<Record<string, LabelsByKey>>;
  readonly outputs: LabelsByKey;
}

type OperationsByKey = Readonly<Record<string, OperationLabels>>;

/** What all of an app is called; the modules `app.ts` of recipes are like that. */
export interface AppLabels {
  readonly label: Label;
  readonly triggers: OperationsByKey;
  readonly creates: OperationsByKey;
  readonly searches: OperationsByKey;
}

/** The labels of the apps in a recipe, in one language. */
export class Labels {
  readonly #own: AppLabels;
  readonly #language: RecipeLanguage;

  /** @param own those of the integration */
  constructor(own: AppLabels, language: RecipeLanguage) {
    this.#own = own;
    this.#language = language;
  }

  /** @param app the key of a stand-in; any other is the integration */
  app(app: string): string {
    return this.#text((standInOf(app) ?? this.#own).label, app);
  }

  operation(app: string, place: keyof Omit<AppLabels, 'label'>, key: string): OperationNames {
    const found: OperationLabels | undefined = (standInOf(app) ?? this.#own)[place][key];
    return {
      label: this.#text(found?.label, key),
      input: (input) => this.#text(found?.inputs[input], input),
      choice: (input, value) => this.#text(found?.choices?.[input]?.[value], value),
      output: (output) => this.#text(found?.outputs[output], output),
    };
  }

  /** @param key what is shown where there is no label */
  #text(label: Label | undefined, key: string): string {
    if (label === undefined) {
      return key;
    }
    return typeof label === 'string' ? label : textIn(label, this.#language);
  }
}

/** What an operation and its parts are called. */
export interface OperationNames {
  readonly label: string;
  input(key: string): string;
  choice(input: string, value: string): string;
  output(key: string): string;
}
