import { describe, expect, test } from '@jest/globals';
import { call, freshSandbox } from '../../support.ts';

const sandbox = freshSandbox();
const shown = () => sandbox().console;

/** The rows of a table of the account. */
const rowsOf = (title: string) =>
  shown()
    .tables()
    .find((table) => table.title.en === title)?.rows;

/** Sends the welcome mail to a subscriber. */
async function sendMail(email = 'subscriber1@example.com'): Promise<number> {
  return Number((await call(sandbox(), 'SendEMailByIDAndRecipient', { emailId: 6, email, 'fields[3]': '<b>Eva' })).result);
}

describe('a MAILINGWORK account in the console', () => {
  test('is counted', () => {
    expect(
      Object.fromEntries(
        shown()
          .counts()
          .map(({ name, value }) => [name.en, value]),
      ),
    ).toEqual({
      Subscribers: 40,
      Lists: 4,
      'E-mails': 12,
      'Sign-ups that wait for confirmation': 1,
      'Mails in the outbox': 1,
    });
  });

  test('shows lists, e-mails with statistics, setups with their pages, and fields', () => {
    expect(rowsOf('Lists')?.[0]).toEqual([1, 'Newsletter', 'Monatlicher Newsletter', 35, 5]);
    const sent = rowsOf('E-mails')?.find(([id]) => id === 2);
    expect(sent).toEqual([2, 'Die besten Gartentipps', 'standard', 'done', expect.stringMatching(/^\d{4}-/), ...Array(4).fill(expect.any(Number))]);
    expect(rowsOf('Opt-in setups')?.[0]).toContainEqual([{ label: { en: 'Open', de: 'Öffnen' }, path: '/sign-up/60' }]);
    expect(rowsOf('Fields')?.[1]).toEqual([2, 'Anrede', 'enum', 'Herr,Frau,Divers']);
    expect(rowsOf('Opt-ins')?.[0]).toEqual([
      expect.any(String),
      'pending@example.com',
      'Newsletter (Double-Opt-in)',
      { en: 'page', de: 'Seite' },
      expect.anything(),
    ]);
    expect(rowsOf('Opt-outs')).toHaveLength(5);
  });

  test('offers pages that exist', async () => {
    const subscriber = shown().people.get(6_049_001);
    const pages = [...shown().pages(), ...(subscriber?.pages ?? [])];
    expect(pages.length).toBeGreaterThan(8);
    for (const { path } of pages) {
      expect((await fetch(sandbox().url + path)).status).toBe(200);
    }
  });

  test('finds subscribers by any value or their id, newest first', () => {
    expect(shown().people.find('', 3)).toMatchObject({ total: 40, found: [{ id: 6_049_040 }, { id: 6_049_039 }, { id: 6_049_038 }] });
    expect(shown().people.find('özdemir', 50).total).toBeGreaterThan(1);
    expect(shown().people.find(' 6049007 ', 50).found).toMatchObject([{ title: 'subscriber7@example.com', place: 'Kunden, Veranstaltungen' }]);
  });

  test('tells all of a subscriber', async () => {
    const id = await sendMail();
    shown().mails.open(id);
    const { facts, tables } = shown().people.get(6_049_001) ?? { facts: [], tables: [] };
    expect(facts).toContainEqual(['Vorname', 'Anna']);
    expect(tables.map(({ title }) => title.en)).toEqual(['Lists', 'Opt-ins', 'Opt-outs', 'Events']);
    expect(tables[0]?.rows[0]).toEqual([1, 'Newsletter', { en: 'subscribed', de: 'angemeldet' }]);
    expect(tables[3]?.rows.slice(0, 2).map(([, event]) => event)).toContainEqual({ en: 'opened', de: 'geöffnet' });
    expect(shown().people.get(6_049_004)?.tables[0]?.rows[0]).toContainEqual({ en: 'opted out', de: 'abgemeldet' });
    expect(shown().people.get(1)).toBeUndefined();
  });
});

describe('a mail of a MAILINGWORK account in the console', () => {
  test('is a line in the journal when it is sent, without its links', async () => {
    await sendMail();
    const line = sandbox()
      .journal.lines()
      .findLast(({ topic }) => topic === 'mails');
    expect(line).toMatchObject({ title: 'Willkommen bei uns → subscriber1@example.com', outcome: 'neutral' });
    expect(line?.detail()).toEqual({ id: 2, to: 'subscriber1@example.com', subject: 'Willkommen bei uns' });
  });

  test('is a line in the journal after a reset too', async () => {
    sandbox().reset();
    await sendMail();
    expect(
      sandbox()
        .journal.lines()
        .filter(({ topic }) => topic === 'mails'),
    ).toHaveLength(1);
  });

  test('is filled with what was sent and what is known, escaped in its HTML', async () => {
    const mail = shown().mails.get(await sendMail());
    expect(mail).toMatchObject({ to: 'subscriber1@example.com', from: 'Demo GmbH <newsletter@example.com>', opened: false, clicked: false });
    expect(mail?.text).toContain('Guten Tag <b>Eva Müller,');
    expect(mail?.html).toContain('Guten Tag &lt;b&gt;Eva Müller,');
    expect(mail?.facts).toContainEqual(['Vorname', '<b>Eva']);
  });

  test('counts as opened and clicked in the statistics', async () => {
    const id = await sendMail();
    const { links = [] } = shown().mails.get(id) ?? {};
    shown().mails.open(id);
    const garden = links.find(({ href }) => href.includes('/garten'));
    expect(shown().mails.follow(id, garden?.id ?? 99)).toBe('https://www.example.com/garten?utm_campaign=mailing-6');
    expect(shown().mails.get(id)).toMatchObject({ opened: true, clicked: true });
    const { openings = [], clicks = [] } = sandbox().account.mailings.get(6) ?? {};
    expect([openings.at(-1)?.recipient, clicks.at(-1)?.recipient]).toEqual([6_049_001, 6_049_001]);
  });

  test('leads to the pages of the box', async () => {
    const [pending] = shown().mails.find('pending@', 1).found;
    const path = shown().mails.follow(pending?.id ?? 0, 0) ?? '';
    expect((await fetch(sandbox().url + path)).status).toBe(200);
    expect(sandbox().account.subscribers.idsByAddress('pending@example.com').size).toBe(1);
    expect(shown().mails.get(pending?.id ?? 0)).toMatchObject({ opened: false, clicked: true });
    expect(shown().mails.follow(pending?.id ?? 0, 9)).toBeUndefined();
  });

  test('is found by its address or subject', async () => {
    await sendMail();
    expect(shown().mails.find('WILLKOMMEN', 9)).toMatchObject({ total: 1, found: [{ id: 2 }] });
    expect(shown().mails.find('', 1)).toMatchObject({ total: 2, found: [{ id: 2 }] });
  });
});
