import { z } from 'zod';
import { type BoxSettings, type DeliverySettings, deliveryChanges } from '../settings.ts';
import { DAY } from '../time/clock.ts';

/** How long the events of an inactive webhook are kept, in milliseconds (five days: helpdesk article on webhooks). */
export const BUFFER_TIME = 5 * DAY;

/** What can be changed while the box runs. */
export interface Settings extends DeliverySettings {
  /**
   * Which API calls cause an event. No source says so: that opt-in and opt-out do, and that creating, importing and updating do not, is assumed,
   * and only here. Changes made on the pages always cause one.
   */
  eventsFromApi: { optin: boolean; optout: boolean; create: boolean; import: boolean; update: boolean };
  /** How many variables of a form are read; further ones are silently dropped, as PHP does (`max_input_vars`, 1,000 unless set otherwise). */
  formVariables: number;
  /**
   * Milliseconds of the sandbox's clock until an import is carried out. With 0 it is done at once and its answer has the counts; otherwise the answer
   * is only the import's id (a shop module mentions import tasks; that the answer is an id is assumed).
   */
  importDelay: number;
  /** The id of the demo account's e-mail field. It is 1 in most samples and 5 in one account's sign-up form; a change takes effect with the next reset. */
  emailFieldId: number;
  /** What an update does with a field that is sent empty. Clients send such fields, but no source shows what happens to the stored value (assumed). */
  emptyValues: 'stored' | 'ignored';
}

/** The default settings. */
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
