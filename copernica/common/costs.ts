import type { PlainInputField } from 'zapier-platform-core';
import { readableNumber } from '../../zapier/operations/readable_number.ts';

/** How many calls one check of a polling trigger takes, where less than a full page has happened in the time that it looks at. */
export const callsPerCheck = {
  new_profile: 1,
  new_or_updated_profile: 1,
  new_subprofile: 1,
  new_or_updated_subprofile: 1,
  new_profile_in_selection: 1,
  new_unsubscribe: 2,
  mailing_sent: 2,
  new_click: 2,
  new_delivery_error: 2,
  new_spam_complaint: 2,
} as const;

const MINUTES_PER_MONTH = 30 * 24 * 60;

/** How many calls of a month a trigger takes that is checked every so many minutes. */
export const callsPerMonth = (key: keyof typeof callsPerCheck, minutes: number): number => (callsPerCheck[key] * MINUTES_PER_MONTH) / minutes;

/** Tells, where a trigger is set up, what its checks cost. */
export function costsOf(key: keyof typeof callsPerCheck): PlainInputField {
  const [oneMinute, fiveMinutes, quarterHour] = [1, 5, 15].map((minutes) => readableNumber(callsPerMonth(key, minutes)));
  const calls = callsPerCheck[key] === 1 ? '1 call' : `${callsPerCheck[key]} calls`;
  return {
    key: 'costs',
    type: 'copy',
    helpText: `Copernica charges for API calls. Each check for new events takes ${calls}: ${oneMinute} calls a month if Zapier checks every minute, ${fiveMinutes} every 5 minutes, or ${quarterHour} every 15 minutes. Your Zapier plan decides how often it checks.`,
  };
}
