import { beforeEach, describe, expect, test } from '@jest/globals';
import { logged } from '../support/app.ts';
import { run } from '../support/mailingwork/app.ts';
import { webservice } from '../support/mailingwork/webservice.ts';
import { bodyFor, deliveries, instantTriggers, isolatedAndQuiet, outputsOf } from './support.ts';

isolatedAndQuiet();

interface Kept {
  readonly id: string;
  readonly token: string;
}

/** Turns a Zap on and returns what the platform keeps of it. */
async function turnOn(trigger: string, targetUrl: string): Promise<Kept> {
  const { id, token }: Partial<Kept> = Object(await run(`triggers.${trigger}.operation.performSubscribe`, { targetUrl }));
  return { id: id ?? '', token: token ?? '' };
}

test('every instant trigger has a test delivery', () => {
  expect(Object.keys(deliveries).sort()).toEqual([...instantTriggers].sort());
});

describe.each(instantTriggers)('a delivery to %s', (trigger) => {
  const body = bodyFor(trigger);
  let created = 0;
  beforeEach(() => {
    webservice({ getwebhooks: [], createwebhook: () => ({ id: ++created }) });
  });

  test('starts only the Zap whose token it carries', async () => {
    const one = await turnOn(trigger, 'https://hooks.zapier.com/hooks/standard/1/one/');
    const other = await turnOn(trigger, 'https://hooks.zapier.com/hooks/standard/1/other/');
    expect(one.token).not.toBe(other.token);
    expect(await outputsOf(trigger, body, { rawRequest: { querystring: `token=${one.token}` }, subscribeData: one })).toHaveLength(1);
    expect(await outputsOf(trigger, body, { rawRequest: { querystring: `token=${other.token}` }, subscribeData: one })).toEqual([]);
    expect(await outputsOf(trigger, { ...body, querystring: { token: other.token } }, { subscribeData: one })).toEqual([]);
    expect(logged().filter(({ message }) => message.includes('delivery ignored: wrong token'))).toHaveLength(2);
  });

  test.each([
    ['a guessed token', 'token=guess', 0],
    ['the beginning of the token', 'token=abcdefghijklmnopqrstuvwxyz01234', 0],
    ['the token and more', 'token=abcdefghijklmnopqrstuvwxyz0123456', 0],
    ['the token in another letter case', 'token=ABCDEFGHIJKLMNOPQRSTUVWXYZ012345', 0],
    ['a wrong token before the right one', 'token=guess&token=abcdefghijklmnopqrstuvwxyz012345', 0],
    ['the token among other parameters', 'a=b&token=abcdefghijklmnopqrstuvwxyz012345&c', 1],
    ['no token, because the query was lost', '', 1],
    ['an empty token, which proves nothing', 'token=', 1],
    ['a parameter of another name', 'Token=guess', 1],
  ])('with %s', async (_case, querystring, runs) => {
    const subscribeData = { id: '1', token: 'abcdefghijklmnopqrstuvwxyz012345' };
    expect(await outputsOf(trigger, body, { rawRequest: { querystring }, subscribeData })).toHaveLength(runs);
  });

  test.each([[undefined], [null], [{}], [{ id: '1' }], [{ id: '1', token: null }], [{ id: '1', token: 7 }], ['text'], [[]]])(
    'starts a Zap that stored only %j, whatever the token',
    async (subscribeData) => {
      expect(await outputsOf(trigger, body, { rawRequest: { querystring: 'token=any' }, subscribeData })).toHaveLength(1);
    },
  );

  test('cannot contain a token or a subscription in its body', async () => {
    const forged = { ...body, token: 'right', subscribeData: { token: 'guess' }, rawRequest: { querystring: 'token=right' } };
    const outputs = outputsOf(trigger, forged, { rawRequest: { querystring: 'token=guess' }, subscribeData: { id: '1', token: 'right' } });
    expect(await outputs).toEqual([]);
  });
});
