import { describe, expect, test } from '@jest/globals';
import { http } from '../support/answers.ts';
import { isolated, logged, sentence } from '../support/app.ts';
import { refused } from '../support/mailingwork/answers.ts';
import { failure, run } from '../support/mailingwork/app.ts';
import { callsTo, namesOf, type RecordedCall, webservice } from '../support/mailingwork/webservice.ts';

isolated();

const targetUrl = 'https://hooks.zapier.com/hooks/standard/1/abcdef/';
const events = { new_opt_in: 'optin_finalized', new_opt_out: 'optout_finalized', profile_updated_by_subscriber: 'profilemanager_finalized' };
const subscribe = 'triggers.new_opt_in.operation.performSubscribe';
const unsubscribe = 'triggers.new_opt_in.operation.performUnsubscribe';
const perform = 'triggers.new_opt_in.operation.perform';
const createdUrl = (calls: readonly RecordedCall[]): string => callsTo(calls, 'createwebhook')[0]?.url ?? '';
const own = { id: 5, app: 'zapier-mailingwork/9', event: 'optin_finalized', url: `${targetUrl}?token=old`, active: 1 };

describe('turning a Zap on', () => {
  test.each(Object.entries(events))('%s registers for %s', async (key, event) => {
    const calls = webservice({ getwebhooks: [], createwebhook: { id: '12' } });
    const kept = await run(`triggers.${key}.operation.performSubscribe`, { targetUrl, meta: { zap: { id: 4711 } } });
    const token = new URL(createdUrl(calls)).searchParams.get('token');
    expect(kept).toEqual({ id: '12', token });
    expect(callsTo(calls, 'createwebhook')).toEqual([{ app: 'zapier-mailingwork/4711', event, url: `${targetUrl}?token=${token}` }]);
    expect(token).toMatch(/^[\w-]{32}$/);
  });

  test('keeps a query that the target already has', async () => {
    const calls = webservice({ getwebhooks: [], createwebhook: 12 });
    await run(subscribe, { targetUrl: `${targetUrl}?a=b` });
    expect(createdUrl(calls)).toMatch(/\?a=b&token=/);
    expect(callsTo(calls, 'createwebhook')[0]?.app).toBe('zapier-mailingwork');
  });

  test('adopts an active webhook with the same target, with its token, and creates none', async () => {
    const calls = webservice({ getwebhooks: [{ ...own, id: 6, app: 'shop' }, own] });
    expect(await run(subscribe, { targetUrl })).toEqual({ id: '5', token: 'old' });
    expect(namesOf(calls)).toEqual(['getwebhooks']);
  });

  test('never deletes a deactivated one, because it has buffered events, and takes over its token', async () => {
    const calls = webservice({ getwebhooks: [{ ...own, active: 0, deactivated_at: '2020-01-01 00:00:00' }], createwebhook: { webHookId: 13 } });
    expect(await run(subscribe, { targetUrl })).toEqual({ id: '13', token: 'old' });
    expect(createdUrl(calls)).toBe(own.url);
    expect(namesOf(calls)).not.toContain('deletewebhookbyid');
  });

  test('deletes an active one whose token cannot be read, once another one exists', async () => {
    const calls = webservice({
      getwebhooks: [
        { ...own, url: targetUrl },
        { ...own, id: 6, app: 'shop', url: targetUrl },
        { ...own, id: 7, url: 'https://hooks.zapier.com/hooks/standard/1/other/' },
        { ...own, id: 8, url: null },
      ],
      createwebhook: { webHookId: 13 },
    });
    expect(await run(subscribe, { targetUrl })).toMatchObject({ id: '13' });
    expect(namesOf(calls)).toEqual(['getwebhooks', 'createwebhook', 'deletewebhookbyid']);
    expect(callsTo(calls, 'deletewebhookbyid')).toEqual([{ id: '5', webhookId: '5', webHookId: '5' }]);
  });

  test('adopts the webhook when only the answer was lost', async () => {
    let url = '';
    const calls = webservice({
      createwebhook: (parameters: Record<string, string>) => {
        url = parameters.url ?? '';
        return http(502);
      },
      getwebhooks: () => (url === '' ? [] : [{ ...own, id: 14, url }]),
    });
    expect(await run(subscribe, { targetUrl })).toMatchObject({ id: '14' });
    expect(namesOf(calls)).toEqual(['getwebhooks', 'createwebhook', 'getwebhooks']);
  });

  test('finds its webhook where the answer contains no ID', async () => {
    let url = '';
    webservice({
      createwebhook: (parameters: Record<string, string>) => {
        url = parameters.url ?? '';
        return 'created';
      },
      getwebhooks: () => (url === '' ? [] : [{ ...own, id: 15, url }]),
    });
    expect(await run(subscribe, { targetUrl })).toMatchObject({ id: '15' });
  });

  test('explains what to do when MAILINGWORK fails', async () => {
    webservice({ getwebhooks: [], createwebhook: http(500) });
    const error = await failure(subscribe, { targetUrl });
    expect(error.name).toBe('AppError');
    expect(sentence(error)).toBe('MAILINGWORK had an internal problem (HTTP 500). Turn the Zap on again in a minute.');
  });

  test('fails in an outage, which hides existing webhooks', async () => {
    const calls = webservice({ getwebhooks: http(503) });
    expect(sentence(await failure(subscribe, { targetUrl }))).toBe('MAILINGWORK had an internal problem (HTTP 503). Turn the Zap on again in a minute.');
    expect(namesOf(calls)).toEqual(['getwebhooks']);
  });

  test('reports a webhook that was created but cannot be found', async () => {
    webservice({ getwebhooks: [], createwebhook: null });
    expect(sentence(await failure(subscribe, { targetUrl }))).toMatch(/^MAILINGWORK created the webhook but did not return its ID/);
  });

  test('fails at once, without a silent retry, when there are too many calls', async () => {
    webservice({ getwebhooks: [], createwebhook: http(429, '', { 'retry-after': '30' }) });
    expect((await failure(subscribe, { targetUrl })).name).toBe('AppError');
  });

  test('does not turn on with a filter that contains no ID', async () => {
    const calls = webservice({ getwebhooks: [] });
    const error = await failure(subscribe, { targetUrl, inputData: { lists: ['Newsletter'] } });
    expect(sentence(error)).toBe('List “Newsletter” is not an ID such as 12. Check the values in this step.');
    expect(calls).toEqual([]);
  });

  const filters: [key: string, inputData: object, read: string, what: string][] = [
    ...Object.keys(events).map((key): [string, object, string, string] => [key, { lists: ['99'] }, 'getlists', 'List 99']),
    ['new_opt_in', { opt_in_setups: ['60', '99'] }, 'getoptinsetups', 'Opt-in setup 99'],
    ['new_opt_out', { opt_out_setups: '99' }, 'getoptoutsetups', 'Opt-out setup 99'],
  ];
  describe.each(filters)('%s with the filter %j', (key, inputData, read, what) => {
    const method = `triggers.${key}.operation.performSubscribe`;
    const bundle = { targetUrl, inputData: { ...inputData } };

    test('that contains an unknown ID is refused', async () => {
      const calls = webservice();
      expect(sentence(await failure(method, bundle))).toBe(
        `${what} does not exist in this account. Choose another from the list. Check the values in this step.`,
      );
      expect(namesOf(calls)).toEqual([read]);
    });

    test('is accepted unchecked where the user may not read the lists or setups', async () => {
      const calls = webservice({ [read]: http(403), getwebhooks: [], createwebhook: 12 });
      expect(await run(method, bundle)).toMatchObject({ id: expect.any(String) });
      expect(namesOf(calls)).toEqual([read, 'getwebhooks', 'createwebhook']);
    });

    test('is refused in an outage', async () => {
      webservice({ [read]: http(503) });
      expect(sentence(await failure(method, bundle))).toBe('MAILINGWORK had an internal problem (HTTP 503). Turn the Zap on again in a minute.');
    });
  });

  test('reads lists and setups simultaneously', async () => {
    const calls = webservice({ getwebhooks: [], createwebhook: 12 });
    await run(subscribe, { targetUrl, inputData: { lists: ['1', '3'], opt_in_setups: ['60'] } });
    expect(namesOf(calls).slice(0, 2).toSorted()).toEqual(['getlists', 'getoptinsetups']);
    expect(namesOf(calls).slice(2)).toEqual(['getwebhooks', 'createwebhook']);
  });
});

