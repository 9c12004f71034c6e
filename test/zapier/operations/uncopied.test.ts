import { expect, test } from '@jest/globals';
import zapier from 'zapier-platform-core';
import App from '../../../index.ts';
import '../../support/app.ts';
import { uncopied } from '../../../zapier/operations/uncopied.ts';

const perform = () => Promise.resolve([{ id: '1' }]);
const display = { label: 'One', description: 'Triggers when one.' };
const trigger = (operation: object) => ({ key: 'one', noun: 'One', display, operation: { type: 'hook', perform, ...operation } });
const call = { command: 'execute', method: 'triggers.one.operation.perform', bundle: {}, calledFromCli: true, environment: {}, customLogger: () => {} };
const app = { version: '1.0.0', platformVersion: zapier.version };

/** How often two calls read what an operation holds, beyond what the first call reads. */
async function readsPerCall(wrap: (group: object) => object): Promise<number> {
  let reads = 0;
  const watched = {
    get sample() {
      reads += 1;
      return { id: '1' };
    },
  };
  const handler = zapier.createAppHandler({ ...app, triggers: wrap({ one: trigger({}), other: { ...trigger(watched), key: 'other', operation: watched } }) });
  await handler(call);
  const first = reads;
  await handler(call);
  return reads - first;
}

test('the platform reads all of a plain definition in every call', async () => {
  expect(await readsPerCall((group) => group)).toBeGreaterThan(0);
});

test('of an uncopied group it reads no operation again', async () => {
  expect(await readsPerCall(uncopied)).toBe(0);
});

test.each(['triggers', 'creates', 'searches', 'searchOrCreates'] as const)('the app’s %s are an uncopied group', (kind) => {
  expect(Object.prototype.toString.call(App[kind])).toBe(Object.prototype.toString.call(uncopied({})));
});

test('the platform derives the same definition from an uncopied group', async () => {
  const definitionOf = async (triggers: object): Promise<unknown> => {
    const handler = zapier.createAppHandler({ ...app, triggers });
    return (await handler({ command: 'definition', calledFromCli: true })).results;
  };
  const group = { one: trigger({ sample: { id: '1' } }) };
  expect(await definitionOf(uncopied(group))).toEqual(await definitionOf(group));
});

test('an uncopied group contains the same operations under the same keys', () => {
  const group = { one: trigger({}) };
  expect({ ...uncopied(group) }).toEqual(group);
  expect(uncopied(group).one).toBe(group.one);
});
