import { html } from 'hono/html';
import type { Html } from './layout.ts';

/**
 * A list of which one option is chosen.
 *
 * @param value the chosen option
 * @param labels what is shown for an option, if it is not the option itself
 */
export function select(label: string, name: string, options: string[], value: string, labels: Record<string, string> = {}): Html {
  const choices = options.map((option) => html`<option value="${option}" ${option === value ? 'selected' : ''}>${labels[option] ?? option}</option>`);
  return html`<label><span>${label}</span><select name="${name}">${choices}</select></label>`;
}

/** Checkboxes; the hidden empty value means "none" when none is ticked. */
export function checkboxes(label: string, name: string, options: string[], chosen: string[], labels: Record<string, string> = {}): Html {
  const boxes = options.map(
    (option) =>
      html`<label><input type="checkbox" name="${name}" value="${option}" ${chosen.includes(option) ? 'checked' : ''}> ${labels[option] ?? option}</label>`,
  );
  return html`<fieldset><legend>${label}</legend><input type="hidden" name="${name}" value="">${boxes}</fieldset>`;
}
