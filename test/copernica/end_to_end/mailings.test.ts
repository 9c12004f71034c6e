import { expect, test } from '@jest/globals';
import type { Family, Mailing, Template } from '../../../sandbox/copernica/account/mail_model.ts';
import { runDueMailings } from '../../../sandbox/copernica/mailing/schedule.ts';
import { sendMailing } from '../../../sandbox/copernica/mailing/send.ts';
import { stage } from '../../support/copernica/end_to_end.ts';

const staged = stage();

const account = () => staged().sandbox.account;
const nameOf = ({ family, id }: Mailing): string => `${family === 'html' ? 'html' : 'dnd'}-${id}`;
const rowsOf = (output: unknown): Record<string, unknown>[] => (Array.isArray(output) ? output : []);
const search = async (key: string, input: object): Promise<Record<string, unknown>[]> =>
  rowsOf(await staged().run(`searches.${key}.operation.perform`, { ...input }));

function named<Row extends { readonly name: string }>(rows: Iterable<Row>, name: string): Row {
  const found = [...rows].find((row) => row.name === name);
  if (found === undefined) {
    throw new Error(`The demo account has no ${name}.`);
  }
  return found;
}

const klanten = () => named(account().databases.values(), 'Klanten');
const template = (name: string): Template => named(account().templates.values(), name);
const document = (name: string): Template => named(account().documents.values(), name);
const mailingsOf = (family: Family): Mailing[] => [...account().mailings[family].values()];

test('each mailing that is sent starts a Zap once, whichever engine sends it', async () => {
  const check = async (): Promise<unknown[]> =>
    rowsOf(await staged().run('triggers.mailing_sent.operation.perform', { audience: 'both' })).map(({ mailing_id }) => mailing_id);
  const before = await check();
  const [profile] = account().profiles.of('database', klanten().id);
  const single = { type: 'profile', id: profile?.id ?? 0 } as const;
  const sent = [
    sendMailing(staged().sandbox, { family: 'draganddrop', contentId: template('Welkom').id, target: single }),
    sendMailing(staged().sandbox, { family: 'html', contentId: document('Catalogus').id, target: { type: 'database', id: klanten().id } }),
  ].flatMap((mailing) => mailing ?? []);
  const after = await check();
  expect(after.filter((id) => !before.includes(id)).toSorted()).toEqual(sent.map(nameOf).toSorted());
  expect(before.every((id) => after.includes(id))).toBe(true);
});

test('mailings are found by the name of their template or document, of both engines', async () => {
  const expected = mailingsOf('draganddrop').filter(({ contentId, type }) => contentId === template('Nieuwsbrief').id && type === 'mass');
  const found = await search('find_mailing', { name: 'nieuwsbrief' });
  expect(found.map(({ mailing_id }) => mailing_id)).toEqual(expected.toReversed().map(nameOf));
  const [catalogue] = await search('find_mailing', { name: 'katalog' });
  expect(catalogue).toMatchObject({ mailing_type: 'HTML', name: 'Katalog', mailing_subject: 'Der neue Katalog ist da', description: expect.any(String) });
});

test('the dropdowns offer what can be sent, and the mass mailings', async () => {
  const choices = async (key: string) => rowsOf(await staged().run(`triggers.${key}.operation.perform`)).map(({ label }) => String(label));
  expect(await choices('all_templates')).toHaveLength([...account().templates.values()].filter(({ archived }) => !archived).length);
  expect(await choices('all_documents')).toContainEqual(expect.stringMatching(/^Verzendbericht \(\d+\)$/));
  const mass = [...mailingsOf('draganddrop'), ...mailingsOf('html')].filter(({ type, test: isTest }) => type === 'mass' && !isTest);
  expect(await choices('all_mailings')).toHaveLength(mass.length);
});

test('the statistics of a mailing are those of its own engine', async () => {
  for (const family of ['draganddrop', 'html'] as const) {
    const [mailing] = mailingsOf(family).filter(({ type }) => type === 'mass');
    const mails = [...account().destinations[family].values()].filter(({ mailingId }) => mailingId === mailing?.id);
    const ids = new Set(mails.map(({ id }) => id));
    const clicks = [...account().activities[family].values()].filter(({ kind, destinationId }) => kind === 'clicks' && ids.has(destinationId));
    const [statistics] = await search('find_mailing_statistics', { mailing: mailing && nameOf(mailing) });
    expect(statistics).toMatchObject({ mailing_subject: mailing?.subject, recipients: mails.length, clicks: clicks.length });
    expect(statistics?.click_rate).toBeCloseTo((new Set(clicks.map(({ destinationId }) => destinationId)).size / mails.length) * 100, 2);
  }
  expect(await search('find_mailing_statistics', { mailing: 'dnd-99999' })).toEqual([]);
});

