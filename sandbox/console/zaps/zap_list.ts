import { html } from 'hono/html';
import { statusWords } from '../../journal/words.ts';
import type { Html } from '../../pages/layout.ts';
import type { RunStatus, Zap } from '../../runner/runner.ts';
import { mappedStep } from '../maker/changing.ts';
import { action, badge, card, empty, idOf } from '../parts/parts.ts';
import { runnerOf } from '../shell/runner_of.ts';
import type { View } from '../shell/view.ts';
import { clockTime } from './moments.ts';
import { outcomeOf, STATUSES } from './runs/status.ts';
import { setUp } from './set_up.ts';
import { inWords, operationsOf, type Steps, stepsOf } from './steps.ts';
import { zapWords as words } from './words.ts';

/** Where the list of Zaps stands in the page. */
export const ZAPS = 'zaps';

/** How many Zaps are shown: the newest. */
const SHOWN = 50;

/** All Zaps, each with its switch and what it did. */
export async function zapList(view: View): Promise<Html> {
  const { t, desk } = view;
  const runner = runnerOf(view);
  const make = html`<a class="button main" href="/${desk.key}/maker">${t(words.make)}</a>`;
  if (runner.zaps.length === 0) {
    return card(t(words.title), html`${empty(t(words.none))}${make}`);
  }
  const operations = await operationsOf(runner);
  const zaps = runner.zaps.slice(-SHOWN).map((zap) => zapCard(view, zap, stepsOf(view, operations, zap)));
  return html`<div class="grid zaps">${await Promise.all(zaps)}</div><p>${make}</p>`;
}

async function zapCard(view: View, zap: Zap, steps: Steps): Promise<Html> {
  const { t, path, desk } = view;
  const title = `zap-${zap.id}`;
  const toMaker = `/${desk.key}/maker/change/${zap.id}`;
  const change =
    mappedStep(zap) !== null
      ? html`<form class="inline" method="post" action="${toMaker}"><button id="${idOf(toMaker)}">${t(words.change)}</button></form>`
      : '';
  return html`<article class="card" aria-labelledby="${title}">
<div class="row between"><h2 id="${title}">${zap.name}</h2>${powerSwitch(view, zap)}</div>
<p class="steps">${inWords(zap.name, steps)} ${badge(t(steps.instant ? words.instant : words.polling), 'neutral')}</p>
${zap.problem === null ? '' : html`<p class="problem">${t(words.problem, { reason: zap.problem })}</p>`}
${zap.isOn ? activity(view, zap, steps) : html`<p class="soft">${t(words.isOff)}</p>`}
${held(view, zap)}
<p class="row">${STATUSES.map((status) => count(view, zap, status))}</p>
<details id="set-up-${zap.id}"><summary>${t(words.setUp)}</summary>${await setUp(view, zap, steps)}
${change}<form class="inline" method="post" action="${path(zap.id, 'remove')}" hx-post="${path(zap.id, 'remove')}" hx-target="#${ZAPS}" hx-confirm="${t(words.reallyRemove)}"><button class="danger" id="${idOf(path(zap.id, 'remove'))}">${t(words.remove)}</button></form></details>
</article>`;
}

function powerSwitch({ t, path }: View, { id, name, isOn }: Zap): Html {
  const to = path(id, isOn ? 'off' : 'on');
  return html`<form class="inline" method="post" action="${to}" hx-post="${to}" hx-target="#${ZAPS}"><button class="switch" role="switch" id="switch-${id}" aria-checked="${isOn ? 'true' : 'false'}" aria-label="${name}"><span class="knob" aria-hidden="true"></span><span aria-hidden="true">${t(isOn ? words.on : words.off)}</span></button></form>`;
}

function activity(view: View, zap: Zap, { instant }: Steps): Html {
  const { t, path } = view;
  if (instant) {
    return html`<p class="soft">${t(words.waits, { count: zap.deliveries })}</p>`;
  }
  const next = zap.nextPollAt === undefined ? '' : t(words.nextPoll, { time: clockTime(view, zap.nextPollAt) });
  return html`<p class="soft">${next} ${lastPoll(view, zap)}</p>${action(path(zap.id, 'poll'), t(words.pollNow), ZAPS)}`;
}

function lastPoll({ t }: View, { lastPoll: poll }: Zap): string {
  if (poll === undefined) {
    return t(words.noPoll);
  }
  return poll.problem === null ? t(words.lastPoll, { count: poll.newRows }) : t(words.pollFailed, { reason: poll.problem });
}

function held({ t, path }: View, zap: Zap): Html | string {
  return zap.held === 0
    ? ''
    : html`<div class="note"><p>${t(words.held, { count: zap.held })}</p>${action(path(zap.id, 'release'), t(words.release), ZAPS, 'main')}</div>`;
}

/** How many runs of a Zap have a status, with a link that lists them. */
function count({ t, path }: View, zap: Zap, status: RunStatus): Html | string {
  const number = zap.counts[status];
  return number === 0
    ? ''
    : html`<a href="${path()}?zap=${zap.id}&amp;status=${status}#runs-title">${badge(`${number} ${t(statusWords[status])}`, outcomeOf(status))}</a>`;
}
