import { describe, expect, test } from '@jest/globals';
import { freshConsole } from '../support.ts';

const stage = freshConsole();
const PAGE = '/parcels/outbox';

describe('the outbox', () => {
  test('lists mails, newest first, with what their recipients did', async () => {
    const { account } = stage().box;
    account.parcels.push('table');
    account.opened.add(1);
    account.clicked.add(1);
    const html = await stage().read(PAGE);
    expect(html).toMatch(/id="mail-2" class="new"[\s\S]*Your parcel table[\s\S]*not opened[\s\S]*id="mail-1" class=""[\s\S]*>opened<[\s\S]*>clicked</);
    expect(html).toContain('id="mails" hx-get="/parcels/outbox/list" hx-trigger="sse:mails"');
  });

  test('finds mails by address and subject', async () => {
    stage().box.account.parcels.push('table');
    expect(await stage().read(`${PAGE}/list?text=TABLE%40`)).toMatch(/1 in all[\s\S]*Your parcel table/);
    expect(await stage().read(`${PAGE}/list?text=nothing`)).toContain('No mail contains this text.');
  });

  test('says how mails come to be while it is empty', async () => {
    stage().box.account.parcels = [];
    expect(await stage().read(PAGE)).toContain('No mails yet. Sign up on a page of the account');
  });

  test('shows a mail in a frame without rights, its text and its facts', async () => {
    const html = await stage().read(`${PAGE}/1`);
    expect(html).toContain('<h1>Your parcel lamp</h1>');
    expect(html).toContain('src="/mail/parcels/1" title="The mail as it looks" sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(html).toContain('lamp is on its way.</pre>');
    expect(html).toMatch(/<dt>From<\/dt><dd>parcels@example.com<\/dd>[\s\S]*<dt>Weight<\/dt><dd>lamp<\/dd>/);
    expect((await fetch(`${stage().console.url}${PAGE}/9`)).status).toBe(404);
  });

  test('shows that the mail was opened when it was', async () => {
    expect(await stage().read(`${PAGE}/1/marks`)).toContain('not opened');
    const before = stage().box.journal.lastId;
    await stage().read('/mail/parcels/1');
    expect(stage().box.journal.changedSince(before)).toEqual(['mails', 'account']);
    expect(await stage().read(`${PAGE}/1/marks`)).toContain('>opened<');
  });

  test('lets the mailbox answer', async () => {
    const answer = await fetch(`${stage().console.url}${PAGE}/1/answer/refused`, { method: 'POST' });
    expect(await answer.text()).toContain('Done: Refuse it');
    expect(stage().box.account.parcels).toEqual(['lamp', 'refused 1']);
    expect((await fetch(`${stage().console.url}${PAGE}/1/answer/other`, { method: 'POST' })).status).toBe(404);
  });

  test('escapes what stands in a mail', async () => {
    stage().box.account.parcels = ['<script>alert(1)</script>'];
    for (const path of ['', '/1']) {
      const html = await stage().read(PAGE + path);
      expect(html).not.toContain('<script>');
      expect(html).toContain('&lt;script&gt;');
    }
  });
});
