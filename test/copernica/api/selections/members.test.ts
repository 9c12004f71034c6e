import { describe, expect, test } from '@jest/globals';
import { newestMembers } from '../../../../copernica/api/selections/members.ts';
import { accountAt, FakeService } from '../../../support/copernica/fake_service.ts';

const members = (ids: readonly unknown[], isFirst: boolean) => {
  const service = new FakeService();
  service.answer = () => ({ body: ids });
  return newestMembers(accountAt(service), 31, { isFirst });
};
const many = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('the members of a selection', () => {
  test('are each told once, the highest IDs first', async () => {
    expect(await members(['9', '10', 2, '10'], true)).toEqual([10, 9, 2]);
  });

  test('are as many as can be watched, and no more when it begins', async () => {
    expect(await members(many(20_000), true)).toHaveLength(20_000);
    await expect(members(many(20_001), true)).rejects.toMatchObject({ kind: 'invalid_input' });
    expect((await members(many(20_001), false)).at(-1)).toBe(2);
  });
});
