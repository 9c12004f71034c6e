import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { View } from './view.ts';
import { shellWords as words } from './words.ts';

/** The account's time and the faults that are on, on every page. */
export function statusLine({ t, desk: { key, box } }: View): Html {
  const faults = box.faults.list().length;
  return html`<span>${t(words.accountTime)} <time>${box.clock.text}</time></span>
${faults === 0 ? '' : html`<a class="badge bad" href="/${key}/weather">${t(words.faults, { count: faults })}</a>`}`;
}
