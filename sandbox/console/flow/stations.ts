import { html } from 'hono/html';
import type { DeliveryEntry } from '../../deliveries/delivery_log.ts';
import type { Html } from '../../pages/layout.ts';
import type { Run } from '../../runner/runner.ts';
import { ago } from '../parts/ago.ts';
import { badge, type Content } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import { statusBadge } from '../zaps/runs/status.ts';
import { pollButton } from './buttons.ts';
import { addressOf, tellingFields } from './event.ts';
import { boxLinks } from './links.ts';
import type { Station } from './station.ts';
import { stationWords as words } from './station_words.ts';
import type { ZapFlow } from './zap_flow.ts';

/** A name with what is the case. */
type Fact = Station['facts'][number];

/** How many pages of the box are linked. */
const PAGES_SHOWN = 3;
/** How long something counts as having happened a moment ago, in milliseconds. */
const MOMENT = 3_000;
/** What an address answers in each state but the usual one. */
const ANSWERS = { down: '503', gone: '410' } as const;

/** The stations of a Zap in the order in which an event comes to them. */
export function stationsOf(view: View, flow: ZapFlow): Station[] {
  if (flow.steps.triggeredBy !== null) {
    return [standInStation(view, flow, flow.steps.triggeredBy), triggerStation(view, flow), actionStation(view, flow)];
  }
  const second = flow.steps.instant ? webhookStation(view, flow) : pollStation(view, flow);
  return [accountStation(view, flow), second, triggerStation(view, flow), actionStation(view, flow)];
}

function accountStation(view: View, flow: ZapFlow): Station {
  const { t, desk } = view;
  return {
    ...{ key: 'account', title: t(words.account), about: t(words.aboutAccount, { box: desk.box.name }), label: desk.box.name },
    count: [t(words.eventsHere), startedBy(flow) + flow.waiting],
    facts: [[t(words.newest), newestEvent(view, flow)]],
    // Before the first event, what is said above has these links.
    deeds: flow.runs.length === 0 ? '' : boxLinks(view, 'account', PAGES_SHOWN),
    fresh: isFresh(flow.runs[0]?.startedAt),
  };
}

function standInStation(view: View, flow: ZapFlow, app: string): Station {
  const { t } = view;
  return {
    ...{ key: 'stand-in', title: app, about: t(words.aboutStandIn), label: '' },
    count: [t(words.eventsHere), startedBy(flow)],
    facts: [[t(words.newest), newestEvent(view, flow)]],
    fresh: isFresh(flow.runs[0]?.startedAt),
  };
}

function webhookStation(view: View, flow: ZapFlow): Station {
  const { t, desk } = view;
  const { zap, waiting, delivery } = flow;
  const facts: Fact[] = [
    [t(words.state), webhookState(view, flow)],
    [t(words.waiting), waiting === 0 ? t(words.nothingHere) : badge(String(waiting), 'bad')],
  ];
  if (delivery !== null) {
    facts.push([t(words.lastDelivery), outcomeOf(view, delivery)]);
  }
  if (zap.isOn && zap.receiver !== undefined && zap.receiver !== 'up') {
    facts.push([t(words.receiver), badge(zap.receiver === 'silent' ? t(words.nothing) : ANSWERS[zap.receiver], 'bad')]);
  }
  return {
    ...{ key: 'webhook', title: t(words.webhook), about: t(words.aboutWebhook, { box: desk.box.name }), label: flow.webhook?.event ?? '' },
    ...{ count: [t(words.received), zap.deliveries], facts, fresh: isFresh(flow.runs[0]?.startedAt) },
  };
}

