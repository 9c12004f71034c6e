import type { Account } from './account.ts';

/**
 * Adds many subscribers to an account, for measurements.
 *
 * @param count how many; the addresses are `bulk0@example.com` and so on
 * @param listId id of the list that they join
 * @param at when they joined, in milliseconds since 1970
 * @returns their ids, oldest first
 */
export function addManySubscribers(account: Account, count: number, listId: number, at: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const fields = new Map([
      [account.emailFieldId, `bulk${index}@example.com`],
      [3, 'Bulk'],
      [4, String(index)],
    ]);
    return account.addSubscriber(fields, [listId], at).id;
  });
}

/**
 * Adds many openings to a mailing, one second apart, for measurements.
 *
 * @param recipients ids of the subscribers who open it in turn
 * @param from when the first opening happened, in milliseconds since 1970
 * @throws Error when the account has no such mailing
 */
export function addManyOpenings(account: Account, mailingId: number, recipients: number[], count: number, from: number): void {
  const mailing = account.mailings.get(mailingId);
  if (!mailing) {
    throw new Error(`The account has no mailing ${mailingId}.`);
  }
  for (let index = 0; index < count; index += 1) {
    const recipient = recipients[index % recipients.length] ?? 0;
    mailing.openings.push({ recipient, at: from + index * 1000, userAgentType: 'human', userAgent: 'Mozilla/5.0' });
  }
}
