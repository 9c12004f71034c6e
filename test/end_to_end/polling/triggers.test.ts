import { describe, expect, test } from '@jest/globals';
import { box, stage } from '../../support/mailingwork/end_to_end.ts';

const at = stage();
const HOUR = 3_600_000;

/** One poll of a trigger. */
async function poll(key: string, inputData: Record<string, unknown> = {}, meta: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  const rows: unknown = await at().run(`triggers.${key}.operation.perform`, { inputData, meta });
  return Array.isArray(rows) ? rows : [];
}

const idsOf = (rows: readonly Record<string, unknown>[]): unknown[] => rows.map(({ id }) => id);

/** The demo newsletter that was sent three days ago, and who got it. */
function newsletter() {
  const mailing = [...at().sandbox.account.mailings.values()].find(({ subject }) => subject.startsWith('Winteraktion'));
  const recipients = mailing?.sendings.map(({ recipient }) => recipient) ?? [];
  const [one = 0, two = 0] = recipients;
  if (mailing === undefined) {
    throw new Error('no newsletter');
  }
  return { mailing, one, two };
}

describe('polls of an account in the sandbox', () => {
  test.each(['email_opened', 'link_clicked', 'email_bounced', 'email_sent_to_subscriber'])('%s finds the demo newsletter, once', async (key) => {
    const first = await poll(key, {}, { isPopulatingDedupe: true });
    expect(first.length).toBeGreaterThan(0);
    expect(new Set(idsOf(first)).size).toBe(first.length);
    expect(first[0]).toMatchObject({
      mailing_subject: expect.any(String),
      email: expect.stringContaining('@'),
      occurred_at: expect.stringMatching(/\+0[12]:00$/),
    });
    expect(idsOf(await poll(key))).toEqual(idsOf(first));
  });

  test('an opening and a click each appear as one new event', async () => {
    const { mailing, one } = newsletter();
    const { sandbox } = at();
    const openings = new Set(idsOf(await poll('email_opened', { how_often: 'every' })));
    const clicks = new Set(idsOf(await poll('link_clicked', { how_often: 'every' })));
    mailing.openings.unshift({ recipient: one, at: sandbox.clock.now(), userAgentType: 'human', userAgent: 'Browser' });
    mailing.clicks.unshift({ recipient: one, at: sandbox.clock.now(), linkId: mailing.links[1]?.id ?? 0 });
    expect((await poll('email_opened', { how_often: 'every' })).filter(({ id }) => !openings.has(id))).toMatchObject([
      { subscriber_id: one, mailing_id: mailing.id, user_agent: 'Browser' },
    ]);
    expect((await poll('link_clicked', { how_often: 'every', url_contains: '/garten' })).filter(({ id }) => !clicks.has(id))).toMatchObject([
      { subscriber_id: one, link_id: mailing.links[1]?.id, link_url: mailing.links[1]?.url },
    ]);
  });

  test('clicks count once per e-mail, however many of its links a subscriber clicks and however often', async () => {
    const { mailing, one, two } = newsletter();
    const { sandbox } = at();
    const earlier = [...sandbox.account.mailings.values()].find(({ subject }) => subject === 'Die besten Gartentipps') ?? mailing;
    const [, garden = { id: 0 }, tech = { id: 0 }] = mailing.links;
    mailing.clicks = [];
    earlier.clicks = [];
    const inputs = { how_often: 'mailing' };
    const known = new Set(idsOf(await poll('link_clicked', inputs)));
    const fires = async (): Promise<unknown[]> => {
      const rows = (await poll('link_clicked', inputs)).filter(({ id }) => !known.has(id));
      for (const { id } of rows) {
        known.add(id);
      }
      return rows.map(({ subscriber_id, mailing_id }) => [subscriber_id, mailing_id]);
    };
    const click = (recipient: number, linkId: number, of = mailing) => of.clicks.unshift({ recipient, linkId, at: sandbox.clock.now() });
    click(one, garden.id);
    click(one, tech.id);
    expect(await fires()).toEqual([[one, mailing.id]]);
    click(one, tech.id);
    click(one, garden.id);
    expect(await fires()).toEqual([]);
    click(two, garden.id);
    expect(await fires()).toEqual([[two, mailing.id]]);
    click(one, earlier.links[1]?.id ?? 0, earlier);
    expect(await fires()).toEqual([[one, earlier.id]]);
  });

  test('bounces can be told apart by type', async () => {
    const { mailing, one, two } = newsletter();
    const now = at().sandbox.clock.now();
    mailing.bounces.push({ recipient: one, at: now, type: 'hard', address: '' }, { recipient: two, at: now, type: 'soft', address: '' });
    const types = (rows: Record<string, unknown>[]) => new Set(rows.map(({ bounce_type }) => bounce_type));
    expect(types(await poll('email_bounced', { bounce_types: ['hard'] }))).toEqual(new Set(['hard']));
    expect(types(await poll('email_bounced'))).toEqual(new Set(['hard', 'soft']));
  });

  test('an activated campaign e-mail keeps reporting its recipients', async () => {
    const created = await at().run('creates.create_mailing.operation.perform', {
      inputData: { subject: 'Order', sender_name: 'Shop', sender_email: 'shop@example.com', text: 'Thanks', type: 'campaign' },
    });
    const { mailing_id: mailing } = Object(created);
    await at().run('creates.activate_mailing.operation.perform', { inputData: { mailing } });
    expect(await poll('email_sent_to_subscriber', { mailings: [mailing] })).toEqual([]);
    const [first] = at().sandbox.account.subscribers.all();
    const email = first?.fields.get(box.emailFieldId);
    await at().run('creates.send_campaign_email.operation.perform', { inputData: { mailing, email } });
    expect(await poll('email_sent_to_subscriber', { mailing_name: 'order' })).toMatchObject([{ mailing_id: mailing, email }]);
  });

  test('an e-mail is finished when it is done', async () => {
    const { mailing } = newsletter();
    mailing.status = 'activated';
    expect(idsOf(await poll('email_sending_finished'))).not.toContain(String(mailing.id));
    mailing.status = 'done';
    expect((await poll('email_sending_finished'))[0]).toMatchObject({ id: String(mailing.id), mailing_subject: mailing.subject, status: 'done' });
  });

  test('an e-mail that is paused, activated again and done has one event for each status', async () => {
    const { mailing } = newsletter();
    let ids = new Set<unknown>();
    const fires = async (status: typeof mailing.status): Promise<unknown[]> => {
      mailing.status = status;
      const fresh = idsOf(await poll('mailing_status_changed', { statuses: ['paused', 'activated', 'done'] })).filter((id) => !ids.has(id));
      ids = new Set([...ids, ...fresh]);
      return fresh;
    };
    await fires('drafted');
    expect(await fires('activated')).toEqual([`${mailing.id}-activated`]);
    expect(await fires('paused')).toEqual([`${mailing.id}-paused`]);
    expect(await fires('activated')).toEqual([]);
    expect(await fires('done')).toEqual([`${mailing.id}-done`]);
  });

  test('new members of a list are found however they joined, and read whole when a step needs it', async () => {
    const known = new Set(idsOf(await poll('new_subscriber_in_list', { lists: ['1'] })));
    const created = await at().run('creates.create_subscriber.operation.perform', { inputData: { email: 'new@example.com', lists: ['1'], field_3: 'Nina' } });
    const found = (await poll('new_subscriber_in_list', { lists: ['1'] })).filter(({ id }) => !known.has(id));
    expect(found).toMatchObject([{ list_name: 'Newsletter', subscriber_id: Object(created).subscriber_id }]);
    const marker = JSON.parse(String(found[0]?.subscriber).split('|||')[1] ?? '');
    expect(await at().run(marker.method, { inputData: marker.bundle })).toMatchObject({
      email: 'new@example.com',
      first_name: 'Nina',
      subscribed_list_ids: [1],
    });
  });

  test('a blocked address is returned while it is recent', async () => {
    const { sandbox } = at();
    sandbox.account.retainedAddresses.set('blocked@example.com', sandbox.clock.now() - HOUR);
    sandbox.account.retainedAddresses.set('long-ago@example.com', sandbox.clock.now() - 100 * HOUR);
    const ids = idsOf(await poll('address_blocked'));
    expect(ids).toContain('blocked@example.com');
    expect(ids).not.toContain('long-ago@example.com');
  });

  test('a deactivated webhook is returned once per deactivation', async () => {
    const { run, sandbox } = at();
    await run('triggers.new_opt_in.operation.performSubscribe', { targetUrl: 'http://127.0.0.1:9/hook/abcd' });
    const webhook = [...sandbox.account.webhooks.values()].at(-1);
    expect(await poll('webhook_deactivated')).toEqual([]);
    Object.assign(webhook ?? {}, { active: false, deactivatedAt: sandbox.clock.now() });
    const [first] = await poll('webhook_deactivated');
    expect(first).toMatchObject({ webhook_id: webhook?.id, active: false, own: true });
    expect(await poll('webhook_deactivated')).toEqual([first]);
  });

  test('the links of the chosen e-mails are offered in a dropdown', async () => {
    const { mailing } = newsletter();
    const [link] = mailing.links;
    expect(await poll('all_links', { mailings: [String(mailing.id)] })).toContainEqual({
      id: String(link?.id),
      label: `${link?.url} (${mailing.subject}, ${link?.id})`,
    });
    expect((await poll('all_mailings'))[0]).toMatchObject({ label: expect.stringMatching(/\(\d+, Campaign E-Mail, Draft\)$/) });
  });
});
