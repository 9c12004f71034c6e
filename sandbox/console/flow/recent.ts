import { html } from 'hono/html';
import type { Outcome } from '../../journal/journal.ts';
import { SLOT_MS, SLOTS, type SlotCounts } from '../../journal/recent_counts.ts';
import { chart } from '../../pages/chart.ts';
import type { Html } from '../../pages/layout.ts';
import type { Run } from '../../runner/runner.ts';
import { ago } from '../parts/ago.ts';
import { card, empty } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { statusBadge } from '../zaps/runs/status.ts';
import { pageLink } from './links.ts';
import { whoOf } from './stations.ts';
import { flowWords as words } from './words.ts';
import type { ZapFlow } from './zap_flow.ts';

const SIZE = { width: 400, height: 170, margin: { left: 30, right: 14, top: 24, bottom: 28 } };
const INK = { text: 'var(--soft)', grid: 'var(--line)' };
/** How the outcomes are drawn; what is not hollow differs by its brightness. */
const SERIES = [
  { outcome: 'good', name: words.succeeded, colour: 'var(--good)', hollow: false },
  { outcome: 'bad', name: words.failed, colour: 'var(--bad)', hollow: true },
  { outcome: 'neutral', name: words.stopped, colour: 'var(--soft)', hollow: true },
] as const;
const SLOTS_PER_MINUTE = 60_000 / SLOT_MS;
/** The minutes that are named below the chart. */
const MINUTES = [10, 8, 6, 4, 2];

/** The last minutes of a Zap as a chart, and its newest events. */
export function recent(view: View, { zap, runs }: ZapFlow): Html {
  const { t, desk } = view;
  const items = runs.map((run) => item(view, run));
  const newest = runs.length === 0 ? empty(t(words.noEvents)) : html`<ul class="latest">${items}</ul>${pageLink(view, 'latest', 'zaps', t(words.allRuns))}`;
  return html`<div class="grid">${card(t(words.recent), minutes(view, desk.box.journal.recentRuns(zap.id)))}${card(t(words.latest), newest)}</div>`;
}

function item(view: View, run: Run): Html {
  const who = pageLink(view, 'latest', `zaps/runs/${run.id}`, whoOf(view, run));
  return html`<li>${statusBadge(view, run.status)} ${who} <span class="soft">${ago(view, run.startedAt)}</span></li>`;
}

function minutes({ t }: View, slots: readonly SlotCounts[]): Html {
  const count = (outcome: Outcome) => slots.reduce((sum, slot) => sum + slot[outcome], 0);
  const counts = { good: count('good'), bad: count('bad'), neutral: count('neutral') };
  const drawn = chart({
    title: t(words.chartTitle, counts),
    shape: 'columns',
    series: SERIES.map(({ outcome, name, ...look }) => ({ ...look, name: name.en, points: slots.map((slot, x) => ({ x, y: slot[outcome] })) })),
    x: '',
    y: t(words.perSlot),
    ticks: [...MINUTES.map((at) => ({ at: SLOTS - at * SLOTS_PER_MINUTE, text: t(words.minutesAgo, { count: at }) })), { at: SLOTS, text: t(words.now) }],
    none: t(words.noRuns),
    ...{ size: SIZE, ink: INK },
  });
  const legend = SERIES.map(({ outcome, name }) => html`<li class="${outcome}">${t(name, { count: counts[outcome] })}</li>`);
  return html`<div class="chart">${drawn}</div><ul class="legend">${legend}</ul>`;
}
