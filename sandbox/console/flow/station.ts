import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { Content } from '../parts/parts.ts';

/** One station of an event's way. */
export interface Station {
  /** In ids of the page. */
  readonly key: string;
  readonly title: string;
  /** What it is, in one sentence. */
  readonly about: string;
  /** What it is in this Zap, such as the label of the operation; '' where that is the same for each. */
  readonly label: string;
  /** What went through, and how much of it. */
  readonly count: readonly [unit: string, count: number];
  /** What stands in it: names with what is the case. */
  readonly facts: readonly (readonly [name: string, value: Content])[];
  /** What can be done here. */
  readonly deeds?: Content;
  /** Whether something moved in it a moment ago. */
  readonly fresh: boolean;
}

/** Draws a station as an item of a list. */
export function drawStation({ key, title, about, label, count: [unit, count], facts, deeds = '', fresh }: Station, index: number): Html {
  const entries = facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return html`<li class="station ${fresh ? 'fresh' : ''}" id="station-${key}">
<h3><span class="count" aria-hidden="true">${index + 1}</span>${title}</h3>
<p class="help">${about}</p>
${label === '' ? '' : html`<p class="what">${label}</p>`}
<p class="sum">${unit} <b>${count}</b></p>
<dl>${entries}</dl>
<div class="deeds">${deeds}</div>
</li>`;
}
