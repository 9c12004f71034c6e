import type { Bundle, ZObject } from 'zapier-platform-core';
import type { Input } from '../inputs/input.ts';
import type { AsZapierError, Occasion } from './failures.ts';

/** Opens the account of a connection for one operation, without sending anything. */
export type OpenAccount<Account> = (z: ZObject, bundle: Bundle) => Account;

/** What an operation does: the account and what the user filled in go in, the output comes out. */
export type Work<Account, Output> = (account: Account, input: Input, bundle: Bundle, z: ZObject) => Promise<Output>;

/**
 * Makes a perform function: opens the account and turns every failure into the platform's error for that occasion.
 *
 * @param occasion when it runs, which decides what a failure means; where the user has a say in it, a function of what was filled in
 */
export type Performing<Account> = <Output>(
  occasion: Occasion | ((input: Input) => Occasion),
  work: Work<Account, Output>,
) => (z: ZObject, bundle: Bundle) => Promise<Output>;

/** The function that makes every perform function of one service. */
export function performingWith<Account>(open: OpenAccount<Account>, asZapierError: AsZapierError): Performing<Account> {
  return (occasion, work) => async (z, bundle) => {
    let chosen: Occasion = 'running';
    try {
      chosen = typeof occasion === 'string' ? occasion : occasion(bundle.inputData);
      return await work(open(z, bundle), bundle.inputData, bundle, z);
    } catch (error) {
      throw asZapierError(z, error, chosen);
    }
  };
}
