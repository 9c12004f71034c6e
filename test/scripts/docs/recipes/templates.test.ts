import { describe, expect, test } from '@jest/globals';
import { type RecipeBook, recipeBooks } from '../../../../scripts/docs/recipes/books.ts';
import type { ReadRecipe } from '../../../../scripts/docs/recipes/steps.ts';
import { pageOfZapTemplates } from '../../../../scripts/docs/recipes/templates.ts';

/* The rules of Zapier's guide on Zap templates. */

const all = recipeBooks.flatMap(({ app, recipes }) => recipes.map((recipe) => [`${app.name} ${recipe.name}`, recipe, app.name] as const));
const described = ({ goodFor, description }: ReadRecipe): string => `${goodFor.en} ${description.en}`;
const VERBS = /^(Add|Create|Delete|Get|Import|Log|Opt|Post|Schedule|Send|Set|Start|Unsubscribe|Update) /;
/** What begins with a capital letter within a sentence. */
const NAMES = ['MAILINGWORK', 'Copernica', 'CRM', 'SMS', 'PDF'];
/** Verbs that fit only some apps, and which. */
const FITTING: Readonly<Record<string, RegExp>> = { Send: /^send_/, Post: /^post_/, Log: /^add_row$/ };

describe.each(all)('the template of %s', (_name, recipe, app) => {
  const title = recipe.title.en;

  test('has a title that begins with a verb, in sentence case, with the name of the app', () => {
    expect(title).toMatch(VERBS);
    expect(title.split(' ').slice(1)).toEqual(
      title
        .split(' ')
        .slice(1)
        .map((word) => (NAMES.includes(word) ? word : word.toLowerCase())),
    );
    expect(title.toLowerCase()).toContain(app);
  });

  test('has a title with “new” before what starts it, unless that is the time', () => {
    expect(recipe.trigger.app === 'schedule' || / new /.test(title)).toBe(true);
  });

  test('has a title without persons, and without what all Zaps do', () => {
    expect(title).not.toMatch(/\b(I|we|you|your|our)\b|sync|automatic/i);
  });

  test('has a title with a verb that fits the app', () => {
    const [verb = ''] = title.split(' ');
    const fitting = FITTING[verb];
    expect(fitting === undefined || recipe.steps.some(({ key }) => fitting.test(key))).toBe(true);
  });

  test('has a description of two to four sentences', () => {
    const count = described(recipe).match(/[.!?](?= |$)/g)?.length;
    expect([2, 3, 4]).toContain(count);
  });

  test('has a description without links and without Zapier’s own words', () => {
    expect(described(recipe)).not.toMatch(/\b(Zaps?|Zapier|triggers?|actions?|templates?)\b|sync|https?:/i);
  });
});

test('each description is one of its own', () => {
  expect(new Set(all.map(([, recipe]) => described(recipe))).size).toBe(all.length);
});

describe('the page of Zap templates', () => {
  const section = async (title: string): Promise<string> => (await pageOfZapTemplates()).split('\n### ').find((part) => part.startsWith(title)) ?? '';

  test('has the texts, and the mapping by labels', async () => {
    const part = await section('Start MAILINGWORK opt-ins');
    expect(part).toContain('| Description | The opt-in of new leads starts at once');
    expect(part).toContain('*Note: The form has to ask for consent');
    expect(part).toContain('| *Opt-In Page* | `1. Address of the Page` |');
  });

  test('leaves empty what each user has another of', async () => {
    const part = await section('Create or update CRM contacts');
    expect(part).toContain('| *Lists* | leave empty: users choose their own |');
    expect(part).not.toContain('`1. Firma`');
    expect(part).toContain('here Company.');
  });

  test('says which recipe cannot be a template', async () => {
    expect(await section('Log monthly')).toContain('cannot be a template as it is, because it has steps of Formatter by Zapier');
  });

  test('has a section for each recipe', async () => {
    const page = await pageOfZapTemplates();
    expect(recipeBooks.flatMap(({ recipes }: RecipeBook) => recipes.filter(({ name }) => !page.includes(`Recipe \`${name}\``)))).toEqual([]);
  });
});
