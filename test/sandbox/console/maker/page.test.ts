import { describe, expect, test } from '@jest/globals';
import { startConsole } from '../../../../sandbox/console/console.ts';
import { startRunner } from '../../../../sandbox/runner/runner.ts';
import { startBox } from '../../../../sandbox/server.ts';
import { parcelBox } from '../../../parcels/box.ts';
import { begun, form, makerStage } from './support.ts';

const stage = makerStage();

/** The text of a page without its markup. */
const textOf = (page: string) => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the choice of what starts a Zap', () => {
  test('lists the visible triggers by kind with what they do', async () => {
    const page = textOf(await stage().read('/parcels/maker'));
    expect(page).toContain('Instant triggers Parcel Lost Triggers when a parcel is lost.');
    expect(page).toContain('Polling triggers Parcel Sent Triggers when a parcel is sent.');
    expect(page).not.toContain('All Places');
  });

  test('says why where the app cannot be loaded', async () => {
    const box = await startBox(parcelBox);
    const runner = await startRunner({ appPath: '/nowhere/index.js', authData: {} });
    const console = await startConsole([{ key: 'parcels', box, runner }]);
    const answer = await fetch(`${console.url}/parcels/maker`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/<p class="problem">[^<]*app/);
    await Promise.all([console.close(), runner.close(), box.close()]);
  });

  test.each(['trigger.all_places', 'trigger.nothing', 'create.send_parcel', 'nonsense', ''])('refuses %j', async (operation) => {
    const answer = await stage().post('begin', { operation });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('The app has no such operation.');
  });

  test('offers what was begun, until it is discarded', async () => {
    const { id } = await begun(stage(), 'trigger.parcel_sent');
    expect(await stage().read('/parcels/maker')).toContain(`href="/parcels/maker/${id}"`);
    expect(await stage().posted(`${id}/discard`)).not.toContain(`href="/parcels/maker/${id}"`);
    expect(await stage().read(id)).toContain('This draft is gone. Begin a new one.');
  });

  test('keeps only the newest drafts', async () => {
    const { id } = await begun(stage(), 'trigger.parcel_sent');
    for (let count = 0; count < 30; count += 1) {
      await begun(stage(), 'trigger.parcel_lost');
    }
    expect((await fetch(`${stage().console.url}/parcels/maker/${id}`)).status).toBe(404);
  });
});

describe('the test of a trigger', () => {
  test('shows its events, of which the first is chosen', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent', 'create.send_parcel');
    const answer = await stage().posted(`${id}/trigger/test`, form(page));
    expect(answer).toContain('value="0" checked');
    expect(textOf(answer)).toContain('Event 2');
    expect(answer).toContain('data-insert="{{parcel__number}}"');
    expect(textOf(answer)).toContain('Number of the Parcel P-2');
    expect(textOf(answer)).toContain('Articles a, b');
  });

  test('lets another event be chosen, whose outputs are shown then', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent', 'create.send_parcel');
    await stage().post(`${id}/trigger/test`, form(page));
    expect(textOf(await stage().posted(`${id}/chosen`, { chosen: '1' }))).toContain('Number of the Parcel P-1');
    expect(textOf(await stage().posted(`${id}/chosen`, { chosen: '99' }))).toContain('Number of the Parcel P-2');
  });

  test('says so where the sample is the app’s own', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_lost');
    expect(await stage().posted(`${id}/trigger/test`, form(page))).toContain('this is the sample that the app brings along');
  });

  test('tells in one sentence, above the form too, what the app complains about', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent');
    const answer = await stage().posted(`${id}/trigger/test`, form(page, { 'trigger/fail': 'yes' }));
    expect(answer).toContain('<div id="trigger-problem" role="alert" hx-swap-oob="true"><p class="problem">The parcels cannot be read.</p></div>');
  });
});

