import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { Zap } from '../../runner/runner.ts';
import type { Content } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { powerButton } from './buttons.ts';
import { boxLinks, pageLink } from './links.ts';
import { stationWords as words } from './station_words.ts';
import type { ZapFlow } from './zap_flow.ts';

/** How many pages of the box are linked. */
const PAGES_SHOWN = 7;

/** What a person does next, or what is wrong; nothing where events go through. */
export function advice(view: View, flow: ZapFlow): Html | string {
  const { t, desk } = view;
  const { zap, steps, webhook, runs } = flow;
  const [last] = runs;
  const box = desk.box.name;
  if (zap.problem !== null) {
    return problem(t(words.notSwitched, { reason: zap.problem }), zap.isOn ? '' : powerButton(view, zap));
  }
  if (!zap.isOn) {
    return note(t(words.isOff), powerButton(view, zap));
  }
  if (steps.instant && steps.triggeredBy === null && webhook === null) {
    return problem(t(words.webhookGone), '');
  }
  if (webhook?.active === false) {
    return problem(t(words.webhookDown, { box }), pageLink(view, 'next', 'webhooks', t(words.toWebhooks), 'button'));
  }
  if (zap.held > 0) {
    return note(t(words.flood, { count: zap.held }), pageLink(view, 'next', 'zaps', t(words.toZaps), 'button'));
  }
  if (zap.lastPoll !== undefined && zap.lastPoll.problem !== null) {
    return problem(t(words.pollFailed, { reason: zap.lastPoll.problem }), '');
  }
  if (last === undefined && steps.triggeredBy !== null) {
    return note(t(words.causeStandIn, { trigger: steps.trigger }), toRecipe(view, zap));
  }
  if (last === undefined) {
    return note(t(steps.instant ? words.causeInstant : words.causePoll, { box, trigger: steps.trigger }), boxLinks(view, 'next', PAGES_SHOWN));
  }
  return last.status === 'errored' || last.status === 'held'
    ? problem(t(words.runFailed, { reason: last.reason ?? '' }), pageLink(view, 'next', 'zaps', t(words.toZaps), 'button'))
    : '';
}

/** A link to the recipe of a Zap, or to all where it is of none. */
function toRecipe(view: View, zap: Zap): Html | string {
  const recipe = view.desk.recipes?.find((one) => one.zap === zap);
  return pageLink(view, 'next', recipe === undefined ? 'recipes' : `recipes/${recipe.name}`, view.t(words.toRecipe), 'button');
}

function note(text: string, deed: Content): Html {
  return html`<div class="note next"><p>${text}</p>${deed}</div>`;
}

function problem(text: string, deed: Content): Html {
  return html`<div class="problem next"><p>${text}</p>${deed}</div>`;
}
