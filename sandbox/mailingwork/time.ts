import { accountTimes, TimeZone } from '../time/time_zone.ts';

/** The account's time zone. The vendor's dates have none; that they mean German time is assumed, and only here. */
export const timeZone = new TimeZone('Europe/Berlin');

export const { accountTime, parseAccountTime } = accountTimes(timeZone);
