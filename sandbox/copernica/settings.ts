import { z } from 'zod';
import { type BoxSettings, type DeliverySettings, deliveryChanges } from '../settings.ts';
import type { WebhookFormat } from './webhooks/request.ts';

const HOUR = 3_600_000;

/** What can be changed while the box runs. */
export interface Settings extends DeliverySettings {
  /**
   * The status of the answer when the login of a call is refused. No source shows it for v4; up to v2 it was 400 (seen in clients). The exchange of a wrong
   * access token is refused with 400 unless set otherwise.
   */
  refusedStatus: { call: 400 | 401; exchange: 400 | 401 };
  /** How long an authorization token is valid, in milliseconds of the box's clock (documented: 24 hours). */
  tokenLifetime: number;
  /** How old the members of a selection may be, in milliseconds of the box's clock; 0 computes them at each request. The real interval is not documented. */
  selectionAge: number;
  /** How long an import waits for its start, in milliseconds of the box's clock. The real time is not documented. */
  importDelay: number;
  /** How long the data of a request is collected, in milliseconds of the box's clock. The real time is not documented. */
  dataRequestDelay: number;
  /** How webhooks are written. */
  webhookFormat: WebhookFormat;
  /** Which domains a webhook may call, with their subdomains. */
  validatedDomains: 'all' | 'none' | string[];
}

/** The default settings. */
export function defaultSettings(): Settings {
  return {
    refusedStatus: { call: 401, exchange: 400 },
    tokenLifetime: 24 * HOUR,
    selectionAge: HOUR,
    importDelay: 0,
    dataRequestDelay: HOUR,
    webhookFormat: 'form',
    validatedDomains: 'all',
    // Nothing about deliveries is documented; these are assumed: there is no second attempt.
    deliveryAttempts: 1,
    deliverySpacing: 250,
    deliveryTimeout: 5000,
  };
}

const refusal = z.union([z.literal(400), z.literal(401)]);

const duration = z
  .number()
  .int()
  .min(0)
  .max(365 * 24 * HOUR)
  .optional();

const changes = z.strictObject({
  ...deliveryChanges,
  refusedStatus: z.strictObject({ call: refusal, exchange: refusal }).partial().optional(),
  webhookFormat: z.enum(['form', 'json']).optional(),
  validatedDomains: z.union([z.enum(['all', 'none']), z.array(z.string().max(253)).max(100)]).optional(),
  tokenLifetime: z
    .number()
    .int()
    .min(1000)
    .max(365 * 24 * HOUR)
    .optional(),
  selectionAge: duration,
  importDelay: duration,
  dataRequestDelay: duration,
});

export const settings: BoxSettings<Settings> = { defaults: defaultSettings, changes };
