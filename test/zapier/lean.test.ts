import { describe, expect, test } from '@jest/globals';
import zapier, { type InputFields, type OutputFields } from 'zapier-platform-core';
import { lean } from '../../zapier/lean.ts';

interface Operation {
  readonly inputFields?: InputFields;
  readonly outputFields?: OutputFields;
  readonly sample?: Readonly<Record<string, unknown>>;
  readonly perform?: unknown;
}

const forms = { inputFields: [{ key: 'list' }, async () => [{ key: 'field_3' }], { key: 'note' }] };
const person = {
  outputFields: [{ key: 'id' }, { key: 'lists[]name' }, async () => [{ key: 'field_3' }], { key: 'left' }],
  sample: { id: '1', lists: [{ name: 'Newsletter' }], field_3: 'Jane', left: null },
};

/** The operation `one` of each kind, made lean. */
function made(operation: Operation) {
  const members = { one: { key: 'one', operation } };
  const { triggers, creates, searches } = lean({ triggers: members, creates: members, searches: members });
  return { trigger: triggers.one?.operation, create: creates.one?.operation, search: searches.one?.operation };
}

/** What the platform delivers of an operation's part. */
async function delivered(operation: Operation, kind: 'triggers' | 'creates' | 'searches', part: 'inputFields' | 'outputFields'): Promise<unknown> {
  const handler = zapier.createAppHandler(lean({ [kind]: { one: { key: 'one', operation } } }));
  const method = `${kind}.one.operation.${part}`;
  return (await handler({ command: 'execute', method, bundle: {}, calledFromCli: true })).results;
}

describe('input fields', () => {
  test('are one function in triggers and searches, and of an action the first stays', () => {
    const { trigger, create, search } = made(forms);
    expect(trigger?.inputFields).toEqual([expect.any(Function)]);
    expect(search?.inputFields).toEqual([expect.any(Function)]);
    expect(create?.inputFields).toEqual([{ key: 'list' }, expect.any(Function)]);
  });

  test.each(['triggers', 'creates', 'searches'] as const)('of %s are delivered in the order they are written down', async (kind) => {
    expect(await delivered(forms, kind, 'inputFields')).toEqual([{ key: 'list' }, { key: 'field_3' }, { key: 'note' }]);
  });

  test('of an action that has only one need no function', () => {
    expect(made({ inputFields: [{ key: 'list' }] }).create?.inputFields).toEqual([{ key: 'list' }]);
  });
});

describe('output fields', () => {
  test('are one function', () => {
    expect(made(person).trigger?.outputFields).toEqual([expect.any(Function)]);
  });

  test('are delivered in the order they are written down, with their examples', async () => {
    expect(await delivered(person, 'triggers', 'outputFields')).toEqual([
      { key: 'id', sample: '1' },
      { key: 'lists[]name', sample: 'Newsletter' },
      { key: 'field_3', sample: 'Jane' },
      { key: 'left' },
    ]);
  });

  test('keep the key of polled items where the platform looks for it', async () => {
    const polled = { outputFields: [{ key: 'email' }, { key: 'code', primary: true }] };
    expect(made(polled).trigger?.outputFields).toEqual([{ key: 'code', primary: true }, expect.any(Function)]);
    expect(await delivered(polled, 'triggers', 'outputFields')).toEqual([{ key: 'code', primary: true }, { key: 'email' }]);
  });
});

describe('a sample', () => {
  test('keeps its first value', () => {
    expect(made(person).trigger?.sample).toEqual({ id: '1' });
  });

  test('and a field that look the same in several operations are one thing, which is copied once', () => {
    const members = (id: string) => ({ operation: { sample: { id, more: 1 }, inputFields: [{ key: 'list' }] } });
    const { creates } = lean({ creates: { one: members('1'), two: members('2'), three: members('1') } });
    const { one, two, three } = creates;
    expect(three?.operation.sample).toBe(one?.operation.sample);
    expect(two?.operation.sample).toEqual({ id: '2' });
    expect(two?.operation.inputFields?.[0]).toBe(one?.operation.inputFields?.[0]);
  });
});

test('functions become plain ones, which do what they did', async () => {
  const { trigger } = made({ perform: async (one: number, two: number) => one + two });
  const perform = trigger?.perform;
  expect(Object.prototype.toString.call(perform)).toBe('[object Function]');
  expect(typeof perform === 'function' && (await perform(2, 3))).toBe(5);
});

test('an operation without fields and sample gets none', () => {
  expect(made({}).trigger).toEqual({});
});

test('what is no operation stays, and what is written down is not changed', () => {
  const definition = { version: '1.0.0', triggers: { one: { key: 'one', operation: { ...person } } } };
  const before = structuredClone({ sample: person.sample });
  expect(lean(definition)).toMatchObject({ version: '1.0.0', triggers: { one: { key: 'one' } }, creates: {}, searches: {} });
  expect(definition.triggers.one.operation).toEqual({ ...person, ...before });
});
