import { html } from 'hono/html';
import type { Topic } from '../../../journal/journal.ts';
import { withoutSecrets } from '../../../journal/secrets.ts';
import type { Html } from '../../../pages/layout.ts';
import type { Run, Zap } from '../../../runner/runner.ts';
import { facts } from '../../parts/box_link.ts';
import { live } from '../../parts/live.ts';
import { card } from '../../parts/parts.ts';
import { runnerOf } from '../../shell/runner_of.ts';
import type { View } from '../../shell/view.ts';
import { dataWithJson } from '../data_table.ts';
import { clockTime, duration } from '../moments.ts';
import { inWords, operationsOf, stepsOf } from '../steps.ts';
import { callList } from './calls.ts';
import { statusBadge } from './status.ts';
import { runWords as words } from './words.ts';

/** Where the part that changes stands in the page. */
const PART = 'run';
const LIVE: readonly Topic[] = ['runs'];

/** What a person wrote as an event that could not be sent. */
export interface Refused {
  readonly text: string;
  readonly problem: string;
}

/** Whether nothing of a run changes any more. */
export function isOver({ status }: Run): boolean {
  return status === 'success' || status === 'halted' || status === 'errored';
}

/** The Zap of a run; undefined where it was removed. */
export function zapOf(view: View, { zapId }: Run): Zap | undefined {
  return runnerOf(view).zaps.find(({ id }) => id === zapId);
}

/** One run: what came in, what it became, what went out, and each call of the service on the way. */
export async function runPage(view: View, run: Run, refused?: Refused): Promise<Html> {
  const { t, path } = view;
  const content = await runPart(view, run);
  const part = isOver(run) ? content : live({ id: PART, topics: LIVE, path: path('runs', run.id, 'part') }, content);
  return html`<p><a href="${path()}">← ${t(words.back)}</a></p>${part}${card(t(words.sendTitle), sendForm(view, run, refused))}`;
}

/** The part of the page that changes while the run goes on. */
export async function runPart(view: View, run: Run): Promise<Html> {
  const { t } = view;
  const event = dataWithJson(view, 'event-json', withoutSecrets(run.event), t(words.noEvent));
  const input = dataWithJson(view, 'input-json', withoutSecrets(run.input), t(isOver(run) && run.event !== null ? words.noInput : words.notYet));
  const before =
    Object.keys(run.answers).length === 0 ? '' : card(t(words.answers), dataWithJson(view, 'answers-json', withoutSecrets(run.answers), t(words.notYet)));
  const output = dataWithJson(view, 'output-json', withoutSecrets(run.output), t(words.notYet));
  return html`<div>${card(run.zapName, await head(view, run))}
<div class="grid">${card(t(words.dataIn), event)}${before}${card(t(words.input), input)}${card(t(words.dataOut), output)}</div>
${card(`${t(words.calls)} (${run.requests.length})`, callList(view, run.requests))}</div>`;
}

async function head(view: View, run: Run): Promise<Html> {
  const { t, path } = view;
  const runner = runnerOf(view);
  const zap = zapOf(view, run);
  const steps = zap && stepsOf(view, await operationsOf(runner), zap);
  const again = html`<form class="inline" method="post" action="${path('runs', run.id, 'again')}"><button class="main" id="again">${t(words.again)}</button></form>`;
  const held = html`<form class="inline" method="post" action="${path('reconnect')}" hx-post="${path('reconnect')}" hx-swap="none"><button class="main" id="reconnect">${t(words.reconnect)}</button></form>`;
  return html`${steps && html`<p class="steps">${inWords(run.zapName, steps)}</p>`}
${facts(view, [
  [words.status, statusBadge(view, run.status)],
  [words.at, clockTime(view, run.startedAt)],
  [words.duration, duration(view, run.durationMs)],
  [words.attempts, run.attempts],
])}
${run.reason === null ? '' : html`<p class="${run.status === 'halted' ? 'note' : 'problem'}">${run.reason}</p>`}
${run.status === 'held' ? held : ''}${zap !== undefined && run.event !== null ? again : ''}`;
}

function sendForm(view: View, run: Run, refused: Refused | undefined): Html {
  const { t, path } = view;
  if (zapOf(view, run) === undefined) {
    return html`<p class="empty">${t(words.zapGone)}</p>`;
  }
  const problem = refused && html`<p class="problem" role="alert" id="event-problem">${refused.problem}</p>`;
  const faulty = refused ? html`aria-invalid="true" autofocus` : '';
  return html`<p class="soft" id="event-about">${t(words.sendAbout)}</p>${problem}
<form method="post" action="${path('runs', run.id, 'send')}"><label><span>${t(words.event)}</span>
<textarea class="code" name="event" id="event" rows="12" spellcheck="false" aria-describedby="event-about${refused ? ' event-problem' : ''}" ${faulty}>${refused?.text ?? JSON.stringify(run.event ?? {}, null, 2)}</textarea></label>
<button id="send">${t(words.send)}</button></form>`;
}
