import type { Context } from 'hono';
import { html } from 'hono/html';
import { type Line, type Outcome, TOPICS, type Topic } from '../../journal/journal.ts';
import type { Html } from '../../pages/layout.ts';
import type { ConsoleEnv, View } from '../shell/view.ts';
import { titleOf } from './title.ts';
import { outcomeWords, topicWords, logWords as words } from './words.ts';

/** Which lines are shown. */
export interface LogFilter {
  /** All of them when empty. */
  readonly topics: readonly Topic[];
  /** All when undefined. */
  readonly outcome: Outcome | undefined;
  /** In the title, in any letter case; '' for all. */
  readonly text: string;
}

const OUTCOMES: readonly Outcome[] = ['good', 'bad', 'neutral'];
const LONGEST_TEXT = 200;

/** The filter in the address of a request; what is not understood there is left out. */
export function filterOf(context: Context<ConsoleEnv>): LogFilter {
  const asked = context.req.queries('topic') ?? [];
  return {
    topics: TOPICS.filter((topic) => asked.includes(topic)),
    outcome: OUTCOMES.find((outcome) => outcome === context.req.query('outcome')),
    text: (context.req.query('text') ?? '').trim().slice(0, LONGEST_TEXT),
  };
}

/** A filter as it stands in an address, without a question mark. */
export function queryOf({ topics, outcome, text }: LogFilter): string {
  const query = new URLSearchParams(topics.map((topic): [string, string] => ['topic', topic]));
  if (outcome !== undefined) {
    query.set('outcome', outcome);
  }
  if (text !== '') {
    query.set('text', text);
  }
  return query.toString();
}

/** Makes the function that says whether a line passes a filter. */
export function passes(view: View, { topics, outcome, text }: LogFilter): (line: Line) => boolean {
  const wanted = text.toLowerCase();
  return (line) =>
    (topics.length === 0 || topics.includes(line.topic)) &&
    (outcome === undefined || line.outcome === outcome) &&
    (wanted === '' || titleOf(view, line).toLowerCase().includes(wanted));
}

/**
 * The form that chooses which lines are shown.
 *
 * @param target the id of the part that shows them
 */
export function filterForm({ t, path }: View, filter: LogFilter, target: string): Html {
  const topics = TOPICS.map(
    (topic) =>
      html`<label class="tick"><input type="checkbox" name="topic" value="${topic}" id="topic-${topic}" ${filter.topics.includes(topic) ? html`checked` : ''}>${t(topicWords[topic])}</label>`,
  );
  const outcomes = OUTCOMES.map((one) => html`<option value="${one}" ${one === filter.outcome ? html`selected` : ''}>${t(outcomeWords[one])}</option>`);
  return html`<form class="log-filter" method="get" action="${path()}" hx-get="${path()}" hx-trigger="change, input delay:300ms from:#log-text, submit" hx-target="#${target}" hx-select="#${target}" hx-swap="outerHTML settle:0ms" hx-replace-url="true" hx-sync="this:replace">
<fieldset><legend>${t(words.topics)}</legend><div class="row">${topics}</div></fieldset>
<div class="row filter"><label><span>${t(words.outcome)}</span><select name="outcome" id="log-outcome"><option value="">${t(words.all)}</option>${outcomes}</select></label>
<label><span>${t(words.text)}</span><input type="search" name="text" id="log-text" value="${filter.text}" maxlength="${LONGEST_TEXT}" autocomplete="off"></label>
<button id="log-go">${t(words.filter)}</button></div></form>`;
}
