import { z } from 'zod';
import { type BoxSettings, type DeliverySettings, deliveryChanges } from '../settings.ts';

/** What can be changed while the box runs. */
export interface Settings extends DeliverySettings {
  /**
   * Which API calls finish an event of their own accord. No source says so; that opt-in and opt-out do, and creating, importing and
   * updating do not, is assumed here and nowhere else. Pages always fire.
   */
  eventsFromApi: { optin: boolean; optout: boolean; create: boolean; import: boolean; update: boolean };
  /** Variables of a form that arrive; what stands behind them is dropped without a word, as PHP does (`max_input_vars`, 1,000 unless set otherwise). */
  formVariables: number;
  /**
   * Milliseconds of the sandbox's clock until an import is carried out. With 0 it is done at once and its answer tells counts; otherwise the answer
   * is the import's id alone (a shop module speaks of import tasks; that the answer is an id is assumed).
   */
  importDelay: number;
  /** The id of the demo account's e-mail field. It is 1 in most samples and 5 in one account's sign-up form; a change takes effect with the next reset. */
  emailFieldId: number;
  /** What an update makes of a field that is sent empty; clients send such fields, but what becomes of the stored value is not shown (assumed). */
  emptyValues: 'stored' | 'ignored';
}

/** A fresh set of settings. */
export function defaultSettings(): Settings {
  return {
    eventsFromApi: { optin: true, optout: true, create: false, import: false, update: false },
    // The vendor says “repeatedly”; the number is assumed.
    deliveryAttempts: 3,
    deliverySpacing: 250,
    deliveryTimeout: 5000,
    formVariables: 1000,
    importDelay: 0,
    emailFieldId: 1,
    emptyValues: 'stored',
  };
}

const changes = z.strictObject({
  ...deliveryChanges,
  eventsFromApi: z
    .strictObject({ optin: z.boolean(), optout: z.boolean(), create: z.boolean(), import: z.boolean(), update: z.boolean() })
    .partial()
    .optional(),
  emailFieldId: z.number().int().min(1).max(1000).optional(),
  formVariables: z.number().int().min(1).max(200_000).optional(),
  importDelay: z.number().int().min(0).max(86_400_000).optional(),
  emptyValues: z.enum(['stored', 'ignored']).optional(),
});

export const settings: BoxSettings<Settings> = { defaults: defaultSettings, changes };
