/** Counts how often something happened, and to how many people, without keeping more than their ids. */
export class Tally {
  #total = 0;
  #unknown = 0;
  readonly #known = new Set<number>();

  /** @param person null where the answer does not tell who it was; that counts as another person each time */
  add(person: number | null): void {
    this.#total += 1;
    if (person === null) {
      this.#unknown += 1;
    } else {
      this.#known.add(person);
    }
  }

  get total(): number {
    return this.#total;
  }

  get people(): number {
    return this.#known.size + this.#unknown;
  }
}
