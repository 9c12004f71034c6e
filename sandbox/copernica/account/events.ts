import type { MailFacts } from '../mailing/facts.ts';
import type { Activity, Destination } from './mail_model.ts';
import type { Field, Interest, Profile, Subprofile } from './model.ts';

/** A profile or subprofile was created or updated. */
export interface Written {
  readonly type: 'create' | 'update';
  readonly entity: Profile | Subprofile;
  /** The fields that were given, or really changed. */
  readonly fields: readonly Field[];
  /** The interests that were given, or really changed; a subprofile has none. */
  readonly interests: readonly Interest[];
}

/** A profile or subprofile is about to be deleted; its values can still be read. */
export interface Deleted {
  readonly type: 'delete';
  readonly entity: Profile | Subprofile;
}

/** Something became of a mail. */
export interface MailActivity {
  readonly type: 'activity';
  readonly activity: Activity;
  readonly destination: Destination;
  readonly facts: MailFacts;
}

/** A mail came back to the sender, whatever it says. */
export interface Bounced {
  readonly type: 'bounce';
  readonly destination: Destination;
  readonly at: number;
  /** The whole mail. */
  readonly mime: string;
}

/** Something that happened in the account. */
export type AccountEvent = Written | Deleted | MailActivity | Bounced;

/** Whether it is a subprofile. */
export function isSubprofile(entity: Profile | Subprofile): entity is Subprofile {
  return 'collectionId' in entity;
}
