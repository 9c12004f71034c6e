import type { Subscriber } from './model.ts';

/** Subscribers with an index by address and by list, so that the time of a look-up does not grow with their number. */
export class Subscribers {
  readonly #byId = new Map<number, Subscriber>();
  readonly #byAddress = new Map<string, Set<number>>();
  readonly #byList = new Map<number, Set<number>>();
  readonly #emailFieldId: number;

  /** @param emailFieldId the field that holds the address */
  constructor(emailFieldId: number) {
    this.#emailFieldId = emailFieldId;
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: number): Subscriber | undefined {
    return this.#byId.get(id);
  }

  /** All subscribers, oldest id first. */
  all(): Iterable<Subscriber> {
    return this.#byId.values();
  }

  /**
   * The subscribers added last, newest first.
   *
   * @param count how many at most
   */
  newest(count: number): Subscriber[] {
    const found: Subscriber[] = [];
    let older = this.#byId.size - count;
    for (const subscriber of this.#byId.values()) {
      if (older > 0) {
        older -= 1;
      } else {
        found.push(subscriber);
      }
    }
    return found.reverse();
  }

  /** Adds a subscriber with an id that is not in use. */
  add(subscriber: Subscriber): void {
    this.#byId.set(subscriber.id, subscriber);
    this.#index(subscriber);
    for (const listId of subscriber.lists) {
      membersOf(this.#byList, listId).add(subscriber.id);
    }
  }

  /** Removes a subscriber completely. */
  remove(subscriber: Subscriber): void {
    this.#unindex(subscriber);
    for (const listId of subscriber.lists) {
      this.#byList.get(listId)?.delete(subscriber.id);
    }
    this.#byId.delete(subscriber.id);
  }

  /** The address of a subscriber, as entered. */
  addressOf(subscriber: Subscriber): string {
    return subscriber.fields.get(this.#emailFieldId) ?? '';
  }

  /**
   * Writes values by field id.
   *
   * @param at when the change happened, in milliseconds since 1970
   */
  write(subscriber: Subscriber, values: Map<number, string>, at: number): void {
    this.#unindex(subscriber);
    for (const [fieldId, value] of values) {
      subscriber.fields.set(fieldId, value);
    }
    subscriber.changedAt = at;
    this.#index(subscriber);
  }

  /** Ids of all subscribers with an address; letter case does not matter (assumed). */
  idsByAddress(address: string): Set<number> {
    return this.#byAddress.get(address.trim().toLowerCase()) ?? new Set();
  }

  /** Ids of a list's members. */
  idsByList(listId: number): Set<number> {
    return this.#byList.get(listId) ?? new Set();
  }

  joinList(subscriber: Subscriber, listId: number): void {
    subscriber.lists.add(listId);
    membersOf(this.#byList, listId).add(subscriber.id);
  }

  leaveList(subscriber: Subscriber, listId: number): void {
    subscriber.lists.delete(listId);
    this.#byList.get(listId)?.delete(subscriber.id);
  }

  #index(subscriber: Subscriber): void {
    const address = this.addressOf(subscriber).trim().toLowerCase();
    if (address !== '') {
      membersOf(this.#byAddress, address).add(subscriber.id);
    }
  }

  #unindex(subscriber: Subscriber): void {
    const address = this.addressOf(subscriber).trim().toLowerCase();
    const ids = this.#byAddress.get(address);
    ids?.delete(subscriber.id);
    if (ids?.size === 0) {
      this.#byAddress.delete(address);
    }
  }
}

function membersOf<Key>(index: Map<Key, Set<number>>, key: Key): Set<number> {
  const existing = index.get(key);
  if (existing) {
    return existing;
  }
  const fresh = new Set<number>();
  index.set(key, fresh);
  return fresh;
}
