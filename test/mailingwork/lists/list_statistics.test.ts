import { expect, test } from '@jest/globals';
import { readListStatistics } from '../../../mailingwork/lists/list_statistics.ts';
import { createBudget } from '../../../webservice/budget.ts';
import { accepted } from '../../support/mailingwork/answers.ts';
import { FakeWebservice, fakeAccount } from '../../support/mailingwork/client/fake_account.ts';

test.each([
  [25_000, 12_500],
  [10_000, 5_000],
])('of %i ms the opt statuses, which are optional, get half, and the number of members all', async (budgetMs, halfMs) => {
  const service = new FakeWebservice().on('getrecipientcountbylistid', accepted(3)).on('getoptstatusbylistid', accepted([]));
  await readListStatistics(fakeAccount(service, { budget: createBudget(budgetMs, () => 0) }), 1);
  expect(service.calls.map(({ name, timeoutMs }) => [name, timeoutMs])).toEqual([
    ['getlists', budgetMs],
    ['getrecipientcountbylistid', budgetMs],
    ['getoptstatusbylistid', halfMs],
  ]);
});
