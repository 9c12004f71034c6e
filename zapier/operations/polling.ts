import type { Bundle, ZObject } from 'zapier-platform-core';
import type { Input } from '../inputs/input.ts';
import type { Occasion } from './failures.ts';
import type { Performing } from './perform.ts';

/** What a poll may need beside the account and what the user filled in. */
export interface Poll {
  readonly z: ZObject;
  /** Milliseconds since 1970. */
  readonly now: number;
  /**
   * Whether this is the first poll, whose rows start nothing: their ids are what later polls may repeat. It looks further than those, because whenever
   * something is deleted, what comes next takes its place in later polls, and must be known by then.
   */
  readonly isFirst: boolean;
  /** Whether an editor asks for examples: then what is old is as good as what is new. */
  readonly isSample: boolean;
}

/** The platform takes 6 MB from a poll. */
const MAX_BYTES = 6_000_000;

/** A row of a poll; of one that must be cut short, the id alone. */
type Row<Output> = Output | { readonly id: string };

/**
 * Makes the perform function of a polling trigger. The platform stores the ids of the rows and starts a Zap for each that is new, so a poll
 * stores nothing: it returns everything of the last days, newest first.
 */
export type Polling<Account> = <Output extends { readonly id: string }>(
  work: (account: Account, input: Input, poll: Poll) => Promise<Output[]>,
) => (z: ZObject, bundle: Bundle) => Promise<Row<Output>[]>;

/** The function that makes the perform function of every polling trigger of one service. */
export function pollingWith<Account>(performing: Performing<Account>): Polling<Account> {
  return (work) => (z, bundle) => {
    const isFirst = bundle.meta.isPopulatingDedupe === true;
    return performing(occasionOf(bundle), async (account, input) => {
      const outputs = await work(account, input, { z, now: Date.now(), isFirst, isSample: bundle.meta.isLoadingSample === true });
      const whole = fitting(outputs);
      // The first poll needs every id, and nothing else.
      return isFirst && whole.length < outputs.length ? fitting(outputs.map(({ id }) => ({ id }))) : whole;
    })(z, bundle);
  };
}

/** As many as the platform can take. */
function fitting<Output extends object>(outputs: readonly Output[]): Output[] {
  let bytes = 0;
  return outputs.filter((output) => {
    bytes += Buffer.byteLength(JSON.stringify(output)) + 1;
    return bytes <= MAX_BYTES;
  });
}

/** A user waits for a sample, and for the first poll, which turns a Zap on. */
function occasionOf({ meta }: Bundle): Occasion {
  if (meta.isLoadingSample) {
    return 'editing';
  }
  return meta.isPopulatingDedupe ? 'turning on' : 'running';
}
