import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { ReceiverState, Zap } from '../../runner/runner.ts';
import type { WebhookView } from '../account_console.ts';
import { idOf } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { receiverWords as words } from './words.ts';

/** Where the choice of answers stands in the page. */
export const RECEIVER = 'receiver';
/** What an address can answer. */
export const RECEIVER_STATES: readonly ReceiverState[] = ['up', 'gone', 'down', 'silent'];

/** The Zap of this runner that a webhook leads to, to whose address an app may have added a query. */
export function zapBehind({ desk }: View, { url }: WebhookView): Zap | undefined {
  return desk.runner?.zaps.find(({ targetUrl }) => targetUrl !== undefined && url.startsWith(targetUrl));
}

/** Buttons that choose what a Zap's address answers. */
export function receiverPart(view: View, { id }: WebhookView, zap: Zap): Html {
  const { t, path, desk } = view;
  if (!zap.isOn) {
    return html`<p>${t(words.off, { zap: zap.name })}</p>`;
  }
  const choices = RECEIVER_STATES.map((state) => {
    const at = path(id, 'receiver', state);
    return html`<form method="post" action="${at}" hx-post="${at}" hx-target="#${RECEIVER}"><button id="${idOf(at)}" aria-pressed="${zap.receiver === state ? 'true' : 'false'}">${t(words[state])}</button></form>`;
  });
  return html`<p class="lead">${t(words.about, { zap: zap.name })}</p><div class="segments" role="group" aria-label="${t(words.title)}">${choices}</div>
<p class="help">${t(words.patience, { seconds: desk.box.settings.deliveryTimeout / 1000 })}</p>`;
}
