import { drawFields } from '../../../../../sandbox/console/maker/form/draw.ts';
import type { Entries } from '../../../../../sandbox/console/maker/form/entries.ts';
import { formFields } from '../../../../../sandbox/console/maker/form/fields.ts';
import { inputDataIn } from '../../../../../sandbox/console/maker/form/posted.ts';
import type { Speaking } from '../../../../../sandbox/console/shell/view.ts';
import { filled } from '../../../../../sandbox/console/text/text.ts';
import type { Data } from '../../../../../sandbox/runner/runner.ts';
import { postedBy } from '../html_form.ts';

/** Speaks English. */
export const english: Speaking = { t: (text, values = {}) => filled(text.en, values) };

/** A form as HTML. */
export async function drawn(fields: readonly Data[], inputData: Data = {}, entries = new Map<string, Entries>()): Promise<string> {
  const form = { step: 'action', fields: formFields(fields), groups: [{ key: 'more', label: 'More' }], inputData, entries, connector: () => '' };
  return String(await drawFields(english, form));
}

/** What comes back when a form is posted as it was drawn. */
export async function postedBack(fields: readonly Data[], inputData: Data): Promise<Data> {
  return inputDataIn(postedBy(await drawn(fields, inputData)), 'action', formFields(fields));
}
