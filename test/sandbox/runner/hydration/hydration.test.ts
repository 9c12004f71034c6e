import { describe, expect, test } from '@jest/globals';
import type { Data, Mapping, Run } from '../../../../sandbox/runner/runner.ts';
import { sharedRunner } from '../support.ts';

const { runner } = sharedRunner();
/** Results of hydrators are kept for five real minutes. */
const { runner: slow } = sharedRunner({ timeScale: 1 });
let places = 0;

/** A run of “echo” for a row with a placeholder, with the given mapping of its inputs. */
async function runOf(row: Data, inputData: Mapping, at = runner): Promise<Run | undefined> {
  places += 1;
  const name = `thing ${places}`;
  const zap = at().addZap({ trigger: { key: 'rows', inputData: { rows: name } }, action: { kind: 'create', key: 'act', inputData } });
  await zap.turnOn();
  await at().app.act({ kind: 'create', key: 'act' }, { do: 'store', name, value: [{ id: 1, ...row }] });
  await zap.poll();
  await at().idle();
  return zap.runs[0];
}

const outputOf = async (result: unknown, inputData: Mapping) => (await runOf({ thing: { result } }, inputData))?.output;

describe('a placeholder in the output of a trigger', () => {
  test.each([
    ['an object', { name: 'Ada' }],
    ['a list', [1, 2]],
    ['a text', 'Ada'],
    ['a number', 0],
    ['false', false],
    ['null', null],
  ])('becomes %s in the inputs of a step that reads it', async (_kind, result) => {
    expect(await outputOf(result, { thing: '{{thing}}' })).toMatchObject({ thing: result });
    expect(await outputOf(result, ({ thing }) => ({ thing, list: [thing] }))).toMatchObject({ thing: result, list: [result] });
  });

  test('can be read in part, and within other text', async () => {
    const result = { first__name: 'Ada', tags: [{ name: 'a' }, { name: 'b' }] };
    const inputs = {
      name: '{{thing__first__name}}',
      text: 'Dear {{thing__first__name}}, no. {{id}}{{missing}}',
      tags: '{{thing__tags[]name}}',
      missing: '{{thing__x}}',
    };
    expect(await outputOf(result, inputs)).toMatchObject({ name: 'Ada', text: 'Dear Ada, no. 1', tags: ['a', 'b'], missing: null });
    expect(await outputOf('Ada', ({ thing }) => ({ text: `Dear ${thing}!` }))).toMatchObject({ text: 'Dear Ada!' });
    expect(await outputOf(result, async (_event, read) => ({ name: await read('thing__first__name') }))).toMatchObject({ name: 'Ada' });
  });

  test('costs no call when no step reads it', async () => {
    const run = await runOf({ thing: { fail: true } }, { id: '{{id}}' });
    expect(run).toMatchObject({ status: 'success', output: { id: 1 } });
    expect(run?.event?.thing).toMatch(/^hydrate\|\|\|/);
  });

  test('that cannot be resolved fails the step as the hydrator does', async () => {
    expect(await runOf({ thing: { fail: true } }, { thing: '{{thing}}' })).toMatchObject({ status: 'halted', reason: 'The thing is gone.' });
  });

  test('is resolved once in five minutes, or as long as the app says', async () => {
    const inputs = { counted: '{{thing__counted}}' };
    const both = async (cache?: number) => {
      const row = { thing: { counted: true, of: String(cache), ...(cache !== undefined && { cache }) } };
      const [first, second] = [await runOf(row, inputs, slow), await runOf(row, inputs, slow)];
      return Number(Object(second?.output).counted) - Number(Object(first?.output).counted);
    };
    expect(await both()).toBe(0);
    expect(await both(0.001)).toBe(1);
  });

  test('stays unchanged when the app has not signed it', async () => {
    const forged = `hydrate|||${Buffer.from('{"type":"method","method":"creates.act.operation.perform","bundle":{}}').toString('base64')}:c2ln|||hydrate`;
    expect(await runOf({ name: forged }, { name: '{{name}}' })).toMatchObject({ status: 'success', output: { name: forged } });
  });
});
