/** Rows by id and by the groups that they belong to, so that the time of a look-up does not grow with their number. */
export class Entities<Row extends { readonly id: number }, Group extends string> {
  readonly #byId = new Map<number, Row>();
  readonly #groups: Readonly<Record<Group, (row: Row) => number>>;
  readonly #members = new Map<string, Map<number, Row>>();

  /** @param groups by name of the group: the id of the one that a row belongs to, such as its database */
  constructor(groups: Readonly<Record<Group, (row: Row) => number>>) {
    this.#groups = groups;
  }

  /** How many there are, the removed ones too. */
  get size(): number {
    return this.#byId.size;
  }

  /** A row, even when it was removed. */
  get(id: number): Row | undefined {
    return this.#byId.get(id);
  }

  /** All rows, the removed ones too, in the order in which they were added. */
  all(): Iterable<Row> {
    return this.#byId.values();
  }

  /**
   * The rows of one group that were not removed, in the order in which they were added.
   *
   * @param id of the group
   */
  of(group: Group, id: number): Row[] {
    return [...(this.#members.get(`${group} ${id}`)?.values() ?? [])];
  }

  /** How many rows of one group were not removed. */
  count(group: Group, id: number): number {
    return this.#members.get(`${group} ${id}`)?.size ?? 0;
  }

  /** Adds a row with an id that is not in use. */
  add(row: Row): void {
    this.#byId.set(row.id, row);
    for (const key of this.#keysOf(row)) {
      const members = this.#members.get(key) ?? new Map<number, Row>();
      this.#members.set(key, members.set(row.id, row));
    }
  }

  /** Takes a row out of its groups. It can still be read by its id. */
  remove(row: Row): void {
    for (const key of this.#keysOf(row)) {
      this.#members.get(key)?.delete(row.id);
    }
  }

  /** Takes a row out completely. */
  erase(row: Row): void {
    this.remove(row);
    this.#byId.delete(row.id);
  }

  #keysOf(row: Row): string[] {
    const groups: [string, (row: Row) => number][] = Object.entries(this.#groups);
    return groups.map(([name, idOf]) => `${name} ${idOf(row)}`);
  }
}
