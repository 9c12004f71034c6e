import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { nullOn } from '../../../webservice/null_on.ts';
import type { Account } from '../connection/account.ts';
import { getProfiles, getViewProfiles } from '../methods/profiles.ts';
import { getSubprofiles } from '../methods/subprofiles.ts';

/** A group that a mailing can go to. */
export interface Group {
  readonly type: 'selection' | 'collection' | 'database';
  readonly id: number;
}

/** Counts with one call: of the rows themselves one is asked for, because none cannot be. */
const query = { limit: 1, total: true, dataonly: true } as const;

/**
 * How many profiles are in a database or a selection, or how many subprofiles in a collection, at this moment.
 *
 * @throws ServiceFailure of the kind `not_found` where there is no such group
 */
export async function sizeOf(account: Account, { type, id }: Group): Promise<number> {
  const page = await nullOn(firstPage(account, { type, id }));
  if (page === null) {
    throw new ServiceFailure('not_found', `There is no ${type} with the ID ${id}.`);
  }
  const { total } = page;
  if (total === null || total === undefined) {
    throw new ServiceFailure('unexpected_answer', `Copernica did not say how many are in this ${type}.`);
  }
  return total;
}

function firstPage(account: Account, { type, id }: Group): Promise<{ readonly total?: number | null | undefined }> {
  switch (type) {
    case 'selection':
      return account.call(getViewProfiles, { view: id, query });
    case 'collection':
      return account.call(getSubprofiles, { collection: id, query });
    case 'database':
      return account.call(getProfiles, { database: id, query });
  }
}
