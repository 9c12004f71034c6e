import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RecipeLanguage, textIn } from '../../../sandbox/recipes/recipe.ts';
import type { FailureKind } from '../../../webservice/calls/failure.ts';
import type { Outcome, Rules } from '../../../zapier/operations/failures.ts';
import { type App, root } from '../../apps.ts';
import { table } from '../markdown.ts';
import { withPart } from '../markers.ts';
import { type Definition, groupOf, type Kind, visibleOperations } from '../operations.ts';
import { recipeBooks } from '../recipes/books.ts';
import { recipeInWords } from '../recipes/steps.ts';

/** What a guide says of an operation. */
export interface OperationText {
  /** A sentence; without it, the guide takes the English one that the app itself shows. */
  readonly does?: string;
  /** What to mind; empty where there is nothing. */
  readonly mind: string;
}

/** A field of a connection, as far as a guide shows it. */
interface ConnectionField {
  readonly key: string;
  readonly label?: string;
  readonly required?: boolean;
}

/** The words of the generated parts in one language. */
export interface GuideWords {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly quotes: readonly [opening: string, closing: string];
  /** The head of the tables of operations. */
  readonly operationColumns: readonly [label: string, does: string, mind: string];
  /** What stands below a table in which operations are marked that the public version hides. */
  readonly notPublic: string;
  /** The head of the table of the connection's fields. */
  readonly connectionColumns: readonly [label: string, entry: string];
  readonly optional: string;
  /** The head of the table of failures. */
  readonly failureColumns: readonly [advice: string, outcome: string, meaning: string];
  readonly outcomes: Readonly<Record<Outcome, string>>;
  /** The heading of the section on recipes, and what stands below it. */
  readonly recipes: { readonly title: string; readonly about: string };
}

/** What a guide says of one app in one language. */
export interface GuideTexts {
  /** By group and key, such as `triggers.new_opt_in`. */
  readonly operations: Readonly<Record<string, OperationText>>;
  /** What belongs into each field of the connection, by its key. */
  readonly connection: Readonly<Record<string, string>>;
  /** What each kind of failure means, and what to do. */
  readonly failures: Readonly<Record<FailureKind, string>>;
}

/** A guide for those who build Zaps: an app in a language. Most of it is written by hand; the parts that follow from the code are generated. */
export interface Guide {
  /** The path of the page, relative to the root. */
  readonly path: string;
  readonly language: RecipeLanguage;
  readonly app: App;
  readonly definition: Definition;
  readonly connection: readonly ConnectionField[];
  readonly rules: Rules;
  readonly words: GuideWords;
  readonly texts: GuideTexts;
}

/**
 * A guide with its generated parts.
 *
 * @throws Error where the page has no place for one of them, or where a text is missing
 */
export async function pageOfGuide(guide: Guide): Promise<string> {
  const page = await readFile(join(root, guide.path), 'utf8');
  const parts = {
    connection: connectionTable(guide),
    operations: operationTables(guide),
    recipes: await recipeSection(guide),
    failures: failureTable(guide),
  };
  return Object.entries(parts).reduce((text, [name, part]) => withPart(text, name, part), page);
}

function connectionTable({ connection, words, texts }: Guide): string {
  return table(
    words.connectionColumns,
    connection.map(({ key, label = '', required }) => [
      `${labelled(label)}${required === true ? '' : ` (${words.optional})`}`,
      found(texts.connection, key, 'field of the connection'),
    ]),
  );
}

function operationTables({ app, definition, words, texts }: Guide): string {
  const isHidden = (key: string): boolean => !app.visibleInPublicVersion.includes(key);
  const sections = visibleOperations(definition).map(({ kind, operations }) => {
    const rows = operations.map(({ key, display: { label = '', description = '' } }) => {
      const { does = description, mind } = found(texts.operations, `${groupOf[kind]}.${key}`, 'operation');
      return [`${labelled(label)}${isHidden(key) ? ' ¹' : ''}`, does, mind];
    });
    const note = operations.some(({ key }) => isHidden(key)) ? `\n\n¹ ${words.notPublic}` : '';
    return `### ${words.kinds[kind]}\n\n${table(words.operationColumns, rows)}${note}`;
  });
  return sections.join('\n\n');
}

/** With its heading, so that a guide on an app without recipes has no such section. */
async function recipeSection({ app, language, words }: Guide): Promise<string> {
  const book = recipeBooks.find((one) => one.app === app);
  if (book === undefined) {
    return '';
  }
  const own = await book.labels();
  const links = book.recipes.map(({ name, title }) => `* [${textIn(title, language)}](#recipe-${name})`).join('\n');
  const recipes = book.recipes.map((recipe) => recipeInWords(recipe, own, language, book.start));
  return ['<a id="recipes"></a>', `## ${words.recipes.title}`, words.recipes.about, links, ...recipes].join('\n\n');
}

/** Kinds of failures whose messages end alike share a row. */
function failureTable({ rules: { running }, words, texts }: Guide): string {
  const rows = Map.groupBy(Object.entries(running), ([, { advice }]) => advice);
  return table(
    words.failureColumns,
    Array.from(rows, ([advice, kinds]) => {
      const outcomes = new Set(kinds.map(([, { outcome }]) => words.outcomes[outcome]));
      const meanings = kinds.map(([kind]) => found<string>(texts.failures, kind, 'kind of failure'));
      return [words.quotes.join(advice), [...outcomes].join('\n'), meanings.join('\n')];
    }),
  );
}

/** A label of the app in Zapier’s editor, as the guides write it. */
const labelled = (label: string): string => `*${label}*`;

function found<Text>(texts: Readonly<Record<string, Text>>, key: string, what: string): Text {
  const text = texts[key];
  if (text === undefined) {
    throw new Error(`The guide has no text for the ${what} “${key}”.`);
  }
  return text;
}
