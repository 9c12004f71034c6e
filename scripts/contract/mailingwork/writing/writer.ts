import type { Observer } from '../../observer.ts';
import type { TryOut } from '../../writing.ts';
import type { Settings } from '../settings.ts';
import type { OwnRecords } from './own.ts';

/** What the write steps saw, for the probes to judge; a part is missing where its step was not reached. */
export interface Notes {
  listDescriptionKept?: boolean;
  createdInBothLists?: boolean;
  idsAfterCreatingTwice?: number;
  emptiedKeptSubscriber?: boolean;
  deletedKeptSubscriber?: boolean;
  otherValuesKept?: boolean;
  shortNameChanged?: boolean;
  importResult?: unknown;
  importKeptIds?: boolean;
  importAddedList?: boolean;
  webhookResult?: unknown;
  webhookRow?: Readonly<Record<string, unknown>>;
  webhookFilter?: 'at the top' | 'under advanced' | 'none';
  webhookActivatedTwice?: boolean;
  webhookSpellings?: readonly (readonly [spelling: string, works: boolean])[];
  fieldResult?: unknown;
  fieldOptionsKept?: boolean;
}

/** What the write steps work with. */
export interface Writer {
  readonly observer: Observer;
  readonly settings: Settings;
  readonly ownRecords: OwnRecords;
  readonly notes: Notes;
  /** Subscribers made so far. */
  readonly recipients: Set<number>;
  /** Addresses whose import was accepted, and which may appear later. */
  readonly queued: Set<string>;
  readonly tryOut: TryOut;
}
