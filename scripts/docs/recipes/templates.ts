import { textIn } from '../../../sandbox/recipes/recipe.ts';
import { standInOf } from '../../../sandbox/runner/runner.ts';
import { table } from '../markdown.ts';
import { type RecipeBook, recipeBooks } from './books.ts';
import type { AppLabels } from './labels.ts';
import { type ReadRecipe, type WordedStep, wordedSteps } from './steps.ts';
import { type RecipeWords, recipeWords } from './words.ts';

/** Zapier's guide on templates, from which the rules are that a test holds. */
const GUIDE = 'https://platform.zapier.com/partners/zap-templates';

/** The words of a template, in which users choose and write their own. */
const words: RecipeWords = { ...recipeWords.en, ownEntry: 'leave empty: users choose their own', text: 'leave empty: users write their own, such as “{text}”' };

/** What no template may have, by the key of the stand-in. */
const NOT_IN_TEMPLATES = ['formatter'];

/** The texts and the mapping of each Zap template, ready to paste into Zapier's form: `docs/zap-templates.md`. */
export async function pageOfZapTemplates(): Promise<string> {
  return `${[HEAD, ...(await Promise.all(recipeBooks.map(book)))].join('\n\n')}\n`;
}

const HEAD = `# Zap templates

This page is written by \`npm run docs\` from the [recipes](../recipes). A listed app needs templates: Zaps that Zapier suggests on the page of the app. Only the owner of a listed app can make them, in Zapier's editor, and
Zapier reviews each one. Zapier's form asks for a title, a description and the mapping; all of it is below, in English as Zapier wants it. The texts follow [Zapier's guide](${GUIDE}), and a test holds its rules.

* Make one template for each well-known app in the place of *Form*, *CRM*, *Online Shop*, *Spreadsheet* or *Team Chat*. Put its name and its words into title and description, such as “Typeform” and “entries”: Zapier refuses templates whose descriptions only differ in the name of an app.
* Zapier's form has no connected account. So dropdowns stay empty, and the fields of an account do not appear; users fill in both when they use the template.
* A template may not have steps of Formatter by Zapier that are set up by hand. Where a recipe has some, it says so.
* Turn the Zap on yourself and let it run before you send the template to review. \`npm start -- --recipe <name>\` shows the same Zap with an account in a box; for Copernica it is \`npm start -- copernica --recipe <name>\`.`;

async function book({ recipes, labels }: RecipeBook): Promise<string> {
  const own = await labels();
  const label = typeof own.label === 'string' ? own.label : textIn(own.label, 'en');
  return [`## ${label}`, ...recipes.map((recipe) => section(recipe, own))].join('\n\n');
}

function section(recipe: ReadRecipe, own: AppLabels): string {
  const steps = wordedSteps(recipe, own, 'en', words);
  const forbidden = recipe.steps.filter(({ app }) => NOT_IN_TEMPLATES.includes(app)).map(({ app }) => textIn(standInOf(app)?.label ?? { en: app }, 'en'));
  const warning = forbidden.length === 0 ? [] : [`This recipe cannot be a template as it is, because it has steps of ${forbidden[0]}. It is in the guides.`];
  return [
    `### ${recipe.title.en}`,
    `Recipe \`${recipe.name}\``,
    ...warning,
    table(
      ['in the form', ''],
      [
        ['Title', recipe.title.en],
        ['Description', templateDescription(recipe)],
      ],
    ),
    ...steps.map(stepInTemplate),
  ].join('\n\n');
}

/** What the form's description says: the need, how it is met, and a note at the end where something is to be minded. */
export function templateDescription({ goodFor, description, mind: [first] }: ReadRecipe): string {
  const note = first === undefined ? '' : ` *Note: ${first.en.replaceAll('*', '')}*`;
  return `${goodFor.en} ${description.en}${note}`;
}

function stepInTemplate({ number, kind, app, operation, inputs }: WordedStep): string {
  const offered = inputs.filter(({ ofAccount }) => !ofAccount);
  const others = inputs.filter(({ ofAccount }) => ofAccount).map(({ field }) => field);
  const filled =
    offered.length === 0
      ? words.nothing
      : table(
          words.columns,
          offered.map(({ field, content }) => [`*${field}*`, content]),
        );
  const left = others.length === 0 ? '' : `\n\nUsers map the fields of their own account themselves, here ${others.join(', ')}.`;
  return `**${number}. ${kind}:** ${app}, *${operation}*\n\n${filled}${left}`;
}
