import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** An input with options to choose from. */
export interface OptionsInput {
  readonly label: string;
  readonly name: string;
  readonly options: readonly string[];
  /** What is shown for an option, if it is not the option itself. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A list of which one option is chosen. */
export function select({ label, name, options, labels = {} }: OptionsInput, value: string): Html {
  const choices = options.map((option) => html`<option value="${option}" ${option === value ? 'selected' : ''}>${labels[option] ?? option}</option>`);
  return html`<label><span>${label}</span><select name="${name}">${choices}</select></label>`;
}

/** Checkboxes; the hidden empty value means "none" when none is ticked. */
export function checkboxes({ label, name, options, labels = {} }: OptionsInput, chosen: readonly string[]): Html {
  const boxes = options.map(
    (option) =>
      html`<label><input type="checkbox" name="${name}" value="${option}" ${chosen.includes(option) ? 'checked' : ''}> ${labels[option] ?? option}</label>`,
  );
  return html`<fieldset><legend>${label}</legend><input type="hidden" name="${name}" value="">${boxes}</fieldset>`;
}
