import type { WebhookView } from '../console/account_console.ts';
import type { Webhook } from './webhook.ts';

/**
 * A webhook as the console shows it.
 *
 * @param bufferTime how long events are kept for it while it is inactive, in milliseconds; null where the service never deactivates one
 */
export function webhookView({ id, url, active, deactivatedAt, buffer }: Webhook, event: string, app: string | null, bufferTime: number | null): WebhookView {
  const keptUntil = deactivatedAt === null || bufferTime === null ? null : deactivatedAt + bufferTime;
  return { id, event, app, url, active, canBeDeactivated: bufferTime !== null, deactivatedAt, waiting: buffer.length, keptUntil };
}
