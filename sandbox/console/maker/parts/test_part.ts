import { html } from 'hono/html';
import type { Html } from '../../../pages/layout.ts';
import type { ApiRequest, Data } from '../../../runner/runner.ts';
import { badge, dataView, empty, table } from '../../parts/parts.ts';
import type { View } from '../../shell/view.ts';
import { chosenEvent, type Draft } from '../draft/drafts.ts';
import { outputsOf } from '../draft/outputs.ts';
import { makerWords as words } from '../words.ts';
import { ids } from './form_part.ts';

/** How many outputs tell one event from another. */
const MAX_TELLING = 3;

/** The events that the test of a trigger brought, one of which is chosen. */
export function eventsPart({ t, path }: View, draft: Draft): Html {
  const { sample, chosen } = draft;
  if (sample === null) {
    return empty(t(words.notTested));
  }
  const events = sample.events.map((event, index) => {
    const id = `event-${index}`;
    // Words tell more than ids.
    const telling = outputsOf(event, sample.labels).filter(({ key, preview }) => key !== null && preview !== '' && !/^[\d.]+$/.test(preview));
    const different = [...new Map(telling.map(({ label, preview }) => [preview, label]))];
    const summary = different.slice(0, MAX_TELLING).map(([preview, label]) => `${label}: ${preview}`);
    return html`<label class="option" for="${id}"><input type="radio" id="${id}" name="chosen" value="${index}" ${index === chosen ? html`checked` : ''}>
<b>${t(words.event, { number: index + 1 })}</b> ${summary.join(' · ')}</label>`;
  });
  return html`${sample.isSample ? html`<p class="note">${t(words.ownSample)}</p>` : ''}
<form hx-post="${path(draft.id, 'chosen')}" hx-trigger="change" hx-target="#${ids.test('trigger')}"><fieldset><legend>${t(words.events)}</legend>${events}</fieldset></form>
<details><summary>${t(words.allData)}</summary>${dataView(chosenEvent(draft))}</details>`;
}

/** What the test of an action did. */
export interface ActionTest {
  /** As the app received them. */
  readonly inputs: Data;
  /** Null where a search found nothing. */
  readonly output: Data | null;
  /** Why it failed; null where it did not. */
  readonly problem: string | null;
  readonly requests: readonly ApiRequest[];
}

/** Shows the test of an action: what went in, what came out, and the calls on the way. */
export function actionTestPart({ t }: View, { inputs, output, problem, requests }: ActionTest): Html {
  const columns = [t(words.call), t(words.status), t(words.duration)];
  const calls = requests.map(({ name, status, durationMs }) => [name, String(status ?? ''), durationMs]);
  const came = output === null ? empty(t(problem === null ? words.foundNothing : words.noAnswer)) : dataView(output);
  return html`<p>${problem === null ? badge(t(words.succeeded), 'good') : html`${badge(t(words.failed), 'bad')} ${problem}`}</p>
<div class="grid"><div><h3>${t(words.dataIn)}</h3>${dataView(inputs)}</div><div><h3>${t(words.dataOut)}</h3>${came}</div></div>
<h3>${t(words.calls)}</h3>${table(columns, calls, t(words.noCalls))}`;
}
