import { expect, test } from '@jest/globals';
import type { Zap } from '../../../../sandbox/runner/runner.ts';
import { FAKE_APP } from '../../runner/support.ts';
import { zapStage } from '../zaps/support.ts';

const subscribed: Zap[] = [];
const stage = zapStage(() => FAKE_APP, {
  authData: { user: 'Ada', host: 'here' },
  onZapSwitch: (zap, { on }) => {
    if (on) {
      subscribed.push(zap);
    }
  },
});

const action = () => null;
const instant = (): Zap => stage().runner.addZap({ trigger: { key: 'event' }, action });
const store = (value: unknown) => stage().runner.app.act({ kind: 'create', key: 'act' }, { do: 'store', name: 'list', value });
const change = (path: string, body: FormData | URLSearchParams) => fetch(`${stage().console.url}/parcels/weather${path}`, { method: 'POST', body });
const reset = () => change('/reset', new URLSearchParams());
const load = (content: string) => {
  const body = new FormData();
  body.set('seed', new File([content], 'seed.json'));
  return change('/seed', body);
};

test.each([
  ['a reset', reset],
  ['a seed', () => load('{"parcels": []}')],
])('after %s, the Zaps that were on subscribe again, and no others', async (_what, replace) => {
  const [on, off] = [instant(), instant()];
  await on.turnOn();
  subscribed.length = 0;
  await replace();
  expect([on.isOn, off.isOn]).toEqual([true, false]);
  expect(subscribed.filter((zap) => zap === on || zap === off)).toEqual([on]);
});

test('a seed that is refused leaves the Zaps alone', async () => {
  await instant().turnOn();
  subscribed.length = 0;
  await load('{"parcels": [7]}');
  expect(subscribed).toEqual([]);
});

test('a polling Zap forgets the records of the account before', async () => {
  const zap = stage().runner.addZap({ trigger: { key: 'rows', inputData: { rows: 'list' } }, action });
  await store([{ id: 1 }]);
  await zap.turnOn();
  await store([]);
  await reset();
  await store([{ id: 1 }]);
  expect(await zap.poll()).toMatchObject({ newRows: 1, problem: null });
});

test('a Zap that cannot be turned on again stays off and says why', async () => {
  const zap = stage().runner.addZap({ trigger: { key: 'rows', inputData: { rows: 'list' } }, action });
  await store([]);
  await zap.turnOn();
  await store('broken');
  await reset();
  expect([zap.isOn, zap.problem]).toEqual([false, 'The rows cannot be read.']);
});