describe('turning a Zap off', () => {
  test('deletes its webhook, and a deactivated one with its buffer', async () => {
    const calls = webservice({
      getwebhooks: [
        { ...own, active: 0 },
        { ...own, id: 12 },
      ],
    });
    expect(await run(unsubscribe, { targetUrl, subscribeData: { id: '12', token: 'x' } })).toEqual({});
    expect(callsTo(calls, 'deletewebhookbyid').map(({ id }) => id)).toEqual(['12', '5']);
  });

  test('succeeds when the webhook is already gone', async () => {
    webservice({ deletewebhookbyid: refused(2), getwebhooks: [] });
    expect(await run(unsubscribe, { targetUrl, subscribeData: { id: 12 } })).toEqual({});
  });

  test('fails when the webhook still exists', async () => {
    webservice({ deletewebhookbyid: http(503), getwebhooks: [{ ...own, id: 12 }] });
    expect(sentence(await failure(unsubscribe, { targetUrl, subscribeData: { id: '12' } }))).toMatch(/Turn the Zap off again in a minute\.$/);
  });

  test('fails when the webhooks cannot be read', async () => {
    webservice({ deletewebhookbyid: http(503), getwebhooks: http(503) });
    expect((await failure(unsubscribe, { targetUrl, subscribeData: { id: '12' } })).name).toBe('AppError');
  });

  test.each([[undefined], [{}], [{ id: null }]])('finds its webhook by the target when only %j was stored', async (subscribeData) => {
    const calls = webservice({ getwebhooks: [own, { ...own, id: 6, app: 'shop' }, { ...own, id: 7, event: 'optout_finalized' }] });
    await run(unsubscribe, { targetUrl, subscribeData });
    expect(callsTo(calls, 'deletewebhookbyid')).toEqual([{ id: '5', webhookId: '5', webHookId: '5' }]);
  });
});

