import { afterEach, beforeEach, jest } from '@jest/globals';
import App from '../../index.ts';
import type { WebhookEvent } from '../../mailingwork/functions/webhooks.ts';
import { isolated, type PartialBundle } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { documentedOptIn, documentedSubscriber } from '../support/mailingwork/samples.ts';

/** What the sender posts, as parsed JSON. */
export type Body = Readonly<Record<string, unknown>>;

/** The keys of all instant triggers, from the definition. */
export const instantTriggers: readonly string[] = Object.values(App.triggers)
  .filter(({ operation }) => operation.type === 'hook')
  .map(({ key }) => key);

/**
 * A whole delivery for each instant trigger. That of an opt-in is documented (helpdesk article on webhooks), the others are assumed to be like it.
 * A trigger that is missing here fails the tests.
 */
export const deliveries: Readonly<Record<string, { readonly event: WebhookEvent; readonly body: Body }>> = {
  new_opt_in: { event: 'optin_finalized', body: documentedOptIn },
  new_opt_out: { event: 'optout_finalized', body: { id: 112, optoutsetup_id: 7, ...documentedSubscriber, finalized_at: '2025-11-11 09:27:29' } },
  profile_updated_by_subscriber: { event: 'profilemanager_finalized', body: { id: 9, ...documentedSubscriber, changed_at: '2025-11-11 09:27:29' } },
};

/** The body of one trigger’s delivery. */
export const bodyFor = (trigger: string): Body => deliveryFor(trigger).body;

/** The delivery of one trigger and the event it belongs to. */
export function deliveryFor(trigger: string): { readonly event: WebhookEvent; readonly body: Body } {
  const delivery = deliveries[trigger];
  if (delivery === undefined) {
    throw new Error(`test/hooks/support.ts knows no delivery for ${trigger}`);
  }
  return delivery;
}

/** What one instant trigger makes of a delivery, through the platform's own handler. */
export async function outputsOf(trigger: string, cleanedRequest: unknown, bundle: PartialBundle = {}): Promise<Record<string, unknown>[]> {
  const results = await run(`triggers.${trigger}.operation.perform`, { cleanedRequest, ...bundle });
  if (!Array.isArray(results)) {
    throw new Error(`${trigger} answered with something else than a list`);
  }
  return results;
}

/** Like `isolated`, and without the log lines that the platform prints beside: thousands of forged deliveries would bury all else. */
export function isolatedAndQuiet(): void {
  isolated();
  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
}
