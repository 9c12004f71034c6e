import { describe, expect, test } from '@jest/globals';
import { box, stage } from '../../support/mailingwork/end_to_end.ts';
import { file, fileServer, redirect } from '../../support/servers/file_server.ts';

const at = stage();
const site = fileServer();
const act = (key: string, inputData: Record<string, unknown>) => at().run(`creates.${key}.operation.perform`, { inputData });
const find = (key: string, inputData: Record<string, unknown>) => at().run(`searches.${key}.operation.perform`, { inputData });
const lastMail = () => [...at().sandbox.account.outbox.values()].at(-1);
const newMailing = { subject: 'Ihre Bestellung', sender_name: 'Demo', sender_email: 'shop@example.com', text: 'Danke!' };
const idOf = (output: unknown): number => {
  const id: unknown = typeof output === 'object' && output !== null && 'mailing_id' in output ? output.mailing_id : undefined;
  if (typeof id !== 'number') {
    throw new Error('no e-mail');
  }
  return id;
};

describe('e-mails against an account in the sandbox', () => {
  test('an e-mail is created, activated, found and sent to an address that is not a subscriber, with every character as typed', async () => {
    const subject = 'Größe "42" & {{bestellnummer}} 😀 <b>[name]</b>';
    const text = "  Guten Tag {{ vorname }} [nachname],\r\n\r\n„Danke“ & 'tschüss' {{bundle.inputData.x}} {{process.env.HOME}} 100 % + 1 = 😀\n\n";
    const html = '<p style="color:#ff0">Käse &amp; Brot {{#if a}}[x][0]{{/if}} — ‘é’ 𝒳</p>\n';
    const created = await act('create_mailing', { ...newMailing, subject, text, html, lists: ['1'], folder: '5' });
    expect(created).toMatchObject({ mailing_subject: subject, type: 'campaign', status: 'drafted', sending_time: null });
    const mailing = String(idOf(created));
    expect(await act('activate_mailing', { mailing })).toMatchObject({ status: 'activated', already_active: false });
    expect(await act('activate_mailing', { mailing })).toMatchObject({ status: 'activated', already_active: true });
    expect(await find('find_mailing', { subject, status: 'activated' })).toMatchObject([{ mailing_id: Number(mailing), mailing_subject: subject }]);

    const email = 'not.yet.subscribed@example.com';
    expect(await act('send_campaign_email', { mailing, email, field_3: 'Zoë {{x}} [y] 😀', send: 'now' })).toEqual({
      status: 'sent',
      mailing_id: Number(mailing),
      email,
      attachment_names: [],
    });
    expect(lastMail()).toMatchObject({ to: email, subject, text, html, fields: { 3: 'Zoë {{x}} [y] 😀' } });
    expect(await find('find_subscriber', { email })).toEqual([]);
  });

  test('files are sent as attachments from their addresses', async () => {
    const invoice = new Uint8Array(2_000_000).map((_, index) => index % 251);
    site().files.set('/engine/hydrate/1?signature=a%2Bb', redirect('/store/invoice'));
    site().files.set('/store/invoice', file(invoice, { 'content-disposition': "attachment; filename*=UTF-8''Rechnung%20%C3%BC.pdf" }));
    site().files.set('/terms.txt', file('Terms'));
    const attachments = [`${site().url}/engine/hydrate/1?signature=a%2Bb`, `${site().url}/terms.txt`];
    expect(await act('send_campaign_email', { mailing: '7', email: 'buyer@example.com', attachments })).toMatchObject({
      status: 'sent',
      attachment_names: ['Rechnung ü.pdf', 'terms.txt'],
    });
    expect(lastMail()).toMatchObject({
      attachments: [
        { name: 'Rechnung ü.pdf', bytes: 2_000_000 },
        { name: 'terms.txt', bytes: 5 },
      ],
    });
    expect(JSON.stringify(site().requests)).not.toContain('demo');
  });

  test('exactly 3 MB are sent, one byte more is not', async () => {
    const most = 3 * 1024 * 1024;
    site().files.set('/a.bin', file(new Uint8Array(most - 1)));
    site().files.set('/b.bin', file(new Uint8Array(1)));
    site().files.set('/c.bin', file(new Uint8Array(2)));
    const send = (...names: string[]) =>
      act('send_campaign_email', { mailing: '7', email: 'buyer@example.com', attachments: names.map((name) => `${site().url}/${name}`) });
    await send('a.bin', 'b.bin');
    expect(lastMail()).toMatchObject({ attachments: [{ bytes: most - 1 }, { bytes: 1 }] });
    const sent = at().sandbox.account.outbox.size;
    await expect(send('a.bin', 'c.bin')).rejects.toThrow('The files are larger than 3 MB in all. Check the values in this step.');
    expect(at().sandbox.account.outbox.size).toBe(sent);
  });

  test('the queue takes the address as the value of the e-mail field', async () => {
    expect(await act('send_campaign_email', { mailing: '7', email: 'subscriber1@example.com', field_4: 'Ümit', send: 'queued' })).toMatchObject({
      status: 'queued',
    });
    expect(lastMail()).toMatchObject({ to: 'subscriber1@example.com', fields: { [box.emailFieldId]: 'subscriber1@example.com', 4: 'Ümit' } });
  });

  test('a paused e-mail is activated again', async () => {
    const [paused] = [await find('find_mailing', { status: 'paused' })].flat();
    expect(await act('activate_mailing', { mailing: idOf(paused) })).toMatchObject({
      mailing_subject: 'Geburtstagsgruß',
      status: 'activated',
      already_active: false,
    });
  });

  test('an e-mail that is not an active campaign e-mail is not sent, and the reason is given', async () => {
    const send = (mailing: string) => act('send_campaign_email', { mailing, email: 'buyer@example.com' });
    await expect(send('12')).rejects.toThrow('E-mail 12 has the status “Draft”, so it must be activated before it can be sent.');
    await expect(send('1')).rejects.toThrow('E-mail 1 is of the type “Standard E-Mail”, and only campaign e-mails can be sent to one address.');
  });

  test('an e-mail whose answer was lost is sent once', async () => {
    const { sandbox } = at();
    sandbox.faults.add({ fault: 'lose-answer', operation: 'SendEMailByIDAndRecipient' });
    const sent = sandbox.account.outbox.size;
    await expect(act('send_campaign_email', { mailing: '7', email: 'buyer@example.com' })).rejects.toMatchObject({ name: 'HaltedError' });
    expect(sandbox.account.outbox.size).toBe(sent + 1);
  });

  test('statistics match what happened', async () => {
    const mailing = at().sandbox.account.mailings.get(2);
    if (mailing === undefined) {
      throw new Error('no e-mail');
    }
    const people = (rows: readonly { readonly recipient: number }[]) => new Set(rows.map(({ recipient }) => recipient)).size;
    const [statistics] = [await find('find_mailing_statistics', { mailing: '2' })].flat();
    expect(statistics).toMatchObject({
      mailing_id: 2,
      mailing_subject: mailing.subject,
      status: 'done',
      emails_sent: mailing.sendings.length,
      recipients: people(mailing.sendings),
      openings: mailing.openings.length,
      unique_openings: people(mailing.openings),
      clicks: mailing.clicks.length,
      unique_clicks: people(mailing.clicks),
      bounces: mailing.bounces.length,
      hard_bounces: mailing.bounces.filter(({ type }) => type === 'hard').length,
      soft_bounces: mailing.bounces.filter(({ type }) => type === 'soft').length,
      unsubscribes: [...at().sandbox.account.optouts.values()].filter(({ mailingId, finalizedAt }) => mailingId === 2 && finalizedAt !== null).length,
      complete: true,
    });
    expect(await find('find_mailing_statistics', { mailing: '12' })).toMatchObject([{ recipients: 0, clicks: 0, click_rate: null, complete: true }]);
    expect(await find('find_mailing_statistics', { mailing: '999' })).toEqual([]);
  });

  test('statistics of links match what was clicked', async () => {
    const mailing = at().sandbox.account.mailings.get(2);
    const [found] = [await find('find_link_statistics', { mailing: '2' })].flat();
    const { links, ...sums } = Object(found);
    expect(sums).toMatchObject({ mailing_id: 2, clicks: mailing?.clicks.length, complete: true });
    expect(new Set(links)).toEqual(
      new Set(
        mailing?.links.map(({ id, url }) => {
          const clicks = mailing.clicks.filter(({ linkId }) => linkId === id);
          return { id, url, clicks: clicks.length, unique_clicks: new Set(clicks.map(({ recipient }) => recipient)).size };
        }),
      ),
    );
    expect(await find('find_link_statistics', { mailing: '12' })).toEqual([{ mailing_id: 12, clicks: 0, unique_clicks: 0, complete: true, links: [] }]);
    expect(await find('find_link_statistics', { mailing: '999' })).toEqual([]);
  });

  test('statistics of a period add up over its e-mails, in as many steps as it takes', async () => {
    const sent = [...at().sandbox.account.mailings.values()].filter(({ sendingTime, status }) => sendingTime !== null && status !== 'drafted');
    const counted: Record<string, unknown>[] = [];
    let clicks = 0;
    let step: Record<string, unknown> = {};
    do {
      const [found] = [await find('find_period_statistics', { from: '2001-01-01', continue_with: step.continue_with })].flat();
      step = Object(found);
      clicks += Number(step.clicks);
      counted.push(...Object(step.mailings));
    } while (step.continue_with !== null);
    expect(step.complete).toBe(true);
    expect(counted.map(({ mailing_id }) => mailing_id)).toEqual(expect.arrayContaining([2, 3]));
    expect(clicks).toBe(sent.reduce((sum, mailing) => sum + mailing.clicks.length, 0));
  });

  test('recipients of an e-mail and members of a list are found in as many steps as it takes', async () => {
    const { account } = at().sandbox;
    const all = async (key: string, input: object, items: string): Promise<unknown[]> => {
      const found: unknown[] = [];
      let step: Record<string, unknown> = {};
      do {
        const [next] = [await find(key, { ...input, continue_with: step.continue_with })].flat();
        step = Object(next);
        found.push(...Object(step[items]));
      } while (step.continue_with !== null);
      return found;
    };
    const recipients = await all('find_mailing_recipients', { mailing: '2' }, 'recipients');
    expect(recipients).toHaveLength(account.mailings.get(2)?.sendings.length ?? 0);
    expect(recipients[0]).toMatchObject({ subscriber_id: account.mailings.get(2)?.sendings[0]?.recipient, occurred_at: expect.any(String) });
    const members = await all('find_list_members', { list: '1' }, 'members');
    expect(members.map((member) => Object(member).subscriber_id)).toEqual([...account.subscribers.idsByList(1)]);
    expect(members[0]).toMatchObject({ email: expect.stringContaining('@') });
  });

  test('statistics of 20,000 recipients are counted completely', async () => {
    const mailing = at().sandbox.account.mailings.get(3);
    if (mailing === undefined) {
      throw new Error('no e-mail');
    }
    mailing.sendings = Array.from({ length: 20_000 }, (_, index) => ({ recipient: index + 1, at: mailing.sendingTime ?? 0 }));
    mailing.openings = Array.from({ length: 15_000 }, (_, index) => ({ recipient: (index % 10_000) + 1, at: 0, userAgentType: 'human', userAgent: '' }));
    mailing.clicks = [];
    mailing.bounces = [];
    expect(await find('find_mailing_statistics', { mailing: '3' })).toMatchObject([
      { recipients: 20_000, openings: 15_000, unique_openings: 10_000, opening_rate: 50, clicks: 0, click_rate: 0, complete: true },
    ]);
  });
});
