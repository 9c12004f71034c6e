import type { PlainInputField } from 'zapier-platform-core';
import { expectedForms } from '../../../webservice/values/typed_dates.ts';
import { requiredChoice } from '../../../zapier/inputs/choice.ts';
import { emailAddress, type Input, InputFailure, missing, text } from '../../../zapier/inputs/input.ts';
import { readTime, writeDay } from '../../api/fields/dates.ts';
import type { LogQuery } from '../../api/log_files/find.ts';
import { type Mark, markIn } from '../../api/log_files/line.ts';
import type { LogEventType } from '../../api/log_files/types.ts';
import { limitIn, limitInput } from '../limit_input.ts';

/** Without an end, a clock that is ahead of this one hides nothing. */
const DAY_MS = 86_400_000;

const typeInput = {
  key: 'type',
  label: 'Event',
  required: true,
  choices: {
    delivery: 'Delivery',
    open: 'Open',
    click: 'Click',
    failure: 'Delivery failure',
    unsubscribe: 'Unsubscribe',
    complaint: 'Spam complaint',
    retry: 'Repeated delivery attempt',
    attempt: 'E-mail sent',
    webhook_failure: 'Failed webhook call',
  } satisfies Record<LogEventType, string>,
};

const fromInput = { key: 'from', label: 'From' };
const untilInput = { key: 'until', label: 'Until' };
const emailInput = { key: 'email', label: 'Email' };
const continueInput = { key: 'continue_after', label: 'Continue After' };

/** What to look for in log files. */
export const logEventInputs: PlainInputField[] = [
  typeInput,
  { ...fromInput, required: true, helpText: 'Amsterdam time, such as `2026-03-02 09:30`, or a time with a zone, such as `2026-03-02T09:30Z`.' },
  {
    ...untilInput,
    required: false,
    helpText: 'Such as `2026-03-03 09:30`. Events at this very moment are not included. Leave empty for all events up to now.',
  },
  { ...emailInput, required: false, helpText: 'Such as `jane@example.com`. Leave empty for all addresses.' },
  limitInput,
  {
    ...continueInput,
    required: false,
    helpText: 'The value of **Continue After** from an earlier search that was not complete, such as `1774389601-9f86d081884c7d65-1`.',
  },
];

/**
 * What is looked for.
 *
 * @param now milliseconds since 1970
 * @throws InputFailure that names what is missing or cannot be read
 */
export function logQueryIn(input: Input, now: number): LogQuery {
  const from = secondsIn(input, fromInput);
  if (from === undefined) {
    throw missing(fromInput.label);
  }
  const until = secondsIn(input, untilInput) ?? Math.floor((now + DAY_MS) / 1000);
  if (until <= from) {
    throw new InputFailure('“From” must be earlier than “Until”, and not in the future.');
  }
  return {
    type: requiredChoice(input, typeInput),
    from,
    until,
    email: emailAddress(input[emailInput.key], emailInput.label)?.toLowerCase(),
    limit: limitIn(input),
    after: markOf(input),
  };
}

function secondsIn(input: Input, { key, label }: typeof fromInput): number | undefined {
  const written = text(input[key]);
  const time = written === undefined ? undefined : writeDay(written, 'datetime');
  if (time === null || time === '') {
    throw new InputFailure(`“${label}” must be ${expectedForms.datetime}.`);
  }
  return time === undefined ? undefined : Date.parse(readTime(time)) / 1000;
}

function markOf(input: Input): Mark | undefined {
  const written = text(input[continueInput.key]);
  const mark = written === undefined ? undefined : markIn(written);
  if (mark === null) {
    throw new InputFailure('“Continue After” must be a value that an earlier search returned, such as 1774389601-9f86d081884c7d65-1.');
  }
  return mark;
}