function pollStation(view: View, { zap, runs }: ZapFlow): Station {
  const { t, desk } = view;
  const { nextPollAt, lastPoll } = zap;
  const found = lastPoll?.problem === null ? t(words.found, { count: lastPoll.newRows }) : badge(t(words.failed), 'bad');
  return {
    ...{ key: 'poll', title: t(words.poll), about: t(words.aboutPoll, { box: desk.box.name }), label: '' },
    count: [t(words.polls), zap.polls],
    facts: [
      [t(words.nextPoll), nextPollAt === undefined ? t(words.never) : ago(view, nextPollAt)],
      [t(words.lastPoll), lastPoll === undefined ? t(words.nothingYet) : found],
    ],
    deeds: zap.isOn ? pollButton(view, zap) : '',
    fresh: isFresh(runs[0]?.startedAt),
  };
}

function triggerStation(view: View, flow: ZapFlow): Station {
  const { t } = view;
  const { zap, steps, runs } = flow;
  const [last] = runs;
  const none: readonly Fact[] = [[t(words.newest), t(words.nothingYet)]];
  const held: Fact[] = zap.held === 0 ? [] : [[t(words.waiting), badge(String(zap.held), 'bad')]];
  return {
    ...{ key: 'trigger', title: t(words.trigger), about: t(words.aboutTrigger), label: steps.trigger },
    count: [t(words.started), startedBy(flow)],
    facts: [...(last === undefined ? none : readFields(view, last)), ...held],
    fresh: isFresh(runs[0]?.startedAt),
  };
}

function actionStation(view: View, { zap, steps, runs }: ZapFlow): Station {
  const { t } = view;
  const { success, running, waiting, held, halted, errored } = zap.counts;
  const [last] = runs;
  const facts: Fact[] = [[t(words.lastRun), last === undefined ? t(words.nothingYet) : endOf(view, last)]];
  const others: readonly (readonly [string, number])[] = [
    [t(words.inProgress), running],
    [t(words.retried), waiting],
    [t(words.held), held],
    [t(words.halted), halted],
    [t(words.failed), errored],
  ];
  return {
    ...{ key: 'action', title: t(words.action), about: t(words.aboutAction), label: [...steps.before, steps.action].join(' → ') },
    count: [t(words.succeeded), success],
    facts: [...facts, ...others.filter(([, count]) => count > 0)],
    fresh: last !== undefined && isFresh(last.startedAt + last.durationMs),
  };
}

function webhookState({ t }: View, { zap, webhook }: ZapFlow): Html {
  if (webhook === null) {
    return zap.isOn ? badge(t(words.noWebhook), 'bad') : badge(t(words.zapOff), 'neutral');
  }
  return webhook.active ? badge(t(words.active), 'good') : badge(t(words.deactivated), 'bad');
}

function outcomeOf({ t }: View, { outcome, status }: DeliveryEntry): Html {
  if (outcome === 'delivered') {
    return badge(t(words.delivered, { status }), 'good');
  }
  return badge(outcome === 'failed' ? t(words.notDelivered, { status }) : t(outcome === 'buffered' ? words.kept : words.lost), 'bad');
}

function newestEvent(view: View, { runs: [last] }: ZapFlow): Content {
  return last === undefined ? view.t(words.nothingYet) : html`${whoOf(view, last)}, ${ago(view, last.startedAt)}`;
}

function readFields({ t }: View, { event, reason }: Run): Fact[] {
  return event === null ? [[t(words.newest), html`${badge(t(words.unread), 'bad')} ${reason ?? ''}`]] : tellingFields(event);
}

function endOf(view: View, run: Run): Html {
  return html`${statusBadge(view, run.status)} ${ago(view, run.startedAt + run.durationMs)}`;
}

/** Who an event is about. */
export function whoOf({ t }: View, run: Run): string {
  return addressOf(run) ?? t(run.event === null ? words.unread : words.noAddress);
}

/** How many runs a Zap has started so far. */
function startedBy({ zap }: ZapFlow): number {
  return Object.values(zap.counts).reduce((sum, count) => sum + count, 0);
}

function isFresh(at: number | undefined): boolean {
  return at !== undefined && Date.now() - at < MOMENT;
}
