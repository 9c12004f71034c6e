import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { View } from '../shell/view.ts';

const SECOND = 1000;
/** The longest span that is told in a unit, in milliseconds, and the length of one. */
const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, length: number, until: number])[] = [
  ['second', SECOND, 60 * SECOND],
  ['minute', 60 * SECOND, 3600 * SECOND],
  ['hour', 3600 * SECOND, 24 * 3600 * SECOND],
  ['day', 24 * 3600 * SECOND, Number.POSITIVE_INFINITY],
];

/** How long ago something was, or how long it takes until it will be. The time of day of this machine stands in the tooltip. */
export function ago({ language }: View, at: number): Html {
  const difference = at - Date.now();
  const [unit, length] = UNITS.find(([, , until]) => Math.abs(difference) < until) ?? ['day', 24 * 3600 * SECOND];
  const text = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(difference / length), unit);
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(at);
  return html`<time datetime="${new Date(at).toISOString()}" title="${clock}">${text}</time>`;
}
