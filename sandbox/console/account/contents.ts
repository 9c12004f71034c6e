import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { AccountTable } from '../account_contents.ts';
import { cellContent } from '../parts/box_link.ts';
import { live } from '../parts/live.ts';
import { card, table } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';

/** The account at a glance. */
export function counts({ t, desk }: View): Html {
  const figures = desk.box.console.counts().map(({ name, value }) => html`<div><dt>${t(name)}</dt><dd>${value}</dd></div>`);
  return html`<dl class="figures">${figures}</dl>`;
}

/** All tables of the account, each of which stays current by itself. */
export function tables(view: View): Html[] {
  return view.desk.box.console.tables().map((one, index) => {
    const part = { id: `table-${index}`, topics: ['account', 'mails'], path: view.path('tables', index) } as const;
    return card(view.t(one.title), live(part, tableContent(view, one)));
  });
}

/** One of these tables; undefined where there is none. */
export function tableIn(view: View, index: number): Html | undefined {
  const one = view.desk.box.console.tables()[index];
  return one && tableContent(view, one);
}

/** The rows of a table of the account. */
export function tableContent(view: View, { columns, rows, none }: AccountTable): Html {
  const cells = rows.map((row) => row.map((cell) => cellContent(view, cell)));
  return table(
    columns.map((column) => view.t(column)),
    cells,
    view.t(none),
  );
}
