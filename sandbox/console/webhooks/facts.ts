import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { WebhookView } from '../account_console.ts';
import { facts } from '../parts/box_link.ts';
import type { Content } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { address, webhookState } from './list.ts';
import { webhookWords as words } from './words.ts';

/** Where what is known of one webhook stands in its page. */
export const FACTS = 'facts';

/** What is known of one webhook; undefined where it is gone. */
export function webhookFacts(view: View, webhook: WebhookView | undefined): Html {
  const { t, desk } = view;
  if (webhook === undefined) {
    return html`<p class="problem">${t(words.gone)}</p>`;
  }
  const { id, event, app, canBeDeactivated } = webhook;
  const { deliveries } = desk.box;
  const all: [string, Content][] = [[t(words.event), event]];
  if (app !== null) {
    all.push([t(words.app), app]);
  }
  all.push([t(words.address), address(webhook)]);
  if (canBeDeactivated) {
    all.push([t(words.state), webhookState(view, webhook, FACTS)], [t(words.failures), deliveries.failuresInRow(id)]);
  }
  all.push([t(words.unsent), deliveries.waitingFor(id)]);
  return facts(view, all);
}
