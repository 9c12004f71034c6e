import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { View } from '../shell/view.ts';
import type { Text } from '../text/text.ts';
import { type LivePart, live } from './live.ts';

/**
 * Draws a live list with a field above it that filters it. The list reads the filter from the parameter `text`.
 *
 * @param label of the field
 * @param text the filter that the list begins with
 */
export function searched(part: LivePart, label: string, text: string, list: Html): Html {
  const form = `${part.id}-search`;
  return html`<div hx-include="#${form}"><form class="search" id="${form}" role="search" method="get"><label><span>${label}</span>
<input type="search" id="${part.id}-text" name="text" value="${text}" autocomplete="off" hx-get="${part.path}" hx-target="#${part.id}" hx-trigger="input changed delay:200ms" hx-sync="this:replace"></label></form>
${live(part, list)}</div>`;
}

const SOME: Text = { en: 'The newest {shown} of {total}', de: 'Die neuesten {shown} von {total}' };
const ALL: Text = { en: '{total} in all', de: '{total} insgesamt' };

/** How much of a list is shown; it is read out when it changes. */
export function shownOf({ t }: View, shown: number, total: number): Html {
  return html`<p class="help" role="status">${t(shown < total ? SOME : ALL, { shown, total })}</p>`;
}
