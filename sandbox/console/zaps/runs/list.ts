import type { Context } from 'hono';
import { html } from 'hono/html';
import { statusWords } from '../../../journal/words.ts';
import type { Html } from '../../../pages/layout.ts';
import type { Run, Runner } from '../../../runner/runner.ts';
import { action, type Content, empty } from '../../parts/parts.ts';
import { runnerOf } from '../../shell/runner_of.ts';
import type { ConsoleEnv, View } from '../../shell/view.ts';
import type { Text } from '../../text/text.ts';
import { clockTime, duration } from '../moments.ts';
import { STATUSES, statusBadge } from './status.ts';
import { runWords as words } from './words.ts';

/** How many runs are shown. */
const SHOWN = 50;

const COLUMNS: readonly Text[] = [words.run, words.status, words.at, words.duration, words.calls, words.zap, words.reason];

/** Which runs are shown: of one Zap, with one status; all where it is ''. */
export interface RunFilter {
  /** The id of a Zap. */
  readonly zap: string;
  readonly status: string;
}

/** The filter in the address of a request. */
export function filterOf(context: Context<ConsoleEnv>): RunFilter {
  return { zap: context.req.query('zap') ?? '', status: context.req.query('status') ?? '' };
}

/**
 * The form that chooses which runs are shown.
 *
 * @param target the id of the part that shows them
 */
export function filterForm({ t, path }: View, { zaps }: Runner, filter: RunFilter, target: string): Html {
  const ofZaps = zaps.map(({ id, name }) => option(id, name, filter.zap));
  const ofStatuses = STATUSES.map((status) => option(status, t(statusWords[status]), filter.status));
  const all = html`<option value="">${t(words.all)}</option>`;
  return html`<form class="row filter" method="get" action="${path()}" hx-get="${path()}" hx-trigger="change, submit" hx-target="#${target}" hx-select="#${target}" hx-swap="outerHTML" hx-push-url="true">
<label><span>${t(words.zap)}</span><select name="zap" id="filter-zap">${all}${ofZaps}</select></label>
<label><span>${t(words.status)}</span><select name="status" id="filter-status">${all}${ofStatuses}</select></label>
<button id="filter-go">${t(words.filter)}</button></form>`;
}

function option(value: string, label: string, chosen: string): Html {
  return html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${label}</option>`;
}

/** The newest runs that pass a filter. */
export function runList(view: View, filter: RunFilter): Html {
  const { t, path } = view;
  const runner = runnerOf(view);
  const found = newest(runner.runs, filter);
  const nothing = filter.zap === '' && filter.status === '' ? words.none : words.noneFound;
  const held = runner.counts.held;
  const reconnect =
    held === 0
      ? ''
      : html`<div class="note"><p>${t(words.heldRuns, { count: held })}</p>${action(path('reconnect'), t(words.reconnect), 'runs', 'main')}</div>`;
  if (found.length === 0) {
    return html`${reconnect}${empty(t(nothing))}`;
  }
  return html`${reconnect}<p class="soft">${t(words.newest, { count: found.length })}</p>
<div class="scroll" tabindex="0"><table class="stack"><thead><tr>${COLUMNS.map((column) => html`<th scope="col">${t(column)}</th>`)}</tr></thead>
<tbody>${found.map((run) => row(view, run))}</tbody></table></div>`;
}

function row(view: View, run: Run): Html {
  const { t, path } = view;
  const cells: Content[] = [
    html`<a href="${path('runs', run.id)}" id="run-${run.id}" aria-label="${t(words.runOf, { id: run.id })}">${run.id}</a>`,
    statusBadge(view, run.status),
    html`<time datetime="${new Date(run.startedAt).toISOString()}">${clockTime(view, run.startedAt)}</time>`,
    run.status === 'running' ? '…' : duration(view, run.durationMs),
    String(run.requests.length),
    run.zapName,
    run.reason ?? '',
  ];
  return html`<tr>${cells.map((cell, index) => html`<td data-label="${t(COLUMNS[index] ?? words.run)}">${cell}</td>`)}</tr>`;
}

/** @param runs oldest first */
function newest(runs: readonly Run[], { zap, status }: RunFilter): Run[] {
  const found: Run[] = [];
  for (let index = runs.length - 1; index >= 0 && found.length < SHOWN; index -= 1) {
    const run = runs[index];
    if (run !== undefined && (zap === '' || run.zapId === zap) && (status === '' || run.status === status)) {
      found.push(run);
    }
  }
  return found;
}
