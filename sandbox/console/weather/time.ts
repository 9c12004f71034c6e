import { html } from 'hono/html';
import type { Line } from '../../journal/journal.ts';
import type { Html } from '../../pages/layout.ts';
import { titleOf } from '../log/title.ts';
import { badge, empty, table } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import type { Text } from '../text/text.ts';
import { weatherWords as words } from './words.ts';

/** Where the account's time stands in the page. */
export const TIME = 'time';
const SHOWN = 30;

/** The spans with a button of their own, as the clock reads them. */
const SPANS: readonly (readonly [span: string, name: Text])[] = [
  ['1h', { en: '1 hour on', de: '1 Stunde vor' }],
  ['6h', { en: '6 hours on', de: '6 Stunden vor' }],
  ['1d', { en: '1 day on', de: '1 Tag vor' }],
  ['5d 1h', { en: '5 days and 1 hour on', de: '5 Tage und 1 Stunde vor' }],
  ['30d', { en: '30 days on', de: '30 Tage vor' }],
];

/** The account's time, and the buttons that move it. */
export function timePart(view: View, happened?: readonly Line[] | string): Html {
  const { t, path, desk } = view;
  const buttons = SPANS.map(([span, name]) => html`<button name="span" value="${span}">${t(name)}</button>`);
  return html`<p>${t(words.now, { time: desk.box.clock.text })}</p>
<form class="row" method="post" action="${path('clock')}" hx-post="${path('clock')}" hx-target="#${TIME}" hx-disabled-elt="find button">${buttons}<button name="span" value="real">${t(words.back)}</button></form>
<form class="row" method="post" action="${path('clock')}" hx-post="${path('clock')}" hx-target="#${TIME}">
<label><span>${t(words.other)}</span><input name="span" required><span class="help">${t(words.spanHelp)}</span></label><button>${t(words.move)}</button></form>
<div aria-live="polite">${typeof happened === 'string' ? html`<p class="problem">${happened}</p>` : happened && onTheWay(view, happened)}</div>`;
}

function onTheWay(view: View, lines: readonly Line[]): Html {
  const { t } = view;
  if (lines.length === 0) {
    return empty(t(words.nothing));
  }
  const rows = lines.slice(0, SHOWN).map((line) => [line.accountTime ?? '', badge(titleOf(view, line), line.outcome)]);
  const rest = lines.length - SHOWN;
  return html`<h3>${t(words.onTheWay)}</h3>${table([t(words.when), t(words.what)], rows, '')}${rest > 0 ? empty(t(words.more, { count: rest })) : ''}`;
}