describe('the check of the token of a delivery with', () => {
  const event = { id: 1, subscriber_id: 2, fields: [{ id: 1, value: 'jane@example.com' }] };
  const subscribeData = { id: '12', token: 'the-right-token' };

  test.each([
    ['the right token in the raw request', { rawRequest: { querystring: 'token=the-right-token' }, subscribeData }, 1],
    ['the right token in the parsed request', { cleanedRequest: { ...event, querystring: { token: 'the-right-token' } }, subscribeData }, 1],
    ['another token of the same length', { rawRequest: { querystring: 'token=the-wrong-token' }, subscribeData }, 0],
    ['a shorter token', { rawRequest: { querystring: 'token=x' }, subscribeData }, 0],
    ['another token in the parsed request', { cleanedRequest: { ...event, querystring: { token: 'other' } }, subscribeData }, 0],
    ['another token in the parsed request, as text', { cleanedRequest: { ...event, querystring: 'token=other' }, subscribeData }, 0],
    [
      'different tokens, of which the raw request has the right one',
      { rawRequest: { querystring: 'token=the-right-token' }, cleanedRequest: { ...event, querystring: { token: 'other' } }, subscribeData },
      1,
    ],
    ['no token', { rawRequest: { querystring: '' }, subscribeData }, 1],
    ['no raw request', { subscribeData }, 1],
    ['no stored token', { rawRequest: { querystring: 'token=other' }, subscribeData: { id: '12' } }, 1],
    ['nothing stored', { rawRequest: { querystring: 'token=other' } }, 1],
  ])('%s', async (_case, bundle, runs) => {
    webservice();
    const outputs = await run(perform, { cleanedRequest: event, ...bundle });
    expect(outputs).toHaveLength(runs);
    expect(JSON.stringify(outputs)).not.toContain('token');
    expect(logged().filter(({ message }) => message.includes('wrong token'))).toHaveLength(1 - runs);
    expect(JSON.stringify(logged())).not.toContain('jane');
  });
});

test('turning a Zap off without an address deletes the webhook with its ID', async () => {
  const calls = webservice({ getwebhooks: [], deletewebhookbyid: null });
  await run(unsubscribe, { subscribeData: { id: '12' } });
  expect(callsTo(calls, 'deletewebhookbyid')).toHaveLength(1);
});
