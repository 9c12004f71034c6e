import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { Zap } from '../../runner/runner.ts';
import { runnerOf } from '../shell/runner_of.ts';
import type { View } from '../shell/view.ts';
import { pageLink } from './links.ts';
import { flowWords as words } from './words.ts';

/** How many Zaps can be chosen here; the others are on the page of Zaps. */
const MAX_ZAPS = 30;

/**
 * Links to the Zaps, those that are on first.
 *
 * @param shown the id of the Zap that the page shows
 */
export function chooser(view: View, shown: string): Html {
  const { t } = view;
  const { zaps } = runnerOf(view);
  const sorted = [...zaps.filter(({ isOn }) => isOn), ...zaps.filter(({ isOn }) => !isOn)].slice(0, MAX_ZAPS);
  const isTwice = ({ name }: Zap) => zaps.filter((other) => other.name === name).length > 1;
  const items = sorted.map((zap) => item(view, zap, zap.id === shown, isTwice(zap)));
  return html`<nav aria-label="${t(words.zaps)}"><ul class="chips">${items}<li>${pageLink(view, 'choice', 'maker', t(words.make), 'chip')}</li></ul></nav>`;
}

/** @param isTwice whether another Zap has the same name, so that a number tells them apart */
function item({ t, path }: View, { id, name, isOn }: Zap, isShown: boolean, isTwice: boolean): Html {
  const current = isShown ? html`aria-current="page"` : '';
  return html`<li><a class="chip" id="zap-${id}" href="${path(id)}" ${current}>${name}${isTwice ? ` #${id}` : ''} <span class="soft">${t(isOn ? words.on : words.off)}</span></a></li>`;
}
