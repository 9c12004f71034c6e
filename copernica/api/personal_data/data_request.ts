import type { Account } from '../connection/account.ts';
import { getDataRequestStatus, requestProfileData } from '../methods/personal_data.ts';

/** A request for everything that is stored about a person. */
export interface DataRequest {
  /** null where it is not told, as in the next one. */
  readonly id: string | null;
  /** In the words of the service, such as `pending` or `available`. */
  readonly status: string | null;
}

/**
 * Asks for everything that is stored about a profile, and how far that is.
 *
 * @param report the e-mail address or URL that gets the data; undefined for none
 * @throws ServiceFailure of the request itself
 */
export async function requestData(account: Account, profileId: number, report: string | undefined): Promise<DataRequest> {
  const id = await account.call(requestProfileData, { profile: profileId, query: report === undefined ? {} : { report } });
  if (id === null) {
    return { id, status: null };
  }
  const options = { atMostMs: account.budget.part('optionalRead') };
  const told = await account.call(getDataRequestStatus, { datarequest: id }, options).catch(() => null);
  return { id, status: told?.status ?? null };
}
