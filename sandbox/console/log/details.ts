import { html } from 'hono/html';
import type { LoggedCall } from '../../calls.ts';
import type { Line } from '../../journal/journal.ts';
import { maskSecrets, withoutSecrets } from '../../journal/secrets.ts';
import type { Html } from '../../pages/layout.ts';
import { facts } from '../parts/box_link.ts';
import { copyable } from '../parts/copy.ts';
import { curlOf } from '../parts/curl.ts';
import { badge, dataView } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { deliveryPath } from '../webhooks/deliveries.ts';
import { deliveryDetails } from '../webhooks/delivery.ts';
import { logWords as words } from './words.ts';

/** The longest text of a detail that is shown, in characters. */
const LONGEST = 10_000;

/** What a person sees when they open a line. */
export function detailsOf(view: View, line: Line): Html {
  const { t, desk } = view;
  const { topic, subject } = line;
  if (subject !== undefined && topic === 'calls') {
    const call = desk.box.calls.get(subject);
    return call === undefined ? plain(line) : callDetails(view, call);
  }
  if (subject !== undefined && topic === 'deliveries') {
    const delivery = desk.box.deliveries.log.get(subject);
    const again = html`<p><a href="${deliveryPath(view, subject)}">${t(words.toDelivery)}</a></p>`;
    return delivery === undefined ? plain(line) : html`${deliveryDetails(view, delivery)}${again}`;
  }
  if (subject !== undefined && topic === 'runs' && desk.runner?.run(subject) !== undefined) {
    return html`<p><a href="/${desk.key}/zaps/runs/${subject}">${t(words.toRun, { id: subject })}</a></p>${plain(line)}`;
  }
  return plain(line);
}

function plain({ detail }: Line): Html {
  return cut(JSON.stringify(detail(), null, 2) ?? '');
}

function callDetails(view: View, call: LoggedCall): Html {
  const { t, desk } = view;
  const { operation, parameters, answer, at } = call;
  const isGood = answer?.status != null && answer.status < 400 && !call.error;
  const status = answer?.status ?? t(words.noAnswer);
  const error = call.error ? ` · ${call.error}` : '';
  const overview = facts(view, [
    [words.operation, operation],
    [words.status, badge(`${status}${error}`, isGood ? 'good' : 'bad')],
    [words.duration, answer === null ? '' : `${answer.durationMs} ms`],
    [words.time, at],
    ...(answer?.fault ? [[words.fault, answer.fault] as const] : []),
  ]);
  const request = desk.box.console.request(call);
  const command =
    request === null
      ? ''
      : html`<h3>${t(words.curl)}</h3>${copyable(view, `curl-call-${call.id}`, t(words.curl), curlOf(desk.box.url, request))}<p class="help">${t(words.curlHelp)}</p>`;
  return html`${overview}<h3>${t(words.parameters)}</h3>${dataView(withoutSecrets(parameters))}
<h3>${t(words.answer)}</h3>${cut(answer === null || answer.body === '' ? t(words.emptyAnswer) : indented(answer.body))}${command}`;
}

/** JSON on lines of its own; anything else, also JSON that was cut off, as it is. */
function indented(body: string): string {
  try {
    return maskSecrets(JSON.stringify(JSON.parse(body), null, 2));
  } catch {
    return maskSecrets(body);
  }
}

function cut(text: string): Html {
  return html`<pre class="data" tabindex="0">${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}</pre>`;
}
