import type { Engine } from '../mailings/engines.ts';

/**
 * The files of each type of event, by the first part of their names: `cdm` are of drag-and-drop mailings, `pom` of HTML mailings (REST v4 documentation, May 2024). The types are
 * in the words of webhooks where there is one for it.
 */
export const prefixesOf = {
  delivery: ['cdm-delivery', 'pom-deliveries'],
  open: ['cdm-impression', 'pom-impressions'],
  click: ['cdm-click', 'pom-clicks', 'pom-clicks-old'],
  failure: ['cdm-error', 'pom-errors'],
  unsubscribe: ['cdm-unsubscribe', 'pom-unsubscribes'],
  complaint: ['cdm-abuse', 'pom-abuses'],
  retry: ['cdm-retry', 'pom-retries'],
  attempt: ['cdm-attempts', 'pom-attempts'],
  webhook_failure: ['feedback-loop-errors'],
} as const;

/** What a log file tells of. */
export type LogEventType = keyof typeof prefixesOf;

/** The mail engine of a file; null for one that is of neither. */
export function engineOf(prefix: string): Engine | null {
  if (prefix.startsWith('cdm-')) {
    return 'dnd';
  }
  return prefix.startsWith('pom-') ? 'html' : null;
}
