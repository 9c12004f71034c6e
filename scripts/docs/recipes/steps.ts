import { type Choice, inputsIn, type Recipe, type RecipeLanguage, textIn, type WordedInputs, type WordedValue } from '../../../sandbox/recipes/recipe.ts';
import { table } from '../markdown.ts';
import { type AppLabels, Labels, type OperationNames } from './labels.ts';
import { type RecipeWords, recipeWords } from './words.ts';

/** A recipe as far as it is read. */
export type ReadRecipe = Omit<Recipe<never>, 'tryIt'> & { readonly tryIt: Pick<Recipe<never>['tryIt'], 'text'> };

/** A step of a recipe in words. */
export interface WordedStep {
  readonly number: number;
  /** `Trigger`, `Search` or `Action` in the language. */
  readonly kind: string;
  readonly app: string;
  readonly operation: string;
  readonly inputs: readonly WordedInput[];
}

/** An input with what is filled in. */
export interface WordedInput {
  readonly field: string;
  /** As Markdown. */
  readonly content: string;
  /** Whether it is a field of the account, or maps one, so that each account has another. */
  readonly ofAccount: boolean;
}

/** A step whose outputs later ones map. */
interface Source {
  /** What stands before the keys of its outputs; '' for the trigger. */
  readonly within: string;
  readonly number: number;
  readonly names: OperationNames;
}

const PLACES = { trigger: 'triggers', create: 'creates', search: 'searches' } as const;
const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;
const ACCOUNT_FIELD = /field: (.*)$/;

/**
 * The steps of a recipe in words: labels in place of keys, and outputs as the editor shows them, such as `1. Email`.
 *
 * @param own the labels of the integration
 * @param words around them
 */
export function wordedSteps({ trigger, steps }: ReadRecipe, own: AppLabels, language: RecipeLanguage, words = recipeWords[language]): WordedStep[] {
  const labels = new Labels(own, language);
  const all = [{ ...trigger, kind: 'trigger' as const, as: '' }, ...steps];
  const sources: Source[] = [];
  return all.map(({ app, kind, key, as = key, inputs = {} }, index) => {
    const names = labels.operation(app, PLACES[kind], key);
    const number = index + 1;
    const rows = rowsOf(inputsIn(inputs, language), { names, sources: [...sources], words });
    sources.push({ within: index === 0 ? '' : `${as}__`, number, names });
    return { number, kind: words[kind], app: labels.app(app), operation: names.label, inputs: rows };
  });
}

/** A recipe step by step, as Markdown: each step with a table of what is filled in. */
export function stepsInWords(recipe: ReadRecipe, own: AppLabels, language: RecipeLanguage): string {
  const { columns, nothing } = recipeWords[language];
  return wordedSteps(recipe, own, language)
    .map(({ number, kind, app, operation, inputs }) => {
      const filled =
        inputs.length === 0
          ? nothing
          : table(
              columns,
              inputs.map(({ field, content }) => [`*${field}*`, content]),
            );
      return `**${number}. ${kind}:** ${app}, *${operation}*\n\n${filled}`;
    })
    .join('\n\n');
}

/**
 * A whole recipe as a section of a guide, as Markdown.
 *
 * @param own the labels of the integration
 * @param start the command that opens its console
 */
export function recipeInWords(recipe: ReadRecipe, own: AppLabels, language: RecipeLanguage, start: string): string {
  const { goodFor, mind, tryIt } = recipeWords[language];
  const said = (text: Parameters<typeof textIn>[0]): string => textIn(text, language);
  const minds = recipe.mind.map((text) => `* ${said(text)}`).join('\n');
  return [
    `<a id="recipe-${recipe.name}"></a>`,
    `### ${said(recipe.title)}`,
    said(recipe.description),
    `**${goodFor}:** ${said(recipe.goodFor)}`,
    stepsInWords(recipe, own, language),
    minds === '' ? '' : `**${mind}:**\n\n${minds}`,
    `**${tryIt}:** \`${start} --recipe ${recipe.name}\`. ${said(recipe.tryIt.text)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

interface Context {
  readonly names: OperationNames;
  readonly sources: readonly Source[];
  readonly words: RecipeWords;
}

/** @param within the key of the input whose line items these are, such as `subscribers[]` */
function rowsOf(inputs: WordedInputs, context: Context, within = ''): WordedInput[] {
  return Object.entries(inputs).flatMap(([key, value]) => {
    const [row] = lineItemsIn(value);
    if (row !== undefined) {
      return rowsOf(row, context, `${within}${key}[]`).map((cell) => ({ ...cell, field: `${context.names.input(key)}: ${cell.field}` }));
    }
    const [, own] = ACCOUNT_FIELD.exec(key) ?? [];
    return [
      {
        field: own ?? context.names.input(`${within}${key}`),
        content: contentOf(value, key, context),
        ofAccount: own !== undefined || JSON.stringify(value).includes('field: '),
      },
    ];
  });
}

function lineItemsIn(value: WordedValue): WordedInputs[] {
  return Array.isArray(value) ? value.filter((part): part is WordedInputs => typeof part === 'object' && !isChoice(part)) : [];
}

function isChoice(value: Choice | WordedInputs): value is Choice {
  return typeof value.choose === 'string';
}

function contentOf(value: WordedValue, key: string, context: Context): string {
  const parts = typeof value === 'string' || 'choose' in value ? [value] : value;
  const chosen = parts.filter((part) => typeof part !== 'string').map(({ choose }) => String(choose));
  const written = parts.filter((part) => typeof part === 'string').map((part) => textOf(part, key, context));
  return [...(chosen.length === 0 ? [] : [entriesOf(chosen, context)]), ...written].join(', ');
}

/** Entries that readers choose from a dropdown of their own account. */
function entriesOf(names: readonly string[], { words }: Context): string {
  return words.ownEntry.replace('{names}', () => names.map((name) => words.text.replace('{text}', () => name)).join(', '));
}

/** A choice by its label, a text of its own in quotes, or a text with outputs by their labels. */
function textOf(text: string, key: string, { names, sources, words }: Context): string {
  const choice = names.choice(key, text);
  if (choice !== text) {
    return `*${choice}*`;
  }
  const mapped = text.replace(PLACEHOLDER, (_whole, output: string) => `\`${labelOfOutput(output, sources)}\``);
  return mapped === text ? words.text.replace('{text}', () => text) : mapped;
}

/** An output as the editor shows it: the number of its step and its label. */
function labelOfOutput(output: string, sources: readonly Source[]): string {
  const source = sources.findLast(({ within }) => output.startsWith(within)) ?? sources[0];
  const key = output.slice(source?.within.length ?? 0);
  const [, field] = ACCOUNT_FIELD.exec(key) ?? [];
  return `${source?.number ?? 1}. ${field ?? source?.names.output(key) ?? key}`;
}