test('a selection has as many profiles as are in it', async () => {
  staged().sandbox.settings.selectionAge = 0;
  const view = named(account().views.values(), 'Nieuwsbrief');
  const members: unknown = await staged().run('triggers.new_profile_in_selection.operation.perform', { database: klanten().id, selection: view.id });
  const [size] = await search('find_selection_size', { database: klanten().id, selection: view.id });
  expect(size).toMatchObject({ selection_id: view.id, profile_count: rowsOf(members).length });
  expect(size?.profile_count).toBeGreaterThan(0);
});

test.each([
  ['template', 'draganddrop', 'dnd'],
  ['document', 'html', 'html'],
] as const)('a %s goes to one person once, also where the answer is lost', async (input, family, engine) => {
  const { sandbox, run } = staged();
  const content = input === 'template' ? template('Welkom') : document('Verzendbericht');
  const [profile] = account().profiles.of('database', klanten().id);
  const [order] = [...account().subprofiles.of('collection', named(klanten().collections, 'Orders').id)];
  const before = mailingsOf(family).length;
  const send = (recipient: object) => run('creates.send_mailing.operation.perform', { database: klanten().id, [input]: content.id, ...recipient });

  const sent = await send({ profile: profile?.id });
  const last = mailingsOf(family).at(-1);
  expect(sent).toMatchObject({ mailing_id: `${engine}-${last?.id}`, profile_id: profile?.id, subprofile_id: null });
  expect(last).toMatchObject({ contentId: content.id, target: { type: 'profile', id: profile?.id } });

  for (const [recipient, target] of [
    [{ profile: profile?.id }, { type: 'profile', id: profile?.id }],
    [{ subprofile: order?.id }, { type: 'subprofile', id: order?.id }],
  ] as const) {
    sandbox.faults.add({ fault: 'lose-answer', operation: `POST /${family}/emailing`, times: 1 });
    const output = await send(recipient);
    expect(mailingsOf(family).at(-1)).toMatchObject({ contentId: content.id, target });
    expect(output).toMatchObject({ mailing_id: `${engine}-${mailingsOf(family).at(-1)?.id}` });
  }
  expect(mailingsOf(family)).toHaveLength(before + 3);
});

test.each([
  ['template', 'draganddrop', 'dnd'],
  ['document', 'html', 'html'],
] as const)('a %s is planned for a selection, and goes to those who are in it then', async (input, family, engine) => {
  const { sandbox, run } = staged();
  sandbox.settings.selectionAge = 0;
  const view = named(account().views.values(), 'Nieuwsbrief');
  const content = input === 'template' ? template('Nieuwsbrief') : document('Catalogus');
  const at = sandbox.clock.now() + 3 * 86_400_000;
  const start = new Date(at).toISOString();
  const inputData = { database: klanten().id, send_to: 'selection', selection: view.id, [input]: content.id, start, confirm: 'yes' };
  const form = rowsOf(await run('creates.schedule_mailing.operation.inputFields', inputData));
  const size = Number(/has ([\d,]+) profiles/.exec(String(form.find(({ key }) => key === 'reach')?.helpText))?.[1]?.replace(',', ''));
  const before = mailingsOf(family).length;

  const output = await run('creates.schedule_mailing.operation.perform', inputData);
  const planned = [...account().scheduledMailings[family].values()].at(-1);
  expect(output).toMatchObject({ scheduled_mailing_id: `${engine}-${planned?.id}`, counted_before: size, target_id: view.id });
  expect(planned).toMatchObject({ contentId: content.id, target: { type: 'view', id: view.id }, next: Math.floor(at / 1_000) * 1_000 });
  expect(mailingsOf(family)).toHaveLength(before);

  sandbox.clock.advance(4 * 86_400_000);
  runDueMailings(sandbox);
  const sent = mailingsOf(family).at(-1);
  expect([...account().destinations[family].values()].filter(({ mailingId }) => mailingId === sent?.id)).toHaveLength(size);
  expect(mailingsOf(family)).toHaveLength(before + 1);
});
