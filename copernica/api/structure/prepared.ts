import { isOfKind } from '../../../webservice/calls/failure.ts';
import type { Account } from '../connection/account.ts';
import { freshDatabase, knownDatabase } from './database.ts';
import type { Database } from './structure.ts';

/** A step that is prepared: nothing is changed yet. */
export interface Prepared<Plan, Found> {
  readonly database: Database;
  readonly plan: Plan;
  readonly found: Found;
}

/**
 * Prepares a step from what the cache has of a database. Where the plan cannot be made, or the service ignores the condition of a look-up, a field may have been made or
 * renamed meanwhile: then both are tried again with the database read afresh.
 *
 * @param planned reads what the user filled in
 * @param find looks up what is meant; it must not change anything
 * @throws ServiceFailure
 */
export async function prepared<Plan, Found>(
  account: Account,
  databaseId: number,
  planned: (database: Database) => Plan,
  find: (database: Database, plan: Plan) => Promise<Found>,
): Promise<Prepared<Plan, Found>> {
  const prepare = async (database: Database): Promise<Prepared<Plan, Found>> => {
    const plan = planned(database);
    return { database, plan, found: await find(database, plan) };
  };
  const known = await knownDatabase(account, databaseId, (database) => succeeds(() => planned(database)));
  try {
    return await prepare(known);
  } catch (error) {
    if (!isOfKind(error, ['unexpected_answer'])) {
      throw error;
    }
    return prepare(await freshDatabase(account, databaseId));
  }
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
