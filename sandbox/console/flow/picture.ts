import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { Zap } from '../../runner/runner.ts';
import { badge } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { advice } from './advice.ts';
import { powerButton } from './buttons.ts';
import { recent } from './recent.ts';
import { drawStation } from './station.ts';
import { stationsOf } from './stations.ts';
import { flowWords as words } from './words.ts';
import { flowOf } from './zap_flow.ts';

/** A Zap with all its stations, what to do next, and its last minutes. */
export async function picture(view: View, zap: Zap): Promise<Html> {
  const { t } = view;
  const flow = await flowOf(view, zap);
  const state = badge(t(zap.isOn ? words.on : words.off), zap.isOn ? 'good' : 'neutral');
  return html`<section class="card" aria-labelledby="zap-name">
<div class="row between"><h2 id="zap-name">${zap.name} ${state}</h2>${zap.isOn ? powerButton(view, zap) : ''}</div>
${advice(view, flow)}
<ol class="flow" aria-label="${t(words.stations)}">${stationsOf(view, flow).map(drawStation)}</ol>
</section>
${recent(view, flow)}`;
}
