import { html, raw } from 'hono/html';

/** HTML whose values are already escaped. */
export type Html = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #5c6b7a; --line: #dde3ea; --paper: #f6f8fa; --card: #fff; --accent: #0b6bcb; --good: #1a7f4b; --bad: #b3361b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --soft: #9aa8b6; --line: #2f3a46; --paper: #14191f; --card: #1c232b; --accent: #6db3f8; --good: #5cc28f; --bad: #f08a70; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header, main { max-width: 1120px; margin: 0 auto; padding: 0 20px; }
header { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: baseline; padding-top: 20px; }
header b { font-size: 17px; margin-right: auto; }
h1 { font-size: 24px; margin: 20px 0 12px; } h2 { font-size: 16px; margin: 0 0 10px; }
a { color: var(--accent); text-decoration: none; } a:hover { text-decoration: underline; }
.grid { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 330px), 1fr)); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; margin-bottom: 16px; overflow-x: auto; }
.grid .card { margin-bottom: 0; } .grid { margin-bottom: 16px; } .narrow { max-width: 560px; }
table { border-collapse: collapse; width: 100%; } th { text-align: left; color: var(--soft); font-weight: 500; font-size: 13px; }
th, td { padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; } tr:last-child td { border-bottom: 0; }
td.n, th.n { text-align: right; } .soft { color: var(--soft); } .good { color: var(--good); } .bad { color: var(--bad); }
ul { margin: 0; padding-left: 18px; } code { font-size: 13px; }
label, fieldset { display: block; margin: 0 0 12px; } fieldset { border: 0; padding: 0; } legend, label > span { display: block; color: var(--soft); font-size: 13px; padding: 0; }
fieldset label { display: inline-block; margin: 0 14px 0 0; }
input:not([type=checkbox]), select, textarea { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 7px 9px; }
button { font: inherit; color: #fff; background: #0b6bcb; border: 0; border-radius: 6px; padding: 8px 14px; margin: 0 8px 6px 0; cursor: pointer; }
button.quiet { color: var(--ink); background: transparent; border: 1px solid var(--line); }
iframe { width: 100%; height: 180px; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0 0 12px; }
`;

/** The frame around every page of a box. */
export interface PageFrame {
  /** Of the service. */
  readonly name: string;
  readonly menu: readonly { readonly label: string; readonly path: string }[];
}

/**
 * A whole page.
 *
 * @param body its content below the headline
 */
export function layout({ name, menu }: PageFrame, title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${name} sandbox</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header><b>${name} sandbox</b>${menu.map(({ label, path }) => html`<a href="${path}">${label}</a>`)}</header>
<main><h1>${title}</h1>${body}</main>
</body>
</html>`;
}

/** A page with one message. */
export function message(frame: PageFrame, title: string, text: string): Html {
  return layout(frame, title, html`<div class="card narrow">${text}</div>`);
}

/**
 * A table, or a short text when there are no rows.
 *
 * @param columns headings; one that starts with `#` marks a column of numbers
 */
export function table(columns: string[], rows: (Html | string | number)[][], none = 'None yet.'): Html {
  if (rows.length === 0) {
    return html`<p class="soft">${none}</p>`;
  }
  const numeric = columns.map((column) => (column.startsWith('#') ? 'n' : ''));
  const cells = (row: (Html | string | number)[]) => row.map((cell, index) => html`<td class="${numeric[index] ?? ''}">${cell}</td>`);
  return html`<table>
<thead><tr>${columns.map((column, index) => html`<th class="${numeric[index] ?? ''}">${column.replace('#', '')}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>`)}</tbody>
</table>`;
}
