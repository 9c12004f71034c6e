import { html } from 'hono/html';
import { type Line, TOPICS } from '../../journal/journal.ts';
import type { Html } from '../../pages/layout.ts';
import { empty } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { type LogFilter, passes, queryOf } from './filter.ts';
import { titleOf } from './title.ts';
import { outcomeWords, topicWords, logWords as words } from './words.ts';

/** Where the lines stand in the page. */
export const LINES = 'lines';
/** How many lines are shown, and added by the button for older ones. */
const SHOWN = 100;
const LONGEST_TITLE = 200;

/** The newest lines that pass a filter, with what keeps them current and what shows older ones. */
export function linesPart(view: View, filter: LogFilter): Html {
  const { t } = view;
  const { journal } = view.desk.box;
  const { lines, hasMore } = found(view, journal.lines(), filter, SHOWN);
  const isAll = filter.topics.length === 0 && filter.outcome === undefined && filter.text === '';
  const none = lines.length === 0 ? html`<div data-log-none>${empty(t(isAll ? words.none : words.noneFound))}</div>` : '';
  const list = html`<div class="lines" role="group" aria-label="${t(words.lines)}">${watch(view, filter)}${lines.map((line) => lineDetails(view, line))}</div>`;
  return html`<div id="${LINES}" data-log="${SHOWN}"><button type="button" class="main fresh" id="log-fresh" data-log-fresh hx-get="${view.path()}?${queryOf(filter)}" hx-target="#${LINES}" hx-select="#${LINES}" hx-swap="outerHTML settle:0ms" hidden>${t(words.fresh)}</button>
${known(journal.lastId)}${none}${list}${olderForm(view, filter, { before: lines.at(-1)?.id ?? 0, hasMore })}</div>`;
}

/** The lines after one, and the id that is known with them; the newest at most. */
export function newerLines(view: View, filter: LogFilter, after: number): Html {
  const { journal } = view.desk.box;
  const all = journal.lines();
  const first = all.findLastIndex(({ id }) => id <= after) + 1;
  const { lines } = found(view, all.slice(first), filter, SHOWN);
  return html`${known(journal.lastId, true)}${lines.map((line) => lineDetails(view, line))}`;
}

/** The lines before one, and the button for those before them. */
export function olderLines(view: View, filter: LogFilter, before: number): Html {
  const all = view.desk.box.journal.lines();
  const { lines, hasMore } = found(view, all.slice(0, all.findLastIndex(({ id }) => id < before) + 1), filter, SHOWN);
  return html`${lines.map((line) => lineDetails(view, line))}${olderForm(view, filter, { before: lines.at(-1)?.id ?? before, hasMore })}`;
}

/** What asks for new lines, which are put behind it. It stays in place, so that no change is missed while an answer is on its way. */
function watch({ path }: View, filter: LogFilter): Html {
  const topics = filter.topics.length === 0 ? TOPICS : filter.topics;
  return html`<div id="log-watch" hx-get="${path('newer')}?${queryOf(filter)}" hx-include="#log-known" hx-trigger="${topics.map((topic) => `sse:${topic}`).join(', ')}, resume" hx-swap="afterend" hx-sync="this:queue last" hidden></div>`;
}

/** The id of the last change that the list knows. */
function known(id: number, isAnswer = false): Html {
  return html`<input type="hidden" id="log-known" name="after" value="${id}" ${isAnswer ? html`hx-swap-oob="true"` : ''}>`;
}

function olderForm({ t, path }: View, filter: LogFilter, { before, hasMore }: { readonly before: number; readonly hasMore: boolean }): Html {
  return html`<form class="older" id="log-older" hx-get="${path('older')}?${queryOf(filter)}" hx-swap="outerHTML" ${hasMore ? '' : html`hidden`}><input type="hidden" name="before" value="${before}"><button id="log-older-go">${t(words.older)}</button></form>`;
}

function lineDetails(view: View, line: Line): Html {
  const { t, path } = view;
  const { id, at, accountTime, topic, outcome } = line;
  const title = titleOf(view, line);
  const shown = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
  const mark = outcome === 'neutral' ? '' : html`<span class="badge ${outcome}">${t(outcomeWords[outcome])}</span>`;
  const time = accountTime ?? new Date(at).toISOString().slice(0, 19).replace('T', ' ');
  return html`<details class="line" id="line-${id}" data-line="${id}"><summary id="line-${id}-summary"><time datetime="${new Date(at).toISOString()}">${time}</time><span class="topic">${t(topicWords[topic])}</span><span class="line-title">${shown}</span>${mark}</summary>
<div class="line-inside" hx-get="${path(id)}" hx-trigger="toggle from:closest details once">${t(words.loading)}</div></details>`;
}

/** @param lines oldest first */
function found(view: View, lines: readonly Line[], filter: LogFilter, most: number): { readonly lines: Line[]; readonly hasMore: boolean } {
  const isWanted = passes(view, filter);
  const wanted: Line[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line !== undefined && isWanted(line)) {
      if (wanted.length === most) {
        return { lines: wanted, hasMore: true };
      }
      wanted.push(line);
    }
  }
  return { lines: wanted, hasMore: false };
}
