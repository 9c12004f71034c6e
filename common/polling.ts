import type { Bundle, ZObject } from 'zapier-platform-core';
import type { Account } from '../mailingwork/account.ts';
import type { Occasion } from '../zapier/failures.ts';
import type { Input } from '../zapier/input.ts';
import { performing } from './perform.ts';

/** What a poll may need beside the account and what the user filled in. */
export interface Poll {
  readonly z: ZObject;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether this is the first poll, whose rows start nothing: they are what later polls may repeat. */
  readonly isFirst: boolean;
}

/**
 * Makes the perform function of a polling trigger. The platform remembers the ids of the rows and starts a Zap for each that is new, so a poll
 * needs no memory: it returns everything of the last days, newest first.
 */
export function polling<Output extends { readonly id: string }>(work: (account: Account, input: Input, poll: Poll) => Promise<Output[]>) {
  return (z: ZObject, bundle: Bundle): Promise<Output[]> =>
    performing(occasionOf(bundle), (account, input) => work(account, input, { z, now: Date.now(), isFirst: bundle.meta.isPopulatingDedupe === true }))(
      z,
      bundle,
    );
}

/** Somebody waits for a sample, and for the first poll, which turns a Zap on. */
function occasionOf({ meta }: Bundle): Occasion {
  if (meta.isLoadingSample) {
    return 'editing';
  }
  return meta.isPopulatingDedupe ? 'turning on' : 'running';
}
