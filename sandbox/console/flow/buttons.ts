import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { Zap } from '../../runner/runner.ts';
import { action } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { flowWords as words } from './words.ts';

/** Where the picture of the Zap stands in the page: the buttons in it replace it with how it is afterwards. */
export const PICTURE = 'flow';

/** The button that turns a Zap on or off. It has the same id in both states and places, so that the focus stays on it. */
export function powerButton({ t, path }: View, { id, isOn }: Zap): Html {
  const to = path(id, isOn ? 'off' : 'on');
  const [kind, label] = isOn ? ['quiet', words.turnOff] : ['main', words.turnOn];
  return html`<form class="inline" method="post" action="${to}" hx-post="${to}" hx-target="#${PICTURE}"><button class="${kind}" id="power">${t(label)}</button></form>`;
}

/** The button that polls at once. */
export function pollButton({ t, path }: View, { id }: Zap): Html {
  return action(path(id, 'poll'), t(words.pollNow), PICTURE, 'main');
}
