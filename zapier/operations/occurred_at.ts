import type { PlainOutputField } from 'zapier-platform-core';

/** The output fields of every event that say when it happened. */
export const occurredAtOutputFields: PlainOutputField[] = [
  { key: 'occurred_at', label: 'Occurred At', type: 'datetime' },
  { key: 'occurred_at_raw', label: 'Occurred At (as Delivered)' },
];

/** Sample of the part that says when. */
export const occurredAtSample = { occurred_at: '2025-11-11T09:27:29+01:00', occurred_at_raw: '2025-11-11 09:27:29' };
