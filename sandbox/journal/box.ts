import type { Fault } from '../faults/faults.ts';
import type { Clock } from '../time/clock.ts';
import type { Journal } from './journal.ts';

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
  journal.add({ topic: 'faults', title: `${fault.fault}${aim}: ${isOn ? 'on' : 'off'}`, outcome: 'neutral', detail: () => fault });
}
