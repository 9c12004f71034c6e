import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import { STEP_ROWS, type Step } from '../mailingwork/paging/steps.ts';
import { count } from '../zapier/inputs/ids.ts';
import type { Input } from '../zapier/inputs/input.ts';

/* What searches share that return more line items than one step can hold. */

/** Where a step goes on. */
export const continueInput: PlainInputField = {
  key: 'continue_with',
  label: 'Continue With',
  required: false,
  helpText: `One step returns up to ${STEP_ROWS}. For the others, map *Continue With* from the previous step, such as ${STEP_ROWS}.`,
};

/**
 * How many rows earlier steps have read.
 *
 * @throws InputFailure for what is no number of rows
 */
export const startIn = (input: Input): number => count(input.continue_with, 'Continue With') ?? 0;

/** The part of an output that says how far a step came. */
export const stepOutput = ({ rows, next }: Step<unknown>) => ({ count: rows.length, complete: next === null, continue_with: next });

/** The output fields of that part. */
export const stepOutputFields: PlainOutputField[] = [
  { key: 'count', label: 'Count', type: 'integer' },
  { key: 'complete', label: 'Complete', type: 'boolean' },
  { key: 'continue_with', label: 'Continue With', type: 'integer' },
];

/** The sample of that part. */
export const stepSample = { count: 1, complete: true, continue_with: null };

/** Makes an output field one of line items. */
export const inLineItem =
  (items: string) =>
  (field: PlainOutputField): PlainOutputField => ({ ...field, key: `${items}[]${field.key}` });
