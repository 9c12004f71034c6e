import { describe, expect, test } from '@jest/globals';
import { sharedRunner } from './support.ts';

const { runner } = sharedRunner();
const store = (value: unknown) => runner().app.act({ kind: 'create', key: 'act' }, { do: 'store', name: 'tried', value });

describe('the editor', () => {
  test('shows the three newest events of a polling trigger, with placeholders resolved', async () => {
    await store([4, 3, 2, 1].map((id) => ({ id, thing: { result: { of: id } } })));
    expect(await runner().editor.testTrigger('rows', { rows: 'tried' })).toEqual({
      events: [4, 3, 2].map((id) => ({ id, isFirst: false, thing: { of: id } })),
      isSample: false,
    });
  });

  test('shows the sample of a trigger that finds nothing', async () => {
    await store([]);
    expect(await runner().editor.testTrigger('rows', { rows: 'tried' })).toEqual({ events: [{ id: 0, name: 'Sample' }], isSample: true });
  });

  test('shows the examples of an instant trigger, and its sample where it has none', async () => {
    expect(await runner().editor.testTrigger('with_examples')).toEqual({ events: [{ id: '1', isLoadingSample: true }], isSample: false });
    expect(await runner().editor.testTrigger('event')).toEqual({ events: [{ id: 'sample' }], isSample: true });
  });

  test('runs an action and a search once, marked as a test for the app', async () => {
    const { editor } = runner();
    expect(await editor.testStep({ kind: 'create', key: 'act' }, { do: 'meta' })).toMatchObject({ isLoadingSample: true, timezone: 'UTC' });
    expect(await editor.testStep({ kind: 'search', key: 'find' }, { found: [{ id: 1 }, { id: 2 }] })).toEqual({ id: 1 });
    expect(await editor.testStep({ kind: 'search', key: 'find' }, {})).toBeNull();
  });

  test('shows the inputs of a step as they reach the app', async () => {
    const inputs = { do: 'echo', name: '{{first_name}} {{last_name}}', tags: ['{{tags[]name}}', 'new'] };
    const event = { first_name: 'Ada', last_name: null, tags: [{ name: 'a' }, { name: 'b' }] };
    expect(await runner().editor.filled(inputs, event)).toEqual({ do: 'echo', name: 'Ada ', tags: ['a', 'b', 'new'] });
  });

  test('makes a row of line items for each of several values that are mapped into it', async () => {
    const inputs = {
      rows: [
        { sku: '{{items[]sku}}', size: '{{items[]size}}', by: '{{name}}' },
        { sku: 'z', sizes: [1, 2] },
      ],
    };
    const event = { name: 'Ada', items: [{ sku: 'a', size: 1 }, { sku: 'b' }] };
    expect(await runner().editor.filled(inputs, event)).toEqual({
      rows: [
        { sku: 'a', size: 1, by: 'Ada' },
        { sku: 'b', size: null, by: 'Ada' },
        { sku: 'z', sizes: [1, 2] },
      ],
    });
  });

  test('shows the sample of a step whose test is skipped', async () => {
    expect(await runner().editor.sample({ kind: 'create', key: 'act' })).toEqual({ id: 5 });
    expect(await runner().editor.sample({ kind: 'search', key: 'find' })).toEqual({});
  });
});
