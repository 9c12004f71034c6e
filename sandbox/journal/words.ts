import type { Text } from '../console/text/text.ts';
import type { DeliveryEntry } from '../deliveries/delivery_log.ts';
import type { RunStatus } from '../runner/runner.ts';

/** What the statuses of runs are called. */
export const statusWords: Readonly<Record<RunStatus, Text>> = {
  running: { en: 'running', de: 'läuft' },
  waiting: { en: 'waiting for a retry', de: 'wartet auf neuen Versuch' },
  success: { en: 'success', de: 'erfolgreich' },
  halted: { en: 'halted', de: 'gestoppt' },
  held: { en: 'held', de: 'angehalten' },
  errored: { en: 'error', de: 'Fehler' },
};

/** What became of an event that a webhook waits for. */
export const deliveryWords: Readonly<Record<DeliveryEntry['outcome'], Text>> = {
  delivered: { en: 'delivered', de: 'zugestellt' },
  failed: { en: 'failed', de: 'fehlgeschlagen' },
  buffered: { en: 'kept', de: 'aufbewahrt' },
  lost: { en: 'lost', de: 'verloren' },
};

/** What a switch is turned to. */
export const switchWords = {
  on: { en: 'on', de: 'an' },
  off: { en: 'off', de: 'aus' },
} as const satisfies Readonly<Record<string, Text>>;
