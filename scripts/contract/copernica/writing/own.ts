import type { Finding } from '../../report.ts';
import { newTag } from '../../writing.ts';

/** What the steps saw about assumed sentences of the catalogue; a part is missing where its step was not reached. */
export interface Notes {
  unvalidatedHost?: Finding;
  subprofileOfRemoved?: Finding;
}

/** What a run makes for itself. All of it holds the tag, so that nothing else is ever taken for it. */
export interface OwnRecords {
  readonly tag: string;
  /** Where the webhook would call; the host does not exist, so nothing arrives anywhere. */
  readonly handler: string;
  /** The field that holds the tag; null until it was chosen. */
  field: string | null;
  /** Profiles that were made, and seen to hold the tag. */
  readonly profiles: Set<number>;
  readonly webhooks: Set<number>;
  /** Whether a webhook may have been made without its id being delivered. */
  hasUnknownWebhook: boolean;
  readonly notes: Notes;
}

/** Makes names that no account has yet. */
export function createOwnRecords(tag: string = newTag()): OwnRecords {
  return { tag, handler: `https://${tag}.example.com/hook`, field: null, profiles: new Set(), webhooks: new Set(), hasUnknownWebhook: false, notes: {} };
}
