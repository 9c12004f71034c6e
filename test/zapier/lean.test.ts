import { expect, test } from '@jest/globals';
import { withComputedOutputFields } from '../../zapier/lean.ts';

const own = async () => [{ key: 'field_3' }];

test('descriptions of outputs become one function, functions stay, and the key of polled items stays where the platform looks for it', async () => {
  const trigger = { operation: { outputFields: [{ key: 'id', primary: true }, { key: 'email' }, { key: 'name' }, own] } };
  const { triggers } = withComputedOutputFields({ triggers: { one: trigger } });
  const [id, described, last, ...others] = triggers.one.operation.outputFields;
  expect(id).toEqual({ key: 'id', primary: true });
  expect(typeof described === 'function' && (await described())).toEqual([{ key: 'email' }, { key: 'name' }]);
  expect(last).toBe(own);
  expect(others).toEqual([]);
});

test('an operation that describes nothing gets nothing to compute', () => {
  const app = withComputedOutputFields({ creates: { one: { operation: {} }, two: { operation: { outputFields: [own] } } } });
  expect(app.creates).toEqual({ one: { operation: { outputFields: [] } }, two: { operation: { outputFields: [own] } } });
});
