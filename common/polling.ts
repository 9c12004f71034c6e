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
  /**
   * Whether this is the first poll, whose rows start nothing: they are what later polls may repeat. It looks further than those, because whenever
   * something is deleted, what comes next takes its place in later polls, and must be known by then.
   */
  readonly isFirst: boolean;
}

/** Whole outputs up to this size in all: the platform takes 6 MB from a poll. */
const MOST_BYTES = 5_000_000;

/**
 * Makes the perform function of a polling trigger. The platform remembers the ids of the rows and starts a Zap for each that is new, so a poll
 * needs no memory: it returns everything of the last days, newest first.
 */
export function polling<Output extends { readonly id: string }>(work: (account: Account, input: Input, poll: Poll) => Promise<Output[]>) {
  return (z: ZObject, bundle: Bundle): Promise<(Output | { readonly id: string })[]> => {
    const isFirst = bundle.meta.isPopulatingDedupe === true;
    return performing(occasionOf(bundle), async (account, input) => fitting(await work(account, input, { z, now: Date.now(), isFirst }), isFirst))(z, bundle);
  };
}

/** What the platform can take: of the first poll it needs all ids, and nothing but ids; of later ones the newest rows count. */
function fitting<Output extends { readonly id: string }>(outputs: readonly Output[], isFirst: boolean): (Output | { readonly id: string })[] {
  let bytes = 0;
  return outputs.flatMap((output) => {
    bytes += Buffer.byteLength(JSON.stringify(output)) + 1;
    return bytes <= MOST_BYTES ? [output] : isFirst ? [{ id: output.id }] : [];
  });
}

/** Somebody waits for a sample, and for the first poll, which turns a Zap on. */
function occasionOf({ meta }: Bundle): Occasion {
  if (meta.isLoadingSample) {
    return 'editing';
  }
  return meta.isPopulatingDedupe ? 'turning on' : 'running';
}
