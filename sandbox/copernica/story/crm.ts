/** What the CRM knows about a person. */
export interface Note {
  readonly email: unknown;
  readonly text: string;
}

/** The CRM at the other end of the Zaps, which only keeps notes. */
export class Crm {
  readonly notes: Note[] = [];
  readonly #keys = new Set<unknown>();

  /** Adds a note, and returns it as a step's output. */
  add(email: unknown, text: string): Note {
    const note = { email, text };
    this.notes.push(note);
    return note;
  }

  /**
   * Adds a note on an event that may have arrived before, in another way.
   *
   * @param key of the event
   * @returns the note; empty where the event is known already
   */
  addOnce(key: unknown, email: unknown, text: string): Note | Record<string, never> {
    if (this.#keys.has(key)) {
      return {};
    }
    this.#keys.add(key);
    return this.add(email, text);
  }
}
