import type { Line } from '../../journal/journal.ts';
import { DAY } from '../../time/clock.ts';
import type { Desk } from '../desk.ts';

const HOUR = DAY / 24;
/** At how many moments on the way the account does what is due, at most. */
const STOPS = 62;

/**
 * Moves the account's clock on, and lets everything happen that becomes due on the way.
 *
 * @param span in milliseconds; a negative one moves the clock back, on which nothing becomes due
 * @returns what happened, oldest first
 * @throws ClockOutOfRange when the clock cannot show the new time
 */
export async function travel({ box, runner }: Desk, span: number): Promise<readonly Line[]> {
  const began = box.journal.lastId;
  const stops = Math.min(STOPS, Math.max(1, Math.round(span / (span > 2 * DAY ? DAY : HOUR))));
  box.clock.travel(() => {
    // First to the end and back, so that the clock stays where it is when it cannot go all the way.
    box.clock.advance(span);
    box.clock.advance(-span);
    for (let stop = 0; stop < stops; stop += 1) {
      box.clock.advance(span / stops);
      box.catchUp();
    }
  });
  box.journal.changed('account');
  await box.deliveries.idle();
  await Promise.all((runner?.zaps ?? []).filter(({ isOn, targetUrl }) => isOn && targetUrl === undefined).map((zap) => zap.poll()));
  await runner?.idle();
  return box.journal.lines().filter(({ id, topic }) => id > began && topic !== 'clock');
}
