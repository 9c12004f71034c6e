import { createHash } from 'node:crypto';
import { BoxAccount } from '../../account.ts';
import type { Import } from '../imports/import.ts';
import { LogFiles } from '../logs/log_files.ts';
import type { Callback, SmsDocument, TextMessage } from '../soap/model.ts';
import type { Webhook } from '../webhooks/model.ts';
import { Entities } from './entities.ts';
import type { AccountEvent } from './events.ts';
import type { Activity, Destination, Document, DocumentTemplate, Family, Mail, Mailing, ScheduledMailing, Template } from './mail_model.ts';
import type { Collection, Database, DataRequest, Profile, Subprofile, View } from './model.ts';

/** The id of the account, which its webhooks name too. */
export const ACCOUNT_ID = 34;

/** Rows of both mail families, by id. Each family counts its own ids. */
type ByFamily<Row> = Readonly<Record<Family, Map<number, Row>>>;

const byFamily = <Row>(): ByFamily<Row> => ({ draganddrop: new Map(), html: new Map() });

/** Everything that one account contains, in memory. */
export class Account extends BoxAccount<Mail> {
  readonly accessToken = 'demo';
  readonly id = ACCOUNT_ID;
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
  readonly imports = new Map<number, Import>();
  readonly dataRequests = new Map<number, DataRequest>();
  readonly webhooks = new Map<number, Webhook>();
  readonly callbacks = new Map<number, Callback>();
  readonly smsDocuments = new Map<number, SmsDocument>();
  readonly textMessages = new Map<number, TextMessage>();
  readonly logs = new LogFiles();
  /** Called with everything that happens. The box sets it once the account is in place, so that its history is not reported. */
  onEvent: (event: AccountEvent) => void = () => {};
  /** How often all authorization tokens were revoked; a token made before the last time is refused. */
  tokenGeneration = 0;

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
    const { fields, interests } = this.databaseOf(profile);
    const isGiven = (field: { readonly id: number }) => values.has(field.id);
    this.onEvent({ type: 'create', entity: profile, fields: fields.filter(isGiven), interests: interests.filter(({ id }) => profile.interestIds.has(id)) });
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
    const fields = this.collection(collectionId)?.fields ?? [];
    this.onEvent({ type: 'create', entity: subprofile, fields: fields.filter((field) => values.has(field.id)), interests: [] });
    return subprofile;
  }

  /** Removes a profile and its subprofiles, whatever the database says about deletions. They can still be read, with empty values. */
  removeProfile(profile: Profile, at: number): void {
    for (const subprofile of this.subprofiles.of('profile', profile.id)) {
      this.removeSubprofile(subprofile, at);
    }
    this.onEvent({ type: 'delete', entity: profile });
    this.profiles.remove(profile);
    Object.assign(profile, { removed: at, values: new Map(), interestIds: new Set() });
  }

  /** Removes a subprofile, whatever the collection says about deletions. It can still be read, with empty values. */
  removeSubprofile(subprofile: Subprofile, at: number): void {
    this.onEvent({ type: 'delete', entity: subprofile });
    this.subprofiles.remove(subprofile);
    Object.assign(subprofile, { removed: at, values: new Map() });
  }

  /** Puts a mail into the outbox. */
  sendMail(mail: Omit<Mail, 'id'>): Mail {
    return this.keepMail((id) => ({ id, ...mail }));
  }
}

/** The secret of a profile or subprofile, 32 hexadecimal digits. The same account has the same secrets, so that a test can rely on them. */
function secretOf(kind: string, id: number): string {
  return createHash('md5').update(`${kind} ${id}`).digest('hex');
}
