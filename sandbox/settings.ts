import { z } from 'zod';

/** How webhooks are delivered; the settings that every box has. */
export interface DeliverySettings {
  /** How often a delivery is tried before its webhook is deactivated. */
  deliveryAttempts: number;
  /** Real milliseconds between two attempts. */
  deliverySpacing: number;
  /** Real milliseconds that an attempt may take. */
  deliveryTimeout: number;
}

/** The schema of a change to these settings; part of each box's own schema. */
export const deliveryChanges = {
  deliveryAttempts: z.number().int().min(1).max(20).optional(),
  deliverySpacing: z.number().int().min(0).max(60_000).optional(),
  deliveryTimeout: z.number().int().min(1).max(60_000).optional(),
};

/** The settings of one kind of box: how the account behaves, and what can be changed while the box runs. */
export interface BoxSettings<Settings extends DeliverySettings> {
  /** The defaults. */
  readonly defaults: () => Settings;
  /** The schema of a change: every setting, all of them optional. */
  readonly changes: z.ZodType<object>;
}

/** Changes only the settings that a change contains, within a group of settings too. */
export function changeSettings(settings: object, change: object): void {
  for (const [name, value] of Object.entries(change)) {
    const current: unknown = Reflect.get(settings, name);
    if (isGroup(current) && isGroup(value)) {
      Object.assign(current, value);
    } else if (value !== undefined) {
      Reflect.set(settings, name, value);
    }
  }
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
