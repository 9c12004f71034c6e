import { accountTimes, TimeZone } from '../time/time_zone.ts';

/** The account's time zone. Dates of the service have none; what a third party saw of stored values (2020) fits Amsterdam, and that is assumed for all. */
export const timeZone = new TimeZone('Europe/Amsterdam');

export const { accountTime, parseAccountTime } = accountTimes(timeZone);
