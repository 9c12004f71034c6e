import { describe, expect, test } from '@jest/globals';
import type { Happened } from '../../../../sandbox/journal/journal.ts';
import { freshConsole } from '../support.ts';
import { deliverTo, freshSite } from '../webhooks/support.ts';
import { textOf } from '../zaps/support.ts';

const stage = freshConsole();
const site = freshSite();
const page = (path = '') => stage().read(`/parcels/log${path}`);
const part = (path: string) => stage().read(`/parcels/log${path}`, { headers: { 'hx-request': 'true' } });
const add = (title: string, happened: Partial<Happened> = {}) =>
  stage().box.journal.add({ topic: 'account', title, outcome: 'neutral', detail: () => ({ title }), ...happened });
const titles = (html: string) => Array.from(html.matchAll(/line-title">([^<]*)/g), ([, title]) => title);
const lastLine = () => stage().box.journal.lines().at(-1)?.id;
const addParcel = () => fetch(`${stage().box.url}/parcels`, { method: 'POST', body: JSON.stringify({ name: 'sofa' }) });

describe('the log', () => {
  test('says what to do first', async () => {
    expect(textOf(await page())).toContain('Nothing has happened yet. Turn on a Zap');
  });

  test('lists everything, newest first', async () => {
    await addParcel();
    stage().box.faults.add({ fault: 'hang' });
    stage().box.clock.advance(1000);
    const text = textOf(await page());
    expect(text).toMatch(/Clock [-\d: ]+→.* Faults hang: on .* Calls POST \/parcels succeeded/);
  });

  test('is in German for a person who chose it, and filtered in that language', async () => {
    const german = (path = '') => stage().read(`/parcels/log${path}`, { headers: { cookie: 'language=de' } });
    stage().box.faults.add({ fault: 'hang' });
    stage().box.reset();
    expect(titles(await german())).toEqual(['frisches Konto', 'hang: aus', 'hang: an']);
    expect(titles(await german('?text=FRISCHES'))).toEqual(['frisches Konto']);
    expect(await german(`/${lastLine()}`)).toContain('<h1>frisches Konto</h1>');
  });

  test('escapes what came from outside', async () => {
    add('<script>alert(1)</script>');
    expect(await page()).not.toContain('<script>alert');
    expect(await page(`/${lastLine()}`)).not.toContain('<script>alert');
    expect(await page('?text=%22%3E%3Cscript%3Ealert')).not.toContain('<script>alert');
  });
});

describe('the filter', () => {
  test('takes topics, an outcome and text together, and stays in the form', async () => {
    add('one');
    add('two', { topic: 'runs', outcome: 'bad' });
    add('three', { topic: 'runs', outcome: 'good' });
    add('four', { topic: 'mails' });
    expect(titles(await page('?topic=runs&topic=mails'))).toEqual(['four', 'three', 'two']);
    expect(titles(await page('?outcome=bad'))).toEqual(['two']);
    expect(titles(await page('?text=T&outcome='))).toEqual(['three', 'two']);
    const html = await page('?topic=runs&outcome=good&text=THREE&topic=other');
    expect(titles(html)).toEqual(['three']);
    expect(html).toMatch(/value="runs" id="topic-runs" checked/);
    expect(html).toContain('value="THREE"');
    expect(html).toContain('hx-trigger="sse:runs, resume"');
    expect(textOf(await page('?text=five'))).toContain('No line passes this filter.');
  });
});

describe('a page that stays open', () => {
  test('asks for the lines that it does not have', async () => {
    add('old');
    const known = stage().box.journal.lastId;
    add('new');
    add('other', { topic: 'mails' });
    const html = await page(`/newer?after=${known}&topic=account`);
    expect(titles(html)).toEqual(['new']);
    expect(html).toContain(`id="log-known" name="after" value="${stage().box.journal.lastId}" hx-swap-oob="true"`);
  });

  test('gets older lines a hundred at a time', async () => {
    for (let number = 1; number <= 250; number += 1) {
      add(String(number));
    }
    const first = await page();
    expect(titles(first)).toHaveLength(100);
    const [, before = ''] = /name="before" value="(\d+)"/.exec(first) ?? [];
    const second = await page(`/older?before=${before}`);
    expect(titles(second)).toEqual(Array.from({ length: 100 }, (_, index) => String(150 - index)));
    const [, last = ''] = /name="before" value="(\d+)"/.exec(second) ?? [];
    const third = await page(`/older?before=${last}`);
    expect(titles(third)).toHaveLength(50);
    expect(third).toMatch(/id="log-older"[^>]* hidden>/);
  });
});

describe('an opened line', () => {
  test('of a call shows how it was answered, and the call as a command without its key', async () => {
    await addParcel();
    const text = textOf(await part(`/${lastLine()}`));
    expect(text).toMatch(/Operation POST \/parcels Status 200 Duration \d+ ms Time [-\d: ]+ Parameters .*sofa.* Answer .*taken_at/);
    expect(text).toContain(`curl &#39;${stage().box.url}/parcels&#39; \\ --data-urlencode &#39;name=sofa&#39;`);
    expect(text).toContain('&#39;key=&#39;&quot;$KEY&quot;');
  });

  test('of a call that a fault struck names it', async () => {
    stage().box.faults.add({ fault: 'status', status: 503 });
    await addParcel();
    expect(textOf(await part(`/${lastLine()}`))).toMatch(/Status 503 · 503 .* Fault status/);
  });

  test('of a delivery shows the request and each answer, and leads to its page', async () => {
    await deliverTo(stage(), site().url);
    const html = await part(`/${lastLine()}`);
    expect(textOf(html)).toMatch(/delivered .* Request .*name=lamp.* Attempt 1 .*thank you/);
    expect(html).toContain('href="/parcels/webhooks/deliveries/1"');
  });

  test('of anything else shows what is known, but no more than can be read', async () => {
    add('long', { detail: () => 'x'.repeat(50_000) });
    expect((await part(`/${lastLine()}`)).length).toBeLessThan(11_000);
  });

  test('of a call that is no longer kept shows what the line knows', async () => {
    await addParcel();
    stage().box.calls.clear();
    expect(textOf(await part(`/${lastLine()}`))).toContain('&quot;operation&quot;: &quot;POST /parcels&quot;');
  });

  test('is a page of its own when it is opened by its address', async () => {
    add('something');
    expect(await page(`/${lastLine()}`)).toContain('<h1>something</h1>');
    expect(textOf(await page('/999999'))).toContain('This line is no longer kept.');
  });
});
