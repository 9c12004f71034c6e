import { describe, expect, test } from '@jest/globals';
import { selectionsOf } from '../../../../copernica/api/selections/selections.ts';
import { createBudget } from '../../../../webservice/budget.ts';
import { accountAt, FakeService } from '../../../support/copernica/fake_service.ts';

const view = (ID: number, name: string, hasChildren: unknown = false) => ({ ID: String(ID), name, 'has-children': hasChildren });

function serviceWith(lists: Readonly<Record<string, readonly object[]>>): FakeService {
  const service = new FakeService();
  service.answer = (call) => ({ body: { data: lists[/v4(\/\w+\/\d+)\//.exec(call)?.[1] ?? ''] ?? [] } });
  return service;
}

describe('the selections of a database', () => {
  test('are named with those around them, and sorted', async () => {
    const service = serviceWith({
      '/database/12': [view(1, 'Newsletter', true), view(2, 'Customers')],
      '/view/1': [view(3, 'Berlin', '1'), view(4, ' ')],
      '/view/3': [view(5, 'Mitte', 0)],
    });
    expect(await selectionsOf(accountAt(service), 12)).toEqual([
      { id: 2, name: 'Customers' },
      { id: 1, name: 'Newsletter' },
      { id: 3, name: 'Newsletter › Berlin' },
      { id: 5, name: 'Newsletter › Berlin › Mitte' },
      { id: 4, name: 'Newsletter › Selection' },
    ]);
    expect(service.restCalls).toEqual(
      ['/database/12/views?limit=1000&total=false', '/view/1/views?limit=1000&total=false', '/view/3/views?limit=1000&total=false'].map(
        (path) => `GET ${path}`,
      ),
    );
  });

  test('are asked for others inside of them where it is not told whether there are any, each once', async () => {
    const service = serviceWith({ '/database/12': [view(1, 'A', null)], '/view/1': [view(1, 'A', null), view(2, 'B', null)] });
    expect((await selectionsOf(accountAt(service), 12)).map(({ id }) => id)).toEqual([1, 2]);
    expect(service.restCalls).toHaveLength(3);
  });

  test('are asked for those inside of a hundred at most, and only while there is time', async () => {
    const many = Array.from({ length: 120 }, (_, index) => view(index + 1, `Selection ${index}`, true));
    const service = serviceWith({ '/database/12': many });
    expect(await selectionsOf(accountAt(service), 12)).toHaveLength(120);
    expect(service.restCalls).toHaveLength(101);
    const late = serviceWith({ '/database/12': many });
    const budget = { ...createBudget(25_000), part: () => 25_000 };
    expect(await selectionsOf(accountAt(late, { budget }), 12)).toHaveLength(120);
    expect(late.restCalls).toHaveLength(1);
  });
});
