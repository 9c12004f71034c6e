import { describe, expect, test } from '@jest/globals';
import { call, freshReceiver, freshSandbox } from '../support.ts';

const sandbox = freshSandbox();
const receiver = freshReceiver();

const open = async (path: string) => {
  const response = await fetch(`${sandbox().url}${path}`);
  return { status: response.status, html: await response.text(), headers: response.headers };
};

const submit = async (path: string, values: [string, string][]) => {
  const response = await fetch(`${sandbox().url}${path}`, { method: 'POST', body: new URLSearchParams(values) });
  await sandbox().deliveries.idle();
  return { status: response.status, html: await response.text(), path: response.url.replace(sandbox().url, '') };
};

const linkIn = (html: string, start: string) => new RegExp(`href="(${start}[^"]*)"`).exec(html)?.[1] ?? 'no such link';
const listen = (event: string) => call(sandbox(), 'CreateWebHook', { app: 'tests', event, url: receiver().url });

describe('a sign-up on the pages', () => {
  test('goes from the form through the outbox and the confirmation to the webhook, once', async () => {
    await listen('optin_finalized');
    const form = await open(linkIn((await open('/')).html, '/sign-up/60'));
    expect(form.html).toContain('name="fields[1]"');
    expect(form.html).not.toContain('name="fields[6]"');
    const sent = await submit('/sign-up/60', [
      ['fields[1]', 'zoe@example.com'],
      ['fields[3]', '<b>Zoë & Co</b>'],
    ]);
    expect(sent.path).toBe('/sign-up/60?done=1');
    expect(receiver().bodies).toEqual([]);

    const mail = await open(linkIn((await open('/outbox')).html, '/outbox/'));
    const confirmation = linkIn(mail.html, '/confirm/');
    for (let click = 0; click < 3; click += 1) {
      expect((await open(confirmation)).html).toContain('Your subscription is confirmed');
    }
    await sandbox().deliveries.idle();
    expect(receiver().bodies).toEqual([expect.objectContaining({ optinsetup_id: 60, fields: expect.arrayContaining([{ id: 3, value: '<b>Zoë & Co</b>' }]) })]);
  });

  test('with a known address keeps its subscriber id when the setup matches duplicates', async () => {
    await submit('/sign-up/62', [['fields[1]', 'SUBSCRIBER2@example.com']]);
    expect([...sandbox().account.subscribers.idsByAddress('subscriber2@example.com')]).toEqual([6_049_002]);
    expect(sandbox().account.subscribers.get(6_049_002)?.lists.has(3)).toBe(true);
  });

  test.each([
    ['without an address', [['fields[3]', 'Max']]],
    [
      'with a field of another form',
      [
        ['fields[1]', 'a@example.com'],
        ['fields[6]', 'x'],
      ],
    ],
    ['with nothing', []],
  ] satisfies [string, [string, string][]][])('%s is refused', async (_what, values) => {
    expect((await submit('/sign-up/60', values)).status).toBe(400);
  });

  test('sends a greeting after the confirmation when the setup says so', async () => {
    await submit('/sign-up/61', [['fields[1]', 'zoe@example.com']]);
    await open(linkIn((await open(linkIn((await open('/outbox')).html, '/outbox/'))).html, '/confirm/'));
    expect((await open('/outbox')).html).toContain('Welcome');
  });
});

describe('unsubscribing on the pages', () => {
  test('twice sends only one event', async () => {
    await listen('optout_finalized');
    for (let time = 0; time < 2; time += 1) {
      await submit('/unsubscribe?setup=1', [
        ['setup', '1'],
        ['email', 'subscriber1@example.com'],
      ]);
    }
    expect(receiver().bodies).toHaveLength(1);
  });

  test('by address applies to every subscriber with the address', async () => {
    await listen('optout_finalized');
    const form = await open('/unsubscribe?setup=1');
    expect(form.html).toContain('name="email"');
    await submit('/unsubscribe?setup=1', [
      ['setup', '1'],
      ['email', 'subscriber39@example.com'],
    ]);
    expect(receiver().bodies.map(({ subscriber_id }) => subscriber_id)).toEqual([6_049_039, 6_049_040]);
  });

  test('by the personal link with a double opt-out waits for the click', async () => {
    await listen('optout_finalized');
    const link = linkIn((await open('/')).html, '/unsubscribe/');
    expect((await open(link)).html).toContain('Opt-out setup');
    await submit(link, [['setup', '2']]);
    expect(receiver().bodies).toEqual([]);
    const confirmation = linkIn((await open(linkIn((await open('/outbox')).html, '/outbox/'))).html, '/confirm/');
    await open(confirmation);
    await open(confirmation);
    await sandbox().deliveries.idle();
    expect(receiver().bodies).toEqual([expect.objectContaining({ optoutsetup_id: 2, subscriber_id: 6_049_040 })]);
  });
});

