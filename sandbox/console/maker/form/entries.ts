import { type ActionStep, type Data, reasonOf } from '../../../runner/runner.ts';
import { type Choice, type FormField, givenIn } from './fields.ts';
import { nameOf } from './posted.ts';

/** The entries of a dropdown, or why they could not be read. */
export interface Entries {
  readonly choices: readonly Choice[];
  /** Null where they could. */
  readonly problem: string | null;
  /** The labels of the fields that have to be filled in first. */
  readonly waitsFor: readonly string[];
}

/** Asks the app for entries; each of its functions fails with an `AppFailure`. */
export interface EntrySource {
  choices(trigger: string, inputData: Data): Promise<Data[]>;
  fieldChoices(kind: 'trigger' | ActionStep['kind'], key: string, field: string, inputData: Data): Promise<Data[]>;
}

/** The operation whose form is drawn. */
export interface FormOperation {
  readonly kind: 'trigger' | ActionStep['kind'];
  readonly key: string;
}

/** How many entries a dropdown shows; others can be typed. */
const MAX_ENTRIES = 1000;

/**
 * Reads the entries of all dropdowns of a form, each list once.
 *
 * @param step what the names of the form's inputs begin with
 * @param inputData what is filled in so far, with mapped values in place
 * @returns by the name of the field's input
 */
export async function readEntries(
  source: EntrySource,
  operation: FormOperation,
  step: string,
  fields: readonly FormField[],
  inputData: Data,
): Promise<Map<string, Entries>> {
  const asked = new Map<string, Promise<Entries>>();
  const once = (name: string, ask: () => Promise<Entries>): Promise<Entries> => {
    const answer = asked.get(name) ?? ask();
    asked.set(name, answer);
    return answer;
  };
  const read = ({ key, dropdown, computed }: FormField): Promise<Entries> | null => {
    if (dropdown !== null) {
      const { trigger, value, label } = dropdown;
      return once(Object.values(dropdown).join('.'), () => entriesIn(source.choices(trigger, inputData), value, label));
    }
    return computed ? entriesIn(source.fieldChoices(operation.kind, operation.key, key, inputData), 'id', 'label') : null;
  };
  const ways = fields.flatMap((field) => [
    { path: [step, field.key], field },
    ...field.children.map((child) => ({ path: [step, field.key, child.key], field: child })),
  ]);
  const found = ways.map(async ({ path, field }) => {
    const waitsFor = field.dependsOn.filter((key) => givenIn(inputData, key) === undefined).map((key) => fields.find((one) => one.key === key)?.label ?? key);
    const entries = waitsFor.length > 0 ? { choices: [], problem: null, waitsFor } : await read(field);
    return entries === null ? [] : [[nameOf(...path), entries] as const];
  });
  return new Map((await Promise.all(found)).flat());
}

async function entriesIn(asked: Promise<Data[]>, value: string, label: string): Promise<Entries> {
  try {
    const choices = (await asked).slice(0, MAX_ENTRIES).map((one) => ({ value: String(one[value] ?? ''), label: String(one[label] ?? one[value] ?? '') }));
    return { choices, problem: null, waitsFor: [] };
  } catch (error) {
    return { choices: [], problem: reasonOf(error), waitsFor: [] };
  }
}
