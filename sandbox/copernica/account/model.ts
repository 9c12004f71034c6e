/** The databases of an account and what they hold. Instants are milliseconds since 1970; they are written as text only in answers. */

/** The types of fields that the service knows (REST v4 documentation, May 2024). */
export const fieldTypes = [
  'integer',
  'float',
  'date',
  'empty_date',
  'datetime',
  'empty_datetime',
  'text',
  'email',
  'phone_fax',
  'phone_gsm',
  'select',
  'big',
  'foreign_key',
] as const;

export type FieldType = (typeof fieldTypes)[number];

export interface Field {
  id: number;
  name: string;
  type: FieldType;
  /** The default value; of a `select` its options, separated by CRLF. */
  value: string;
  displayed: boolean;
  ordered: boolean;
  length: number;
  textlines: number;
  hidden: boolean;
  index: boolean;
  /** Only the API changes such a field. */
  lock: boolean;
}

export interface Interest {
  id: number;
  name: string;
  /** '' for an interest without a group. */
  group: string;
}

/** What happens to a profile or subprofile that unsubscribes; `update` writes the fields, by name. */
export interface UnsubscribeSetting {
  behavior: 'nothing' | 'remove' | 'update';
  fields: Record<string, string>;
}

/** What a deletion does, regardless of its cause (since January 2024). */
export type DeleteSetting = 'remove' | 'nothing' | 'unsubscribe';

export interface Collection {
  id: number;
  databaseId: number;
  name: string;
  fields: Field[];
  unsubscribe: UnsubscribeSetting;
  deletion: DeleteSetting;
}

export interface Database {
  id: number;
  name: string;
  description: string;
  archived: boolean;
  created: number;
  fields: Field[];
  interests: Interest[];
  collections: Collection[];
  unsubscribe: UnsubscribeSetting;
  deletion: DeleteSetting;
}

/** Which profiles belong to a selection: those to which all of it applies. */
export interface ViewRule {
  /** Such as `Newsletter==yes`. */
  conditions: readonly string[];
  /** The names of interests that a profile has. */
  interests: readonly string[];
  /** The names of collections of which a profile has subprofiles. */
  having: readonly string[];
  /** The names of collections of which a profile has none. */
  lacking: readonly string[];
}

/** A selection of profiles, or of the profiles of another selection. Who is in it is computed from its rule. */
export interface View {
  id: number;
  databaseId: number;
  /** The selection that this one is part of; null for one of the whole database. */
  parentId: number | null;
  name: string;
  description: string;
  /** When the members were last computed. Between two computations the members stay the same. */
  lastBuilt: number;
  rule: ViewRule;
  /** The profiles that belonged to it when it was last computed. */
  memberIds: number[];
}

/** What profiles and subprofiles have in common. */
interface Entity {
  id: number;
  /** As they are stored, by field id. */
  values: Map<number, string>;
  secret: string;
  created: number;
  modified: number;
  /** When it was removed; null while it exists. A removed one can still be read, with empty values. */
  removed: number | null;
}

export interface Profile extends Entity {
  databaseId: number;
  interestIds: Set<number>;
}

export interface Subprofile extends Entity {
  collectionId: number;
  profileId: number;
}

/** A request for everything that is stored about a profile or subprofile. */
export interface DataRequest {
  id: number;
  type: 'profile' | 'subprofile';
  entityId: number;
  /** When the data is there, in milliseconds since 1970. */
  readyAt: number;
  /** Where the data was to be sent. */
  report: string | null;
}
