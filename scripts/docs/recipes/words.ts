import type { RecipeLanguage } from '../../../sandbox/recipes/recipe.ts';

/** The words around recipes in one language. Gaps are in braces. */
export interface RecipeWords {
  readonly trigger: string;
  readonly create: string;
  readonly search: string;
  readonly columns: readonly [field: string, content: string];
  readonly nothing: string;
  /** Entries of a dropdown in the reader's own account. */
  readonly ownEntry: string;
  /** A text to write. */
  readonly text: string;
  readonly goodFor: string;
  readonly mind: string;
  readonly tryIt: string;
}

/** The words in all languages of recipes. */
export const recipeWords: Readonly<Record<RecipeLanguage, RecipeWords>> = {
  en: {
    trigger: 'Trigger',
    create: 'Action',
    search: 'Search',
    columns: ['Field', 'What to fill in'],
    nothing: 'Nothing to fill in.',
    ownEntry: 'choose yours, here {names}',
    text: '“{text}”',
    goodFor: 'What it is good for',
    mind: 'Keep in mind',
    tryIt: 'Try it',
  },
  de: {
    trigger: 'Auslöser',
    create: 'Aktion',
    search: 'Suche',
    columns: ['Feld', 'Was Sie eintragen'],
    nothing: 'Hier ist nichts einzutragen.',
    ownEntry: 'Wählen Sie Ihren Eintrag, hier {names}',
    text: '„{text}“',
    goodFor: 'Wofür das gut ist',
    mind: 'Worauf Sie achten sollten',
    tryIt: 'Ausprobieren',
  },
  nl: {
    trigger: 'Trigger',
    create: 'Actie',
    search: 'Zoekactie',
    columns: ['Veld', 'Wat je invult'],
    nothing: 'Je hoeft niets in te vullen.',
    ownEntry: 'kies zelf, hier {names}',
    text: '‘{text}’',
    goodFor: 'Waar het goed voor is',
    mind: 'Waar je op moet letten',
    tryIt: 'Uitproberen',
  },
};
