import { AppFailure } from '../../app/app_failure.ts';
import type { StandInApp } from '../stand_in_app.ts';

const EXPRESSION = /^([+-]\d+) (day|month)s?$/;

/** The platform's own step that changes dates. */
export const formatter = {
  label: { en: 'Formatter by Zapier', de: 'Formatter by Zapier', nl: 'Formatter by Zapier' },
  triggers: {},
  creates: {
    add_time: {
      label: { en: 'Date / Time: Add/Subtract Time', de: 'Date / Time: Add/Subtract Time', nl: 'Date / Time: Add/Subtract Time' },
      inputs: {
        input: { en: 'Input', de: 'Input', nl: 'Input' },
        expression: { en: 'Expression', de: 'Expression', nl: 'Expression' },
      },
      outputs: { output: { en: 'Output', de: 'Output', nl: 'Output' } },
      answer: ({ input, expression }) => ({ output: moved(String(input), String(expression)) }),
    },
  },
  searches: {},
} as const satisfies StandInApp;

/**
 * A day some days or months later or earlier.
 *
 * @param day such as `2026-12-01`
 * @param expression such as `-1 month`
 * @throws AppFailure where it is written otherwise
 */
function moved(day: string, expression: string): string {
  const [, count, unit] = EXPRESSION.exec(expression) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  if (count === undefined || Number.isNaN(date.getTime())) {
    throw new AppFailure({ name: 'Error', message: `Formatter cannot add “${expression}” to “${day}”.` });
  }
  if (unit === 'month') {
    date.setUTCMonth(date.getUTCMonth() + Number(count));
  } else {
    date.setUTCDate(date.getUTCDate() + Number(count));
  }
  return date.toISOString().slice(0, 10);
}
