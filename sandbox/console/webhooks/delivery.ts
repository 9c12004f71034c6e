import { html } from 'hono/html';
import type { Attempt } from '../../deliveries/attempt.ts';
import type { Delivery } from '../../deliveries/delivery_log.ts';
import { maskSecrets } from '../../journal/secrets.ts';
import type { Html } from '../../pages/layout.ts';
import { facts } from '../parts/box_link.ts';
import { copyable } from '../parts/copy.ts';
import { curlOf } from '../parts/curl.ts';
import type { HandRequest, Pieces } from '../parts/hand_request.ts';
import { badge } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { deliveryOutcome } from './deliveries.ts';
import { address } from './list.ts';
import { deliveryWords as words } from './words.ts';

/** What is known of one delivery: what was sent, and how each attempt was answered. */
export function deliveryDetails(view: View, delivery: Delivery): Html {
  const { t } = view;
  const { id, entry, webhook, attempts } = delivery;
  const overview = facts(view, [
    [words.outcome, deliveryOutcome(view, entry)],
    [words.time, entry.at],
    [words.event, entry.event],
    [words.address, address(webhook)],
  ]);
  const last = attempts.at(-1);
  if (last === undefined) {
    return html`${overview}<p class="empty">${t(words.never)}</p>`;
  }
  const headers = Object.entries(last.request.headers).map(([name, value]) => `${name}: ${value}`);
  return html`${overview}<h3>${t(words.request)}</h3><pre class="data" tabindex="0">${[...headers, '', last.request.body].join('\n')}</pre>
${attempts.map((attempt, index) => answer(view, attempt, entry.attempts - attempts.length + index + 1))}
<h3>${t(words.curl)}</h3>${copyable(view, `curl-delivery-${id}`, t(words.curl), commandOf(delivery, last))}<p class="help">${t(words.curlHelp)}</p>`;
}

function answer({ t }: View, { at, durationMs, result }: Attempt, number: number): Html {
  const { ok, status, head, body } = result;
  return html`<h3>${t(words.attempt, { number, time: at, ms: durationMs })} ${badge(status, ok ? 'good' : 'bad')}</h3>
<pre class="data" tabindex="0">${head === '' ? t(words.noAnswer, { why: status }) : maskSecrets(body === '' ? head : `${head}\n\n${body}`)}</pre>`;
}

/** The last request as a command; whatever of it is secret is a word there. */
function commandOf({ webhook }: Delivery, { request }: Attempt): string {
  const { origin } = new URL(webhook.url);
  // The tool itself sends these two.
  const headers = Object.entries(request.headers).filter(([name]) => name !== 'host' && name !== 'content-length');
  const guarded = headers.map(([name, value]): [string, Pieces] => [name, value === '…' ? [{ secret: 'SIGNATURE' }] : value]);
  const hand: HandRequest = { method: 'POST', path: ['/', { secret: 'ADDRESS' }], headers: Object.fromEntries(guarded), body: request.body };
  return curlOf(origin, hand);
}
