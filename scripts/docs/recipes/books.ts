import { copernicaRecipes } from '../../../recipes/copernica/index.ts';
import { mailingworkRecipes } from '../../../recipes/mailingwork/index.ts';
import { type App, copernica, mailingwork } from '../../apps.ts';
import type { AppLabels } from './labels.ts';
import type { ReadRecipe } from './steps.ts';

/** The recipes of an app. */
export interface RecipeBook {
  readonly app: App;
  readonly recipes: readonly ReadRecipe[];
  /** The command that opens its console, up to where options follow. */
  readonly start: string;
  /** What the app calls its operations, inputs and outputs; read when it is needed, because `npm run docs` writes it first. */
  readonly labels: () => Promise<AppLabels>;
}

/** The recipes of all apps that have some. */
export const recipeBooks: readonly RecipeBook[] = [
  {
    app: mailingwork,
    recipes: mailingworkRecipes,
    start: 'npm start --',
    labels: async () => (await import('../../../recipes/mailingwork/app.ts')).mailingwork,
  },
  {
    app: copernica,
    recipes: copernicaRecipes,
    start: 'npm start -- copernica',
    labels: async () => (await import('../../../recipes/copernica/app.ts')).copernica,
  },
];
