import type { DeliveryEntry } from '../../deliveries/delivery_log.ts';
import type { Run, Zap } from '../../runner/runner.ts';
import type { WebhookView } from '../account_console.ts';
import { runnerOf } from '../shell/runner_of.ts';
import type { View } from '../shell/view.ts';
import { operationsOf, type Steps, stepsOf } from '../zaps/steps.ts';

/** What is shown of a Zap: what stands in each station at this moment. */
export interface ZapFlow {
  readonly zap: Zap;
  readonly steps: Steps;
  /** The newest runs, newest first. */
  readonly runs: readonly Run[];
  /** The webhook of the account that calls the Zap; null where there is none. */
  readonly webhook: WebhookView | null;
  /** How many events wait to be sent to the Zap, or are kept until its webhook is active again. */
  readonly waiting: number;
  /** The newest delivery to the Zap; null where there was none yet. */
  readonly delivery: DeliveryEntry | null;
}

/** How many runs are shown. */
const RUNS_SHOWN = 5;

/**
 * Reads what stands in the stations of a Zap.
 *
 * @throws AppFailure where the app cannot be loaded
 */
export async function flowOf(view: View, zap: Zap): Promise<ZapFlow> {
  const { deliveries, console } = view.desk.box;
  const steps = stepsOf(view, await operationsOf(runnerOf(view)), zap);
  const webhook = console.webhooks().find(({ url }) => zap.targetUrl !== undefined && url.startsWith(zap.targetUrl)) ?? null;
  return {
    zap,
    steps,
    runs: zap.runs.slice(-RUNS_SHOWN).reverse(),
    webhook,
    waiting: webhook === null ? 0 : webhook.waiting + deliveries.waitingFor(webhook.id),
    delivery: webhook === null ? null : (deliveries.list().findLast(({ webhookId }) => webhookId === webhook.id) ?? null),
  };
}

/** The Zap that a person most likely wants to see: the one that ran last, else the first that is on, else the first. */
export function firstChoice(view: View): Zap | undefined {
  const { zaps, runs } = runnerOf(view);
  const ranLast = runs.at(-1)?.zapId;
  return zaps.find(({ id }) => id === ranLast) ?? zaps.find(({ isOn }) => isOn) ?? zaps[0];
}
