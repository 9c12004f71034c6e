import { createHash } from 'node:crypto';
import { Entities } from './entities.ts';
import type {
  Activity,
  Collection,
  Database,
  Destination,
  Document,
  DocumentTemplate,
  Family,
  Mail,
  Mailing,
  Profile,
  ScheduledMailing,
  Subprofile,
  Template,
  View,
} from './model.ts';

const MAILS_KEPT = 5000;

/** Rows of both mail families, by id. Each family counts its own ids. */
type ByFamily<Row> = Readonly<Record<Family, Map<number, Row>>>;

const byFamily = <Row>(): ByFamily<Row> => ({ draganddrop: new Map(), html: new Map() });

/** Everything that one account contains, in memory. */
export class Account {
  readonly accessToken = 'demo';
  readonly id = 34;
  readonly name = 'Demo';
  readonly description = 'An account in a box';
  readonly company = 'Example BV';
  readonly databases = new Map<number, Database>();
  readonly views = new Map<number, View>();
  readonly profiles = new Entities<Profile, 'database'>({ database: ({ databaseId }) => databaseId });
  readonly subprofiles = new Entities<Subprofile, 'collection' | 'profile'>({
    collection: ({ collectionId }) => collectionId,
    profile: ({ profileId }) => profileId,
  });
  readonly templates = new Map<number, Template>();
  readonly documentTemplates = new Map<number, DocumentTemplate>();
  readonly documents = new Map<number, Document>();
  readonly mailings = byFamily<Mailing>();
  readonly destinations = byFamily<Destination>();
  readonly activities = byFamily<Activity>();
  readonly scheduledMailings = byFamily<ScheduledMailing>();
  readonly outbox = new Map<number, Mail>();
  /** How often all authorization tokens were revoked; a token of an earlier time is refused. */
  tokenGeneration = 0;
  readonly #lastIds = new Map<string, number>();

  /**
   * The next free id of a kind.
   *
   * @param kind what is counted, e.g. `profile` or `html mailing`
   */
  nextId(kind: string): number {
    const id = (this.#lastIds.get(kind) ?? 0) + 1;
    this.#lastIds.set(kind, id);
    return id;
  }

  /**
   * Sets the first ids of some kinds.
   *
   * @param first the next id by kind
   */
  startIds(first: Record<string, number>): void {
    for (const [kind, id] of Object.entries(first)) {
      this.#lastIds.set(kind, id - 1);
    }
  }

  /** A collection of any database. */
  collection(id: number): Collection | undefined {
    for (const { collections } of this.databases.values()) {
      const found = collections.find((collection) => collection.id === id);
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  /** The database that a collection is part of. */
  databaseOf({ databaseId }: Pick<Collection | Profile | View, 'databaseId'>): Database {
    const database = this.databases.get(databaseId);
    if (!database) {
      throw new Error(`There is no database with the id ${databaseId}.`);
    }
    return database;
  }

  /**
   * Adds a profile with a new id.
   *
   * @param values as they are stored, by field id; fields that are missing have their default
   * @param at when it was created, in milliseconds since 1970
   */
  addProfile(databaseId: number, values: Map<number, string>, interestIds: Iterable<number>, at: number): Profile {
    const id = this.nextId('profile');
    const profile = { id, databaseId, values, interestIds: new Set(interestIds), secret: secretOf('profile', id), created: at, modified: at, removed: null };
    this.profiles.add(profile);
    return profile;
  }

  /**
   * Adds a subprofile with a new id.
   *
   * @param values as they are stored, by field id; fields that are missing have their default
   * @param at when it was created, in milliseconds since 1970
   */
  addSubprofile(collectionId: number, profileId: number, values: Map<number, string>, at: number): Subprofile {
    const id = this.nextId('subprofile');
    const subprofile = { id, collectionId, profileId, values, secret: secretOf('subprofile', id), created: at, modified: at, removed: null };
    this.subprofiles.add(subprofile);
    return subprofile;
  }

  /** Removes a profile and its subprofiles, whatever the database says about deletions. They can still be read, with empty values. */
  removeProfile(profile: Profile, at: number): void {
    for (const subprofile of this.subprofiles.of('profile', profile.id)) {
      this.removeSubprofile(subprofile, at);
    }
    this.profiles.remove(profile);
    Object.assign(profile, { removed: at, values: new Map(), interestIds: new Set() });
  }

  /** Removes a subprofile, whatever the collection says about deletions. It can still be read, with empty values. */
  removeSubprofile(subprofile: Subprofile, at: number): void {
    this.subprofiles.remove(subprofile);
    Object.assign(subprofile, { removed: at, values: new Map() });
  }

  /** Puts a mail into the outbox; only the newest few thousand are kept. */
  sendMail(mail: Omit<Mail, 'id'>): Mail {
    const sent = { id: this.nextId('mail'), ...mail };
    this.outbox.set(sent.id, sent);
    const oldest = this.outbox.keys().next().value;
    if (this.outbox.size > MAILS_KEPT && oldest !== undefined) {
      this.outbox.delete(oldest);
    }
    return sent;
  }
}

/** The secret of a profile or subprofile, 32 hexadecimal digits. The same account has the same secrets, so that a test can rely on them. */
function secretOf(kind: string, id: number): string {
  return createHash('md5').update(`${kind} ${id}`).digest('hex');
}
