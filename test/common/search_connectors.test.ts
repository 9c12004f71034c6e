import { describe, expect, test } from '@jest/globals';
import App from '../../index.ts';
import { isolated } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';

isolated();

interface Operation {
  readonly inputFields?: readonly unknown[] | undefined;
  readonly sample?: unknown;
}

interface Part {
  readonly key: string;
  readonly operation: Operation;
}

const parts: readonly Part[] = [App.triggers, App.creates, App.searches].flatMap((group) => Object.values<Part>(group));
const triggers = new Map(Object.entries(App.triggers));
const operationOf = (group: Readonly<Record<string, Part>>, key: string): Operation | undefined => group[key]?.operation;

/** Only a trigger asks for links, and no step comes before a trigger that could search for one. */
const notSearchable = 'all_links';

const picked = parts.flatMap(({ key: operation, operation: { inputFields = [] } }) =>
  inputFields.flatMap((field) => {
    if (typeof field !== 'object' || field === null || !('dynamic' in field)) {
      return [];
    }
    const { key, dynamic, search, list }: { key?: unknown; dynamic: unknown; search?: unknown; list?: unknown } = field;
    return [{ operation, key: String(key), dynamic: String(dynamic), search: search === undefined ? undefined : String(search), takesSeveral: list === true }];
  }),
);

describe('inputs that are picked from a dropdown', () => {
  test.each(picked)('$operation.$key', ({ dynamic, search, takesSeveral }) => {
    const [trigger = '', id, label] = dynamic.split('.');
    expect(triggers.get(trigger)?.display).toMatchObject({ hidden: true });
    expect([id, label]).toEqual(['id', 'label']);
    if (takesSeveral) {
      // Zapier's check D014: a search fills one value.
      expect(search).toBeUndefined();
    } else if (trigger !== notSearchable) {
      const [searchKey = '', output = ''] = search?.split('.') ?? [];
      expect(operationOf(App.searches, searchKey)?.sample).toHaveProperty(output);
    }
  });
});

describe.each(Object.entries(App.searchOrCreates ?? {}))('find or create: %s', (key, { search, create }) => {
  const find = operationOf(App.searches, search);
  const make = operationOf(App.creates, create);

  test('both halves return one shape', async () => {
    webservice();
    expect(search).toBe(key);
    expect(make?.sample).toEqual(find?.sample);
    expect(await run(`creates.${create}.operation.outputFields`)).toEqual(await run(`searches.${search}.operation.outputFields`));
  });

  test('the search value fills the matching input of the create', () => {
    const keysOf = (fields: readonly unknown[] = []) =>
      fields.flatMap((field) => (typeof field === 'object' && field !== null && 'key' in field ? field.key : []));
    expect(keysOf(make?.inputFields)).toContain(keysOf(find?.inputFields)[0]);
  });
});
