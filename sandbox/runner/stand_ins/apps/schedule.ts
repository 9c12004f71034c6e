import type { StandInApp } from '../stand_in_app.ts';
import { id } from './labels.ts';

const outputs = { id, date: { en: 'Date', de: 'Datum', nl: 'Datum' } };

/** The platform's own trigger of time. */
export const schedule = {
  label: { en: 'Schedule by Zapier', de: 'Schedule by Zapier', nl: 'Schedule by Zapier' },
  triggers: {
    every_month: {
      label: { en: 'Every Month', de: 'Every Month (jeden Monat)', nl: 'Every Month (elke maand)' },
      inputs: { day: { en: 'Day of the Month', de: 'Tag des Monats', nl: 'Dag van de maand' } },
      outputs,
      sample: { id: '2026-12-01', date: '2026-12-01' },
    },
    every_day: {
      label: { en: 'Every Day', de: 'Every Day (jeden Tag)', nl: 'Every Day (elke dag)' },
      inputs: { time: { en: 'Time of Day', de: 'Uhrzeit', nl: 'Tijdstip' } },
      outputs,
      sample: { id: '2026-11-28', date: '2026-11-28' },
    },
  },
  creates: {},
  searches: {},
} as const satisfies StandInApp;
