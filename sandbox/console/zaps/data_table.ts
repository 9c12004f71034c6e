import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { Data } from '../../runner/runner.ts';
import { type Content, empty } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import type { Language } from '../text/text.ts';
import { runWords as words } from './runs/words.ts';

/** What the values of a table are called. */
export interface Naming {
  /** The language of keys and labels; English, as those of an app, when missing. */
  readonly keysIn?: Language;
  /** By key. */
  readonly labels?: ReadonlyMap<string, string>;
}

/** The most values that a table shows; all of them stand in the JSON beside it. */
const MOST = 200;

/**
 * Data as Zapier shows it: one line for each value, under its label, or under the key by which a mapping names it, such as `contact__name` and `tags[]name`.
 */
export function dataTable(view: View, data: Data, { keysIn = 'en', labels = new Map() }: Naming = {}): Html {
  const rows = flat(data).slice(0, MOST);
  return html`<dl class="values" tabindex="0">${rows.map(([key, value]) => html`<div><dt lang="${keysIn}">${labels.get(key) ?? key}</dt><dd>${shown(view, value)}</dd></div>`)}</dl>`;
}

/** The same, with the whole as JSON below; or a sentence where there is no data. */
export function dataWithJson(view: View, id: string, data: unknown, none: string): Html {
  if (data === null || data === undefined) {
    return empty(none);
  }
  const table = typeof data === 'object' && !Array.isArray(data) ? dataTable(view, { ...data }) : html`<p>${shown(view, data)}</p>`;
  return html`${table}<details id="${id}"><summary>${view.t(words.asJson)}</summary><pre class="data" tabindex="0">${JSON.stringify(data, null, 2)}</pre></details>`;
}

type Row = readonly [key: string, value: unknown];

function flat(data: Data, before = ''): Row[] {
  return Object.entries(data).flatMap(([key, value]) => rowsOf(`${before}${key}`, value));
}

function rowsOf(key: string, value: unknown): Row[] {
  if (Array.isArray(value) && value.length > 0 && value.every(isFilled)) {
    const parts = new Set(value.flatMap((item) => Object.keys(item)));
    return Array.from(parts, (part) => [`${key}[]${part}`, value.map((item) => item[part] ?? '')] as const);
  }
  return isFilled(value) ? flat(value, `${key}__`) : [[key, value]];
}

function isFilled(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

function shown({ t }: View, value: unknown): Content {
  if (value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)) {
    return html`<span class="soft">${t(words.blank)}</span>`;
  }
  if (typeof value === 'string') {
    return value.startsWith('hydrate|||') ? html`<span class="soft">${t(words.later)}</span>` : value;
  }
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) {
    return value.join(', ');
  }
  return JSON.stringify(value);
}
