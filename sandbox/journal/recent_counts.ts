import type { Outcome } from './journal.ts';

/** How long a slot is, in milliseconds. */
export const SLOT_MS = 10_000;
/** How many slots are kept: ten minutes. */
export const SLOTS = 60;
/** How many subjects are counted at the same time; the one that was counted the longest time ago goes first. */
const MAX_SUBJECTS = 200;

/** How much ended in one slot, and how. */
export type SlotCounts = Readonly<Record<Outcome, number>>;

/** A slot of a subject, with its number since 1970. */
interface Slot {
  readonly number: number;
  readonly counts: Record<Outcome, number>;
}

/** Counts what ends, by subject and by ten seconds, for the last ten minutes. Reading takes the same time however much was counted. */
export class RecentCounts {
  readonly #slots = new Map<string, Slot[]>();

  /**
   * Counts one.
   *
   * @param at in milliseconds since 1970
   */
  add(subject: string, outcome: Outcome, at: number): void {
    const number = Math.floor(at / SLOT_MS);
    const slots = this.#slots.get(subject) ?? [];
    const slot = slots[number % SLOTS]?.number === number ? slots[number % SLOTS] : undefined;
    const counted = slot ?? { number, counts: { good: 0, bad: 0, neutral: 0 } };
    counted.counts[outcome] += 1;
    slots[number % SLOTS] = counted;
    this.#slots.delete(subject);
    this.#slots.set(subject, slots);
    const [oldest] = this.#slots.keys();
    if (this.#slots.size > MAX_SUBJECTS && oldest !== undefined) {
      this.#slots.delete(oldest);
    }
  }

  /**
   * The counts of a subject, oldest slot first; the last one is the present one.
   *
   * @param now in milliseconds since 1970
   */
  of(subject: string, now: number): SlotCounts[] {
    const last = Math.floor(now / SLOT_MS);
    const slots = this.#slots.get(subject) ?? [];
    return Array.from({ length: SLOTS }, (_, index) => {
      const number = last - SLOTS + 1 + index;
      const slot = slots[number % SLOTS];
      return slot?.number === number ? { ...slot.counts } : { good: 0, bad: 0, neutral: 0 };
    });
  }

  clear(): void {
    this.#slots.clear();
  }
}
