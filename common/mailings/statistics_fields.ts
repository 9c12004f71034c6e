import type { PlainOutputField } from 'zapier-platform-core';
import { mailingOutputFields, mailingSample } from './mailing_fields.ts';

/** The output fields of the statistics of an e-mail. */
export const statisticsOutputFields: PlainOutputField[] = [
  ...mailingOutputFields,
  { key: 'emails_sent', label: 'E-Mails Sent', type: 'integer' },
  { key: 'recipients', label: 'Recipients', type: 'integer' },
  { key: 'openings', label: 'Opens', type: 'integer' },
  { key: 'unique_openings', label: 'Unique Opens', type: 'integer' },
  { key: 'opening_rate', label: 'Open Rate in Percent', type: 'number' },
  { key: 'clicks', label: 'Clicks', type: 'integer' },
  { key: 'unique_clicks', label: 'Unique Clicks', type: 'integer' },
  { key: 'click_rate', label: 'Click Rate in Percent', type: 'number' },
  { key: 'bounces', label: 'Bounces', type: 'integer' },
  { key: 'hard_bounces', label: 'Hard Bounces', type: 'integer' },
  { key: 'soft_bounces', label: 'Soft Bounces', type: 'integer' },
  { key: 'bounce_rate', label: 'Bounce Rate in Percent', type: 'number' },
  { key: 'unsubscribes', label: 'Opt-Outs', type: 'integer' },
  { key: 'unsubscribe_rate', label: 'Opt-Out Rate in Percent', type: 'number' },
  { key: 'complete', label: 'Complete', type: 'boolean' },
];

/** The sample of the statistics of an e-mail. */
export const statisticsSample = {
  ...mailingSample,
  emails_sent: 1000,
  recipients: 1000,
  openings: 512,
  unique_openings: 420,
  opening_rate: 42,
  clicks: 131,
  unique_clicks: 96,
  click_rate: 9.6,
  bounces: 12,
  hard_bounces: 4,
  soft_bounces: 8,
  bounce_rate: 1.2,
  unsubscribes: 3,
  unsubscribe_rate: 0.3,
  complete: true,
};
