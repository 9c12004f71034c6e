import type { PlainInputField } from 'zapier-platform-core';
import { type Input, InputFailure, quoted, requiredText } from '../../../zapier/inputs/input.ts';
import { isShown, readTime, writeDay } from '../../api/fields/dates.ts';

/** When a mailing is to be sent. */
export const startInput = {
  key: 'start',
  label: 'Start',
  required: true,
  helpText:
    'Amsterdam time, such as `2026-03-02 09:30`, or a time with a zone, such as `2026-03-02T09:30Z`. A time up to an hour ago sends at once, an earlier one is refused.',
} satisfies PlainInputField;

/** A day alone would send at midnight. */
const WITH_TIME = /:|^\d+$/;

/** A run may be late, but one that was held for days must not send what was meant for then. */
const MAX_LATE_MS = 3_600_000;

/**
 * When the mailing is to be sent: Amsterdam's time as `YYYY-MM-DD HH:MM:SS`.
 *
 * @param now milliseconds since 1970
 * @throws InputFailure where nothing is filled in, it is no time that Amsterdam's clocks show, or it has long passed
 */
export function startIn(input: Input, now: number): string {
  const written = requiredText(input[startInput.key], startInput.label);
  const start = WITH_TIME.test(written) && writeDay(written, 'datetime');
  if (!start || !isShown(start)) {
    throw new InputFailure(`“${startInput.label}” is ${quoted(written)}, which is not a date with a time. Write it like 2026-03-02 09:30.`);
  }
  if (Date.parse(readTime(start)) < now - MAX_LATE_MS) {
    throw new InputFailure(`“${startInput.label}” is ${start}, more than an hour ago, so nothing was scheduled. Choose a later time.`);
  }
  return start;
}
