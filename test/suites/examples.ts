import { describe, expect, test } from '@jest/globals';
import type { PlainInputField } from 'zapier-platform-core';
import { sentence } from '../support/app.ts';
import { type AppUnderTest, bundleOf, named, type Operation, operationsOf, runnerOf } from './app.ts';

/** What the suite must know of an app beside how it is tried. */
export interface ExamplesTable {
  /** Keys of inputs whose labels say enough about their form, such as a name or a text. */
  readonly obvious: RegExp;
  /** Like `playService`, with an account that has a field of every type. */
  readonly playEveryField: () => void;
  /** What an example needs beside it in the form, by the key of its input. */
  readonly beside: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** One input that people type something into, and what a step gets where they type the examples of its help text. */
interface Typed {
  readonly key: string;
  readonly inputs: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Whatever is typed and not chosen has an example in its help text, unless its form is obvious; and the app takes each example, in an account that has fields of all types.
 */
export function examplesSuite(app: AppUnderTest, { obvious, playEveryField, beside }: ExamplesTable): void {
  const { definition, authData } = app;
  const run = runnerOf(app);
  const isTyped = ({ key, type, choices, dynamic, children }: PlainInputField): boolean =>
    type !== 'copy' && type !== 'password' && choices === undefined && dynamic === undefined && children === undefined && !obvious.test(key);

  async function typedIn({ name }: Operation): Promise<Typed[]> {
    const filledIn = bundleOf(app, `${name}.operation.perform`).inputData ?? {};
    const fields = await run(`${name}.operation.inputFields`, { inputData: filledIn });
    const all: PlainInputField[] = Array.isArray(fields) ? fields : [];
    const typed = (field: PlainInputField): Typed => ({
      key: field.key,
      inputs: typedInto(field).map((value) => ({ ...filledIn, ...beside[field.key], [field.key]: value })),
    });
    const typedInRows = ({ key, children = [] }: PlainInputField): Typed[] =>
      children.filter(isTyped).map((child) => ({
        key: child.key,
        inputs: typedInto(child).map((value) => ({ ...filledIn, [key]: rowsIn(filledIn[key]).map((row) => ({ ...row, [child.key]: value })) })),
      }));
    return [...all.filter(isTyped).map(typed), ...all.flatMap(typedInRows)];
  }

  describe('the examples in help texts', () => {
    const connection = (definition.authentication?.fields ?? []).filter(isTyped);

    test('of the connection are there, and are accepted', async () => {
      expect(connection.filter((field) => examplesIn(field).length === 0).map(({ key }) => key)).toEqual([]);
      for (const { key, helpText = '' } of connection) {
        for (const example of examplesIn({ helpText })) {
          app.playService();
          expect(await refusalOf(run('authentication.test', { authData: { ...authData, [key]: example } }))).toBeNull();
        }
      }
    });

    test('the connection says where the vendor explains it (D002)', () => {
      const helpTexts = (definition.authentication?.fields ?? []).map(({ helpText = '' }) => helpText).join('\n');
      expect(helpTexts).toMatch(/\[[^\]]+\]\(https:\/\/[^)\s]+\)/);
    });

    test.each(named(operationsOf(definition).filter(({ member }) => member.display.hidden !== true)))(
      'of %s are there, and are accepted',
      async (name, entry) => {
        playEveryField();
        const typed = await typedIn(entry);
        expect(typed.filter(({ inputs }) => inputs.length === 0).map(({ key }) => key)).toEqual([]);
        for (const { key, inputs } of typed) {
          for (const inputData of inputs) {
            playEveryField();
            expect({ key, refused: await refusalOf(run(`${name}.operation.perform`, { inputData })) }).toEqual({ key, refused: null });
          }
        }
      },
    );

    test('are recognised as such', () => {
      const helpText = 'Such as 1980-12-24 18:30 or 24.12.1980 18:30. Or names, such as `a, b` and *c*: see there, such as [1,2]; or not.';
      expect(examplesIn({ helpText })).toEqual(['1980-12-24 18:30', '24.12.1980 18:30', 'a, b', 'c', '[1,2]']);
      expect(examplesIn({ helpText: 'A whole number.' })).toEqual([]);
    });
  });
}

/** What stands behind “such as”, up to the end of the phrase; in marks, anything may stand. */
const PHRASES = /\bsuch as ((?:`[^`]+`|\*[^*]+\*|[^.,;:]|[.,;:](?=\S))+)/gi;

function examplesIn({ helpText = '' }: Pick<PlainInputField, 'helpText'>): string[] {
  return [...helpText.matchAll(PHRASES)].flatMap(([, phrase = '']) => phrase.split(/ (?:or|and) /)).map((example) => example.replaceAll(/[*`]/g, ''));
}

/** What the editor hands over where the examples are typed: of a list all of them at once, of names with values the first with the second. */
function typedInto({ list, dict, ...field }: PlainInputField): unknown[] {
  const examples = examplesIn(field);
  const [first, second] = examples;
  if (first === undefined) {
    return [];
  }
  return dict === true ? [{ [first]: second }] : list === true ? [examples] : examples;
}

function rowsIn(value: unknown): object[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}

/** The sentence by which a value is refused; null where none is, whatever else comes of it. */
async function refusalOf(running: Promise<unknown>): Promise<string | null> {
  try {
    await running;
    return null;
  } catch (error) {
    const isRefusal = error instanceof Error && /"code":"(invalid_input|wrong_host|unexpected)"/.test(error.message);
    return isRefusal ? sentence(error) : null;
  }
}
