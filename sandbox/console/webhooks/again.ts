import { html } from 'hono/html';
import type { Delivery } from '../../deliveries/delivery_log.ts';
import type { Html } from '../../pages/layout.ts';
import { action } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { deliveryPath } from './deliveries.ts';
import { deliveryWords as words } from './words.ts';

/** Where the form to send again stands in the page. */
export const AGAIN = 'again';
/** The longest event that is shown and taken, in characters. */
const MOST = 100_000;

/** What became of the wish to send a delivery again. */
export interface Sent {
  /** Why nothing was sent; null where it was. */
  readonly problem: string | null;
  /** What was typed. */
  readonly text?: string;
}

/** The forms that send the event of a delivery again, as it was or changed by hand. */
export function againPart(view: View, { id, pending }: Delivery, sent?: Sent): Html {
  const { t } = view;
  const path = `${deliveryPath(view, id)}/again`;
  const text = sent?.text ?? JSON.stringify(pending.payload, null, 2);
  const isFailed = sent !== undefined && sent.problem !== null;
  const said =
    sent && html`<p class="${isFailed ? 'problem' : 'note'}" id="${AGAIN}-said" role="${isFailed ? 'alert' : 'status'}">${sent.problem ?? t(words.sent)}</p>`;
  const change = html`<form method="post" action="${path}/changed" hx-post="${path}/changed" hx-target="#${AGAIN}" hx-disabled-elt="find button">
<label><span>${t(words.payload)}</span><textarea class="code" id="${AGAIN}-text" name="payload" rows="12" spellcheck="false" maxlength="${MOST}" ${isFailed ? html`aria-invalid="true" aria-describedby="${AGAIN}-said"` : ''}>
${text}</textarea></label><button id="${AGAIN}-changed">${t(words.sendChanged)}</button></form>`;
  return html`<p class="lead">${t(words.againAbout)}</p>${said ?? ''}${action(path, t(words.again), AGAIN, 'main')}${text.length > MOST ? '' : change}`;
}

/**
 * Sends the event of a delivery again.
 *
 * @param text the event as JSON, changed by hand; as it was when missing
 */
export function sendAgain({ t, desk: { box } }: View, { webhook, pending }: Delivery, text?: string): Sent {
  const isThere = box.console.webhooks().some(({ id, url }) => id === webhook.id && url === webhook.url);
  if (!isThere || !webhook.active) {
    return { problem: t(isThere ? words.inactive : words.webhookGone), ...(text === undefined ? {} : { text }) };
  }
  if (text === undefined) {
    box.deliveries.accept(webhook, pending);
    return { problem: null };
  }
  if (text.length > MOST) {
    return { problem: t(words.tooLong, { most: MOST }) };
  }
  try {
    const payload: unknown = JSON.parse(text);
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
      return { problem: t(words.notObject), text };
    }
    box.deliveries.accept(webhook, { ...pending, payload: { ...payload } });
    return { problem: null, text };
  } catch (error) {
    return { problem: t(words.notJson, { why: error instanceof Error ? error.message : String(error) }), text };
  }
}
