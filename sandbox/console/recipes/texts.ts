import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { AccountRecipe } from '../../recipes/account_recipe.ts';
import { type RecipeText, textIn } from '../../recipes/recipe.ts';
import type { View } from '../shell/view.ts';

/** A text of a recipe in the language of the page, or in English, which is marked as such. */
export function said({ language }: View, text: RecipeText): Html | string {
  return text[language] === undefined && language !== 'en' ? html`<span lang="en">${text.en}</span>` : textIn(text, language);
}

/** The title of a recipe as plain text, for what has no room for marks. */
export function titleOf({ language }: View, { title }: Pick<AccountRecipe, 'title'>): string {
  return textIn(title, language);
}
