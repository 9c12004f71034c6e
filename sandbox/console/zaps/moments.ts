import type { View } from '../shell/view.ts';
import { runWords as words } from './runs/words.ts';

/** A second; shorter durations are told in milliseconds. */
const SECOND = 1000;

/** The time of day of this machine. */
export function clockTime({ language }: View, at: number): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' }).format(at);
}

/** A duration in milliseconds, for people. */
export function duration({ t, language }: View, milliseconds: number): string {
  return milliseconds < SECOND
    ? t(words.milliseconds, { count: milliseconds })
    : t(words.seconds, { count: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(milliseconds / SECOND) });
}