test('reading a sent e-mail counts as an opening, following its link as a click', async () => {
  const { result } = await call(sandbox(), 'SendEMailByIDAndRecipient', { emailId: 6, email: 'subscriber1@example.com' });
  const before = sandbox().account.mailings.get(6)?.openings.length ?? 0;
  const mail = await open(`/outbox/${result}`);
  expect((await open(linkIn(mail.html, `/outbox/${result}/click/`))).html).toContain('https://www.example.com');
  const mailing = sandbox().account.mailings.get(6);
  expect(mailing?.openings).toHaveLength(before + 1);
  expect(mailing?.clicks.at(-1)).toMatchObject({ recipient: 6_049_001 });
});

test('the profile manager saves data and lists and sends the event to the webhook', async () => {
  await listen('profilemanager_finalized');
  const link = linkIn((await open('/')).html, '/profile/');
  expect((await open(link)).html).toContain('value="subscriber39@example.com"');
  const saved = await submit(link, [
    ['fields[1]', 'changed@example.com'],
    ['fields[12][]', ''],
    ['fields[12][]', 'Küche'],
    ['fields[12][]', 'Reisen'],
    ['fields[13]', '2026-11-21T10:30'],
    ['lists[]', ''],
    ['lists[]', '8'],
  ]);
  expect(saved.html).toContain('Saved.');
  const [body] = receiver().bodies;
  expect(body).toMatchObject({ subscriber_id: 6_049_040, changed_at: expect.any(String) });
  expect(body?.fields).toEqual(
    expect.arrayContaining([
      { id: 1, value: 'changed@example.com' },
      { id: 12, value: 'Küche,Reisen' },
      { id: 13, value: '2026-11-21 10:30:00' },
    ]),
  );
  expect(body?.lists).toEqual([1, 3, 5, 8].map((id) => ({ id, value: id === 8 ? 1 : 0 })));
});

describe('the console', () => {
  test('shows webhooks without their secret address', async () => {
    await call(sandbox(), 'CreateWebHook', { app: 'tests', event: 'optin_finalized', url: 'http://127.0.0.1:9/hooks/topsecret1234?key=alsosecret' });
    const { html } = await open('/');
    expect(html).toContain('127.0.0.1:9 …1234');
    expect(html).not.toMatch(/topsecret|alsosecret/);
  });

  test('shows the latest deliveries and the deactivated webhooks', async () => {
    await listen('optin_finalized');
    await submit('/sign-up/62', [['fields[1]', 'first@example.com']]);
    expect((await open('/')).html).toContain('delivered');
    receiver().answer(500);
    await submit('/sign-up/62', [['fields[1]', 'second@example.com']]);
    expect((await open('/')).html).toContain('1 webhook(s) deactivated');
  });

  test('escapes the contents of the account, and loads nothing from elsewhere', async () => {
    await call(sandbox(), 'CreateList', { name: '<script>alert(1)</script>' });
    const { html, headers } = await open('/');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

test('a notification offers to activate the webhook again, with its buffered events', async () => {
  await listen('optin_finalized');
  receiver().answer(500);
  await submit('/sign-up/62', [['fields[1]', 'kept@example.com']]);
  receiver().answer(200);
  receiver().bodies.length = 0;
  expect((await open('/notifications')).html).toContain('Activate and send 1 buffered');
  const after = await submit('/notifications/1/activate', [['replay', '1']]);
  expect(after.html).toContain('active again');
  expect(receiver().bodies).toHaveLength(1);
});

test.each([
  '/sign-up/99',
  '/outbox/99',
  '/confirm/1-0123456789abcdef',
  '/profile/6049001-0123456789abcdef',
  '/unsubscribe/x',
  '/unsubscribe?setup=99',
  '/nothing',
])('there is no page %s', async (path) => {
  expect((await open(path)).status).toBe(404);
});
