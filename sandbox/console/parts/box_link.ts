import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { Cell, PageLink } from '../account_contents.ts';
import type { View } from '../shell/view.ts';
import type { Text } from '../text/text.ts';
import type { Content } from './parts.ts';

/** As services write dates. */
const DATE = /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/;

const NEW_TAB: Text = { en: 'opens in a new tab', de: 'öffnet einen neuen Tab' };

/**
 * A link to a page of the box, in a tab of its own.
 *
 * @param id in the page, where it is drawn anew and has to keep the focus
 */
export function boxLink({ t, desk }: View, { label, path }: PageLink, id?: string): Html {
  return html`<a${id === undefined ? '' : html` id="${id}"`} href="${desk.box.url}${path}" target="_blank" rel="noopener" title="${t(NEW_TAB)}">${t(label)}<span aria-hidden="true"> ↗</span></a>`;
}

/** What stands in a cell of a table of the account. */
export function cellContent(view: View, cell: Cell): Content {
  if (cell === null || typeof cell === 'number') {
    return cell ?? '';
  }
  if (typeof cell === 'string') {
    return DATE.test(cell) ? html`<time>${cell}</time>` : cell;
  }
  return 'en' in cell ? view.t(cell) : html`<span class="row">${cell.map((link) => boxLink(view, link))}</span>`;
}

/** Values by their label. */
export function facts({ t }: View, rows: readonly (readonly [label: string | Text, value: Content])[]): Html {
  return html`<dl class="facts">${rows.map(([label, value]) => html`<div><dt>${typeof label === 'string' ? label : t(label)}</dt><dd>${value}</dd></div>`)}</dl>`;
}
