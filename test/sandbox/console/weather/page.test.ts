import { describe, expect, test } from '@jest/globals';
import { freshConsole } from '../support.ts';

const stage = freshConsole();
const WEATHER = '/parcels/weather';
const post = (path: string, form: Record<string, string>) => stage().read(WEATHER + path, { method: 'POST', body: new URLSearchParams(form) });

describe('switching a fault on', () => {
  test('strikes the chosen call as often as wanted', async () => {
    await post('/faults', { preset: 'busy', operation: 'post /track', times: '1', probability: '' });
    expect(stage().box.faults.list()).toEqual([
      { id: 1, left: 1, fault: { fault: 'status', status: 429, headers: { 'retry-after': '7' }, operation: 'post /track', times: 1 } },
    ]);
  });

  test('with a probability, for every call, until it is switched off', async () => {
    const shown = await post('/faults', { preset: 'lose-answer', operation: '', times: '', probability: '25' });
    expect(shown).toContain('25 % of them');
    expect(stage().box.faults.list()).toEqual([{ id: 1, left: null, fault: { fault: 'lose-answer', probability: 0.25 } }]);
  });

  test('takes an error of the service with its own code and message', async () => {
    await post('/faults', { preset: 'code', code: 'too_heavy', message: 'over 30 kg' });
    expect(stage().box.faults.list()).toMatchObject([{ fault: { fault: 'code', code: 'too_heavy', message: 'over 30 kg' } }]);
  });

  test.each([
    { preset: 'code', code: 'no_such_code', message: '' },
    { preset: 'hang', operation: 'POST /nowhere' },
    { preset: 'hang', times: '0' },
    { preset: 'hang', probability: '101' },
    { preset: 'nothing' },
  ])('refuses %j in a sentence, and switches nothing on', async (form) => {
    expect(await post('/faults', form)).toContain('This fault cannot be switched on.');
    expect(stage().box.faults.list()).toEqual([]);
  });

  test('can be taken back, one by one or all', async () => {
    const { faults } = stage().box;
    for (const preset of ['hang', 'empty', 'html']) {
      await post('/faults', { preset });
    }
    await post('/faults/2/off', {});
    expect(faults.list().map(({ id }) => id)).toEqual([1, 3]);
    expect(await post('/faults/off', {})).toContain('Fair weather');
    expect(faults.list()).toEqual([]);
  });

  test('is seen on every page', async () => {
    await post('/faults', { preset: 'hang' });
    expect(await stage().read('/parcels/webhooks')).toContain('1 fault(s) on');
  });
});

describe('moving the clock', () => {
  test('goes on by the wanted span, and back to the real time', async () => {
    const { clock } = stage().box;
    const hours = () => Math.round((clock.now() - Date.now()) / 3_600_000);
    await post('/clock', { span: '5d 1h' });
    expect(hours()).toBe(121);
    await post('/clock', { span: 'real' });
    expect(hours()).toBe(0);
  });

  test('says what happened on the way', async () => {
    const { box } = stage();
    expect(await post('/clock', { span: '1h' })).toContain('Nothing was due.');
    box.account.webhook = { id: 1, url: 'http://127.0.0.1:9/', active: true, deactivatedAt: null, buffer: [] };
    box.deliveries.accept(box.account.webhook, { event: 'parcel <b>', payload: {} });
    expect(await post('/clock', { span: '1h' })).toContain('parcel &lt;b&gt;');
  });

  test.each(['soon', '<b>', '900000d'])('refuses the span %s', async (span) => {
    const before = stage().box.clock.now();
    expect(await post('/clock', { span })).toContain('is no span that the clock can move');
    expect(Math.abs(stage().box.clock.now() - before)).toBeLessThan(60_000);
  });
});

describe('the contents of the account', () => {
  const load = (content: string) => {
    const body = new FormData();
    body.set('seed', new File([content], 'seed.json'));
    return stage().read(`${WEATHER}/seed`, { method: 'POST', body });
  };

  test('are saved and brought back', async () => {
    const { box } = stage();
    box.account.parcels.push('sofa');
    const saved = await stage().read(`${WEATHER}/seed`);
    await post('/reset', {});
    expect(box.account.parcels).toEqual(['lamp']);
    expect(await load(saved)).toContain('The account now holds what the file says.');
    expect(box.account.parcels).toEqual(['lamp', 'sofa']);
    await post('/reset', {});
    expect(box.account.parcels).toEqual(['lamp', 'sofa']);
  });

  test.each([
    ['not JSON', 'parcels: lamp', 'This file is not JSON.'],
    ['another thing', '{"parcels": [7]}', 'parcels[0]'],
    ['nothing', '', 'Choose a file first.'],
  ])('are left alone by %s', async (_what, content, sentence) => {
    expect(await load(content)).toContain(sentence);
    expect(stage().box.account.parcels).toEqual(['lamp']);
  });
});
