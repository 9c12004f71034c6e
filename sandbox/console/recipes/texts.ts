import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { AccountRecipe } from '../../recipes/account_recipe.ts';
import { type RecipeText, textIn } from '../../recipes/recipe.ts';
import { helpText } from '../maker/form/help.ts';
import type { View } from '../shell/view.ts';

/** A text of a recipe in the language of the page, or in English, which is marked as such; in Markdown. */
export function said({ language }: View, text: RecipeText): Html {
  const drawn = helpText(textIn(text, language));
  return text[language] === undefined ? html`<span lang="en">${drawn}</span>` : drawn;
}

/** The title of a recipe as plain text, for what has no room for marks. */
export function titleOf({ language }: View, { title }: Pick<AccountRecipe, 'title'>): string {
  return textIn(title, language);
}
