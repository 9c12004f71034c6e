import type { DeliveredProfile } from '../../../../copernica/api/methods/profiles.ts';
import { getProfile } from '../../../../copernica/api/methods/profiles.ts';
import { type Observer, understood } from '../../observer.ts';
import type { Assumption, Finding } from '../../report.ts';
import type { TryOut } from '../../writing.ts';
import type { Found } from '../reading/found.ts';
import type { OwnRecords } from './own.ts';

/** What the steps that write work with. */
export interface Writer {
  readonly observer: Observer;
  readonly found: Found;
  readonly own: OwnRecords;
  /** The database that the user named. */
  readonly database: number;
  /** How long is waited between two writes whose times must differ, in milliseconds. */
  readonly pauseMs: number;
  readonly tryOut: TryOut;
  learn(assumption: Assumption, finding: Finding): void;
}

/** Reads a profile again; null where that fails. */
export async function readProfile({ tryOut }: Pick<Writer, 'tryOut'>, profile: number): Promise<DeliveredProfile | null> {
  return understood(getProfile, await tryOut(getProfile, { profile }));
}
