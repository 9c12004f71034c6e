import { inEach } from '../console/text/text.ts';
import type { Fault } from '../faults/faults.ts';
import type { Clock } from '../time/clock.ts';
import type { Journal } from './journal.ts';
import { switchWords } from './words.ts';

/**
 * Adds a line for a move of the account's clock.
 *
 * @param from what it showed before, in milliseconds since 1970
 */
export function tellMove(journal: Journal, clock: Clock, from: number): void {
  const move = { from: clock.write(from), to: clock.text };
  journal.add({ topic: 'clock', title: `${move.from} → ${move.to}`, outcome: 'neutral', detail: () => move });
}

/** Adds a line for a fault that was switched on, or that is off again. */
export function tellFault(journal: Journal, fault: Fault, isOn: boolean): void {
  const aim = fault.operation === undefined ? '' : ` (${fault.operation})`;
  const title = inEach((language) => `${fault.fault}${aim}: ${switchWords[isOn ? 'on' : 'off'][language]}`);
  journal.add({ topic: 'faults', title, outcome: 'neutral', detail: () => fault });
}