describe('the form of an action', () => {
  test('shows every kind of field', async () => {
    const { page } = await begun(stage(), 'trigger.parcel_sent', 'create.send_parcel');
    expect(page).toContain('Read <b>this</b> &lt;script&gt; and <a href="https://example.com/x"');
    expect(page).toContain('<option value="air" >By &lt;i&gt;air&lt;/i&gt;</option>');
    expect(page).toMatch(/<label for="action\/number">Parcel Number <span class="required">\(required\)<\/span>/);
    expect(page).toContain('<option value="no" selected>No</option>');
    expect(page).toContain('placeholder="in grams"');
    expect(page).toContain('<input type="password" id="action/pin"');
    expect(page).toMatch(/<legend>More About It<\/legend>.*action\/note.*action\/fragile.*<\/fieldset>/s);
    expect(page).toContain('name="action/contents/1/sku"');
    expect(page).toContain('name="action/marks/1/value"');
    expect(textOf(page)).toContain('Fill in first: Way.');
  });

  test('is drawn anew with the fields and entries that follow from a value', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent', 'create.send_parcel');
    const answer = await stage().posted(`${id}/action/fields`, form(page, { 'action/way': 'air', 'action/number': 'P-9' }));
    expect(answer).toContain('id="action/airport"');
    expect(form(answer).get('action/airport')).toBe('HAM');
    expect(form(answer).get('action/number')).toBe('P-9');
    expect(answer).toContain('by air');
    expect(await stage().posted(`${id}/action/fields`, form(answer, { 'action/way': 'sea' }))).not.toContain('action/airport');
  });

  test('says where the entries of a dropdown cannot be read, and takes a typed value then', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent', 'create.send_parcel');
    const answer = await stage().posted(`${id}/action/fields`, form(page, { 'action/way': 'sea' }));
    expect(answer).toContain('The list could not be read: There are no ships.');
    expect(answer).toContain('<input type="text" id="action/place"');
  });

  test('keeps what is filled in while a person goes on', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent', 'create.send_parcel');
    expect((await stage().post(`${id}/action/keep`, form(page, { 'action/note': '</textarea><script>', 'action/fragile': '' }))).status).toBe(204);
    const again = await stage().read(id);
    expect(again).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(form(again).get('action/fragile')).toBe('');
  });

  test('says why where the app cannot tell the fields', async () => {
    const { page } = await begun(stage(), 'trigger.parcel_sent', 'create.broken');
    expect(page).toContain('<p class="problem" role="alert">The fields cannot be read.</p>');
    expect(page).toContain('Read the form again');
  });

  test('is there only once an action is chosen', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent');
    expect(page).toContain('Choose an action first.');
    for (const what of ['fields', 'test']) {
      expect((await stage().post(`${id}/action/${what}`, {})).status).toBe(400);
    }
  });
});

describe('the test of an action', () => {
  test('shows what the app received with mapped outputs in place, and what came back', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent', 'create.send_parcel');
    await stage().post(`${id}/trigger/test`, form(page));
    const changes = { 'action/number': '{{parcel__number}}', 'action/stops': '{{tags}}', 'action/contents/1/sku': '{{parcel__place}}' };
    const answer = await stage().posted(`${id}/action/test`, form(page, changes));
    expect(answer).toContain('It worked');
    expect(answer).toContain('&quot;number&quot;: &quot;P-2&quot;');
    expect(answer).toContain('&quot;sku&quot;: &quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot;');
    expect(answer.replace(/\s/g, '')).toContain('&quot;stops&quot;:[&quot;red&quot;,&quot;blue&quot;]');
    expect(answer).not.toContain('<script');
  });

  test('asks for what is required before anything is called', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent', 'create.send_parcel');
    expect(await stage().posted(`${id}/action/test`, form(page))).toContain('Fill in what is required: Parcel Number.');
  });

  test('tells in one sentence, above the form too, what the app complains about', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent', 'create.send_parcel');
    const answer = await stage().posted(`${id}/action/test`, form(page, { 'action/number': 'lost' }));
    expect(answer).toContain('hx-swap-oob="true"><p class="problem">The parcel is &lt;b&gt;lost&lt;/b&gt;.</p></div>');
    expect(answer).toContain('It failed');
  });

  test('says that a search found nothing', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent', 'search.find_parcel');
    expect(page).toContain('changes nothing');
    expect(await stage().posted(`${id}/action/test`, form(page, { 'action/number': 'none' }))).toContain('Nothing was found.');
  });
});

