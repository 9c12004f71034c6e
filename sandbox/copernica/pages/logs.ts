import type { Hono } from 'hono';
import { html } from 'hono/html';
import { table } from '../../pages/layout.ts';
import { found } from '../../pages/page_error.ts';
import { type LogFile, type LogLine, linesOf } from '../logs/log_files.ts';
import { columnsOf } from '../logs/types.ts';
import type { State } from '../state.ts';
import { layout } from './layout.ts';

/** How many lines a page shows. */
const SHOWN = 200;

/** The lines of a log file, as the API gives them. */
export function addLogPage(app: Hono, state: State): void {
  app.get('/logs/:name', (context) => {
    const name = context.req.param('name');
    const file = found(state.account.logs.get(name));
    const count = file.generated + file.lines.length;
    const first = firstLines(file).map(({ cells }) => [...cells]);
    const more = count > first.length ? html`<p class="soft">The first ${first.length} of ${count} lines.</p>` : '';
    return context.html(layout(name, html`<div class="card">${more}${table([...columnsOf(file.type)], first)}</div>`));
  });
}

function firstLines(file: LogFile): LogLine[] {
  const lines: LogLine[] = [];
  for (const line of linesOf(file)) {
    if (lines.push(line) === SHOWN) {
      break;
    }
  }
  return lines;
}
