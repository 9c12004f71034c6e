import type { Bundle, ZObject } from 'zapier-platform-core';
import type { Account } from '../mailingwork/connection/account.ts';
import type { Input } from '../zapier/inputs/input.ts';
import { asZapierError, type Occasion } from '../zapier/operations/failures.ts';
import { accountOf } from './account.ts';

/** What an operation does: the account and what the user filled in go in, the output comes out. */
type Work<Output> = (account: Account, input: Input, bundle: Bundle, z: ZObject) => Promise<Output>;

/**
 * Makes a perform function: opens the account and turns every failure into the platform's error for that occasion.
 *
 * @param occasion when it runs, which decides what a failure means; where the user has a say in it, a function of what was filled in
 */
export function performing<Output>(occasion: Occasion | ((input: Input) => Occasion), work: Work<Output>): (z: ZObject, bundle: Bundle) => Promise<Output> {
  return async (z, bundle) => {
    let chosen: Occasion = 'running';
    try {
      chosen = typeof occasion === 'string' ? occasion : occasion(bundle.inputData);
      return await work(accountOf(z, bundle), bundle.inputData, bundle, z);
    } catch (error) {
      throw asZapierError(z, error, chosen);
    }
  };
}