describe('a search before the action', () => {
  /** A draft whose action has a field that a search fills. */
  async function connected() {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent', 'create.send_parcel');
    await stage().post(`${id}/trigger/test`, form(page));
    const filled = form(page, { 'action/number': 'P-9' });
    return { id, part: await stage().posted(`${id}/action/connect/place`, filled) };
  }

  test('is offered where the app names one for a field, and fills it', async () => {
    const { part } = await connected();
    expect(part).toContain('Search before the action: Find Parcel');
    expect(form(part).get('action/place')).toBe('{{find_parcel__id}}');
    expect(form(part).get('action/number')).toBe('P-9');
  });

  test('can map the event, and its test brings outputs for the action', async () => {
    const { id, part } = await connected();
    const tested = await stage().posted(`${id}/search-find_parcel/test`, form(part, { 'search-find_parcel/number': '{{parcel__number}}' }));
    expect(tested).toContain('data-insert="{{find_parcel__parcel__place}}"');
    expect(await stage().posted(`${id}/action/test`, form(part))).toContain('&quot;place&quot;: 2');
  });

  test('asks for what is required, and keeps the Zap from being turned on without it', async () => {
    const { id, part } = await connected();
    expect(await stage().posted(`${id}/search-find_parcel/test`, form(part))).toContain('Fill in what is required: Number.');
    expect(await stage().posted(`${id}/on`, form(part))).toContain('Fill in what is required: Number.');
  });

  test('can be removed, with what it fills', async () => {
    const { id } = await connected();
    const part = await stage().posted(`${id}/search-find_parcel/disconnect`);
    expect(part).not.toContain('Search before the action');
    expect(form(part).get('action/place')).toBe('');
    expect(form(part).get('action/number')).toBe('P-9');
  });

  test('runs in the Zap', async () => {
    const { id, part } = await connected();
    await stage().post(`${id}/on`, form(part, { 'search-find_parcel/number': '{{parcel__number}}', 'action/label_file': '{{find_parcel__parcel__place}}' }));
    const zap = stage().runner.zaps.at(-1);
    zap?.startRun({ id: 1, parcel: { number: 'P-1' } });
    zap?.startRun({ id: 2, parcel: { number: 'none' } });
    await stage().runner.idle();
    expect(zap?.runs).toMatchObject([{ output: { number: 'P-9', place: 1, label_file: 'Hamburg' } }, { status: 'halted', reason: 'Nothing was found.' }]);
    await zap?.turnOff();
  });
});

describe('a Zap that is changed', () => {
  test('is copied with all that is filled in, and replaced when the copy is turned on', async () => {
    const { runner, post, posted, read } = stage();
    const trigger = { key: 'parcel_lost', inputData: {} };
    const before = [{ kind: 'search' as const, key: 'find_parcel', inputData: { number: '{{id}}' } }];
    const zap = runner.addZap({
      name: 'Old',
      trigger,
      action: { kind: 'create', key: 'send_parcel', inputData: { number: '{{id}}', stops: ['a'] }, before },
    });
    expect(await read('/parcels/maker')).toContain(`action="/parcels/maker/change/${zap.id}"`);
    const answer = await post(`change/${zap.id}`);
    const page = await answer.text();
    expect(page).toContain('replaces the Zap “Old”');
    expect([...form(page)].filter(([name, value]) => name !== 'back' && value !== '')).toEqual([
      ['search-find_parcel/number', '{{id}}'],
      ['action/number', '{{id}}'],
      ['action/stops', 'a'],
      ['name', 'Old'],
    ]);
    await posted(`${answer.url.split('/').at(-1)}/on`, form(page, { name: 'New' }));
    expect(runner.zaps.map(({ name }) => name)).toContain('New');
    expect(runner.zaps).not.toContain(zap);
    await runner.zaps.at(-1)?.turnOff();
  });

  test('is offered only where forms can show what it does', async () => {
    const { runner, post, read } = stage();
    const zap = runner.addZap({ trigger: { key: 'parcel_lost' }, action: () => ({}) });
    expect(await read('/parcels/maker')).not.toContain(`change/${zap.id}"`);
    expect((await post(`change/${zap.id}`)).status).toBe(404);
    expect((await post('change/none')).status).toBe(404);
  });
});

describe('turning a Zap on', () => {
  test('makes it of what the forms hold, and leads to the Zaps', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_sent', 'create.send_parcel');
    const before = stage().runner.zaps.length;
    const answer = await stage().post(`${id}/on`, form(page, { name: 'Mine', 'action/number': '{{parcel__number}}' }));
    expect(answer.headers.get('hx-redirect')).toMatch(/^\/parcels\/(zaps|maker)$/);
    const zap = stage().runner.zaps[before];
    expect(zap).toMatchObject({ name: 'Mine', isOn: true });
    expect(zap?.definition).toMatchObject({ action: { kind: 'create', key: 'send_parcel', inputData: { number: '{{parcel__number}}', fragile: 'no' } } });
    expect((await fetch(`${stage().console.url}/parcels/maker/${id}`)).status).toBe(404);
    await zap?.turnOff();
  });

  test('leaves no Zap where the app refuses, and says why', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_lost', 'search.find_parcel');
    const before = stage().runner.zaps.length;
    const answer = await stage().posted(`${id}/on`, form(page, { 'trigger/refuse': 'yes', 'action/number': '1' }));
    expect(answer).toContain('No room for a &lt;webhook&gt;.');
    expect(stage().runner.zaps.length).toBe(before);
    expect(await stage().read(id)).toContain('Parcel Lost');
  });

  test('asks for what is required', async () => {
    const { id, page } = await begun(stage(), 'trigger.parcel_lost', 'search.find_parcel');
    expect(await stage().posted(`${id}/on`, form(page))).toContain('Fill in what is required: Number.');
  });
});
