import type { Data, Place, Runner } from '../../../runner/runner.ts';
import { readEntries } from '../form/entries.ts';
import { type FormField, formFields, givenIn, inputsOf } from '../form/fields.ts';
import type { Form } from '../form/parts.ts';
import type { StepDraft, StepName } from './drafts.ts';

/** Where an app keeps the operations of a kind. */
export const PLACES = { trigger: 'triggers', create: 'creates', search: 'searches' } as const satisfies Record<StepDraft['kind'], Place>;

/**
 * Reads the form of a step from the running app, as it is with what is filled in. Defaults are filled in once; values of fields that the form has no longer
 * are dropped.
 *
 * @param event the values of outputs that are mapped
 * @throws AppFailure
 */
export async function readForm({ app, editor }: Runner, name: StepName, step: StepDraft, event: Data): Promise<Omit<Form, 'connector'>> {
  const { kind, key } = step;
  const { inputFieldGroups = [] } = await app.definition.operation(PLACES[kind], key);
  const read = async () => formFields(await app.inputFields(kind, key, await editor.filled(step.inputData, event)));
  step.fields = await read();
  if (prefill(step)) {
    step.fields = await read();
    prefill(step);
  }
  const known = new Set(inputsOf(step.fields).map((field) => field.key));
  step.inputData = Object.fromEntries(Object.entries(step.inputData).filter(([one]) => known.has(one)));
  const entries = await readEntries(app, step, name, step.fields, await editor.filled(step.inputData, event));
  const groups = inputFieldGroups.map((group) => ({ key: group.key, label: group.label ?? group.key }));
  return { step: name, fields: step.fields, groups, inputData: step.inputData, entries };
}

/** @returns whether a value was filled in on which other fields depend */
function prefill(step: StepDraft): boolean {
  const fresh = inputsOf(step.fields).filter((field) => !step.prefilled.has(field.key));
  const filled = fresh.filter((field) => !step.isCopy && field.initial !== null && givenIn(step.inputData, field.key) === undefined);
  for (const { key } of fresh) {
    step.prefilled.add(key);
  }
  step.isCopy = false;
  step.inputData = { ...step.inputData, ...Object.fromEntries(filled.map((field) => [field.key, initialValue(field)])) };
  return filled.some(({ redraws }) => redraws);
}

function initialValue({ shape, initial }: FormField): unknown {
  return shape === 'list' ? [initial] : initial;
}
