import { html } from 'hono/html';
import type { Outcome } from '../../journal/journal.ts';
import type { Html } from '../../pages/layout.ts';

/** What can stand in HTML. */
export type Content = Html | string | number;

/** A box with a headline. */
export function card(title: string, content: Content | readonly Content[]): Html {
  return html`<section class="card"><h2>${title}</h2>${content}</section>`;
}

/** A word in a colour that says how something ended. */
export function badge(text: string, outcome: Outcome): Html {
  return html`<span class="badge ${outcome}">${text}</span>`;
}

/** What is said where there is nothing to show, with what to do first. */
export function empty(text: Content): Html {
  return html`<p class="empty">${text}</p>`;
}

/**
 * A table that can be scrolled to the side on a phone.
 *
 * @param columns headings; '' over buttons
 * @param none what is said when there are no rows
 */
export function table(columns: readonly string[], rows: readonly (readonly Content[])[], none: Content): Html {
  if (rows.length === 0) {
    return empty(none);
  }
  const row = (cells: readonly Content[]) => html`<tr>${cells.map((cell) => html`<td class="${typeof cell === 'number' ? 'number' : ''}">${cell}</td>`)}</tr>`;
  return html`<div class="scroll" tabindex="0"><table><thead><tr>${columns.map((text, index) => heading(text, typeof rows[0]?.[index] === 'number'))}</tr></thead>
<tbody>${rows.map(row)}</tbody></table></div>`;
}

function heading(text: string, isNumber: boolean): Html {
  return text === '' ? html`<td></td>` : html`<th scope="col" class="${isNumber ? 'number' : ''}">${text}</th>`;
}

/** Data as Zapier would show it, each value under its key. */
export function dataView(data: unknown): Html {
  return html`<pre class="data" tabindex="0">${JSON.stringify(data, null, 2) ?? ''}</pre>`;
}

/** The id of the control that posts to an address: it stays the same, so that the focus stays on it when its part is drawn anew. */
export function idOf(path: string): string {
  return path.slice(1).replaceAll('/', '-');
}

/**
 * A button that does something and shows the result in place.
 *
 * @param target the id of the part that the answer replaces
 */
export function action(path: string, label: string, target: string, kind: 'main' | 'quiet' | 'danger' = 'quiet'): Html {
  return html`<form class="inline" method="post" action="${path}" hx-post="${path}" hx-target="#${target}"><button class="${kind}" id="${idOf(path)}">${label}</button></form>`;
}
