import { html } from 'hono/html';
import type { Delivery, DeliveryEntry } from '../../deliveries/delivery_log.ts';
import type { Outcome } from '../../journal/journal.ts';
import { deliveryWords as outcomeWords } from '../../journal/words.ts';
import type { Html } from '../../pages/layout.ts';
import { type Content, empty } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { deliveryWords as words } from './words.ts';

/** Where the deliveries stand in a page. */
export const DELIVERIES = 'deliveries';
/** How many deliveries are shown. */
const SHOWN = 50;
const COLUMNS = [words.number, words.time, words.event, words.outcome, words.attempts, words.answer];
const COLOURS: Readonly<Record<DeliveryEntry['outcome'], Outcome>> = { delivered: 'good', failed: 'bad', buffered: 'neutral', lost: 'bad' };

/**
 * The newest deliveries.
 *
 * @param webhookId only of this webhook; of all when missing
 */
export function deliveryList(view: View, webhookId?: number): Html {
  const { t, desk } = view;
  const newest = desk.box.deliveries.log.newest(SHOWN, webhookId);
  if (newest.length === 0) {
    return empty(t(words.none));
  }
  return html`${newest.length < SHOWN ? '' : html`<p class="soft">${t(words.newest, { count: SHOWN })}</p>`}
<div class="scroll" tabindex="0"><table class="stack"><thead><tr>${COLUMNS.map((column) => html`<th scope="col">${t(column)}</th>`)}</tr></thead>
<tbody>${newest.map((delivery) => row(view, delivery))}</tbody></table></div>`;
}

/** How a delivery ended. */
export function deliveryOutcome({ t }: View, { outcome }: DeliveryEntry): Html {
  return html`<span class="badge ${COLOURS[outcome]}">${t(outcomeWords[outcome])}</span>`;
}

/** The address of a delivery's page. */
export function deliveryPath({ desk }: View, id: number): string {
  return `/${desk.key}/webhooks/deliveries/${id}`;
}

function row(view: View, { id, entry }: Delivery): Html {
  const { t } = view;
  const { at, event, attempts, status } = entry;
  const link = html`<a href="${deliveryPath(view, id)}" id="delivery-${id}" aria-label="${t(words.oneDelivery, { id })}">${id}</a>`;
  const cells: Content[] = [link, at, event, deliveryOutcome(view, entry), String(attempts), attempts === 0 ? '' : status];
  return html`<tr>${cells.map((cell, index) => html`<td data-label="${t(COLUMNS[index] ?? words.number)}">${cell}</td>`)}</tr>`;
}
