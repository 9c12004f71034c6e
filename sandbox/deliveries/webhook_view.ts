import type { WebhookView } from '../console/account_console.ts';
import type { Webhook } from './webhook.ts';

/**
 * A webhook as the console shows it.
 *
 * @param bufferTime how long events are kept for it while it is inactive, in milliseconds
 */
export function webhookView({ id, url, active, deactivatedAt, buffer }: Webhook, event: string, app: string | null, bufferTime: number): WebhookView {
  const keptUntil = deactivatedAt === null ? null : deactivatedAt + bufferTime;
  return { id, event, app, url, active, deactivatedAt, waiting: buffer.length, keptUntil };
}
