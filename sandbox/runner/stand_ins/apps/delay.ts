import type { StandInApp } from '../stand_in_app.ts';

/** The platform's own step that waits. Here it goes on at once. */
export const delay = {
  label: { en: 'Delay by Zapier', de: 'Delay by Zapier', nl: 'Delay by Zapier' },
  triggers: {},
  creates: {
    delay_for: {
      label: { en: 'Delay For', de: 'Delay For', nl: 'Delay For' },
      inputs: {
        amount: { en: 'Time Delayed For (Value)', de: 'Time Delayed For (Value)', nl: 'Time Delayed For (Value)' },
        unit: { en: 'Time Delayed For (Unit)', de: 'Time Delayed For (Unit)', nl: 'Time Delayed For (Unit)' },
      },
      outputs: {},
    },
  },
  searches: {},
} as const satisfies StandInApp;
