import { html } from 'hono/html';
import type { LoggedCall } from '../../../calls.ts';
import { maskSecrets, withoutSecrets } from '../../../journal/secrets.ts';
import type { Html } from '../../../pages/layout.ts';
import type { ApiRequest } from '../../../runner/runner.ts';
import { badge, dataView, empty } from '../../parts/parts.ts';
import type { View } from '../../shell/view.ts';
import { duration } from '../moments.ts';
import { runWords as words } from './words.ts';

/** How many calls are shown: a run makes few, but one that is tried again and again makes more. */
const SHOWN = 100;

/** The calls of the service that a run made, each to be opened. */
export function callList(view: View, requests: readonly ApiRequest[]): Html {
  if (requests.length === 0) {
    return empty(view.t(words.noCalls));
  }
  return html`<div class="calls">${requests.slice(-SHOWN).map((request, index) => callDetails(view, request, index))}</div>`;
}

function callDetails(view: View, request: ApiRequest, index: number): Html {
  const logged = request.call === null ? undefined : view.desk.box.calls.get(request.call);
  return html`<details id="call-${index}"><summary><span><b>${logged?.operation ?? `${request.method} ${request.name}`}</b>
${outcome(view, request, logged)} <span class="soft">${duration(view, request.durationMs)}</span></span></summary>
${logged === undefined ? empty(view.t(words.forgotten)) : insides(view, logged)}</details>`;
}

/** The HTTP status; beside it the service's own error, where there is one. */
function outcome({ t }: View, request: ApiRequest, logged: LoggedCall | undefined): Html {
  const status = request.status ?? t(words.noAnswer);
  const error = logged?.error ?? 0;
  const isRefused = error !== 0 && error !== status;
  const isGood = request.status !== null && request.status < 400 && !isRefused;
  return badge(isRefused ? t(words.failed, { status, error }) : String(status), isGood ? 'good' : 'bad');
}

function insides({ t }: View, { parameters, answer }: LoggedCall): Html {
  const fault = answer?.fault ? html`<p class="note">${t(words.fault, { fault: answer.fault })}</p>` : '';
  return html`${fault}<h3>${t(words.parameters)}</h3>${dataView(withoutSecrets(parameters))}
<h3>${t(words.answer)}</h3><pre class="data" tabindex="0">${answer === null || answer.body === '' ? t(words.noAnswer) : indented(answer.body)}</pre>`;
}

/** JSON on lines of its own; anything else, also JSON that was cut off, as it is. */
function indented(body: string): string {
  try {
    return maskSecrets(JSON.stringify(JSON.parse(body), null, 2));
  } catch {
    return maskSecrets(body);
  }
}
