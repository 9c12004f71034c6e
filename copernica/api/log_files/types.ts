import type { Engine } from '../mailings/engines.ts';

/** What log files tell of, in the words of webhooks where there is one for it. */
export const logEventTypes = ['delivery', 'open', 'click', 'failure', 'unsubscribe', 'complaint', 'retry', 'attempt', 'webhook_failure'] as const;

/** What a log file tells of. */
export type LogEventType = (typeof logEventTypes)[number];

/** The files of each type, by the first part of their names: `cdm` are of drag-and-drop mailings, `pom` of HTML mailings (REST v4 documentation, May 2024). */
export const prefixesOf: Readonly<Record<LogEventType, readonly string[]>> = {
  delivery: ['cdm-delivery', 'pom-deliveries'],
  open: ['cdm-impression', 'pom-impressions'],
  click: ['cdm-click', 'pom-clicks', 'pom-clicks-old'],
  failure: ['cdm-error', 'pom-errors'],
  unsubscribe: ['cdm-unsubscribe', 'pom-unsubscribes'],
  complaint: ['cdm-abuse', 'pom-abuses'],
  retry: ['cdm-retry', 'pom-retries'],
  attempt: ['cdm-attempts', 'pom-attempts'],
  webhook_failure: ['feedback-loop-errors'],
};

/** The mail engine of a file; null for one that is of neither. */
export function engineOf(prefix: string): Engine | null {
  if (prefix.startsWith('cdm-')) {
    return 'dnd';
  }
  return prefix.startsWith('pom-') ? 'html' : null;
}
