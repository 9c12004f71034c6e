import { describe, expect, test } from '@jest/globals';
import { crmStageToCampaign } from '../../../recipes/mailingwork/customers/crm_stage_to_campaign.ts';
import { orderToCampaignEmail } from '../../../recipes/mailingwork/customers/order_to_campaign_email.ts';
import { sheetRowsToImport } from '../../../recipes/mailingwork/customers/sheet_rows_to_import.ts';
import { shopOrderToSubscriber } from '../../../recipes/mailingwork/customers/shop_order_to_subscriber.ts';
import { emailBouncedToTask } from '../../../recipes/mailingwork/emails/email_bounced_to_task.ts';
import { linkClickedToLeadScore } from '../../../recipes/mailingwork/emails/link_clicked_to_lead_score.ts';
import { monthlyFiguresToSheet } from '../../../recipes/mailingwork/emails/monthly_figures_to_sheet.ts';
import { mailingworkRecipes } from '../../../recipes/mailingwork/index.ts';
import { leadFormToOptIn } from '../../../recipes/mailingwork/opting_in_and_out/lead_form_to_opt_in.ts';
import { newOptInToCrm } from '../../../recipes/mailingwork/opting_in_and_out/new_opt_in_to_crm.ts';
import { newOptOutToCrm } from '../../../recipes/mailingwork/opting_in_and_out/new_opt_out_to_crm.ts';
import { optOutRecordedToCrm } from '../../../recipes/mailingwork/opting_in_and_out/opt_out_recorded_to_crm.ts';
import { webhookDeactivatedToChat } from '../../../recipes/mailingwork/opting_in_and_out/webhook_deactivated_to_chat.ts';
import type { Subscriber } from '../../../sandbox/mailingwork/account/model.ts';
import { runnerStage } from '../../support/mailingwork/runner_stage.ts';
import { playedOn, told } from '../../support/played.ts';

const { sandbox, runner } = runnerStage();
const played = playedOn({ sandbox, runner });

function subscriberWith(email: string): Subscriber | undefined {
  const [id = 0] = sandbox().account.subscribers.idsByAddress(email);
  return sandbox().account.subscribers.get(id);
}

/** The values of a subscriber by the name of the field. */
function valuesOf(email: string): Record<string, string | undefined> {
  const { fields } = sandbox().account;
  return Object.fromEntries([...fields.values()].map(({ id, name }) => [name, subscriberWith(email)?.fields.get(id)]));
}

describe('a recipe', () => {
  test('opts in a lead with IP address and referer when a form is submitted', async () => {
    await played(leadFormToOptIn);
    const [optin] = [...sandbox().account.optins.values()].slice(-1);
    expect(optin).toMatchObject({ setupId: 60, origin: 'api', ip: '198.51.100.7', referer: 'https://www.example.com/newsletter', activatedAt: null });
    expect([...(optin?.fields.values() ?? [])]).toEqual(['lena.beispiel@example.com', 'Lena', 'Beispiel']);
    expect([...sandbox().account.outbox.values()].at(-1)).toMatchObject({ kind: 'opt-in confirmation', to: 'lena.beispiel@example.com' });
  });

  test('makes a CRM contact of a completed opt-in', async () => {
    const contact = { email: 'nora.neu@example.com', first_name: 'Nora', last_name: 'Neu', company: 'Beispiel GmbH' };
    const source = 'MAILINGWORK: Veranstaltungen (Double-Opt-in mit Begrüßung)';
    expect((await played(newOptInToCrm)).told).toMatchObject([told('crm', 'create_or_update_contact', { ...contact, source })]);
  });

  test.each([
    ['at once', newOptOutToCrm, 'en', 'opted out'],
    ['from the record', optOutRecordedToCrm, 'de', 'abgemeldet'],
  ] as const)('sets a flag in the CRM for an opt-out, %s', async (_when, recipe, language, value) => {
    const { told: all } = await played(recipe, language);
    const flag = { email: expect.stringContaining('@example.com'), flag: 'Newsletter', value, since: expect.stringMatching(/^\d{4}-.*[+-]\d\d:\d\d$/) };
    expect(all).toMatchObject([told('crm', 'set_flag', { ...flag, note: expect.arrayContaining(['Newsletter']) })]);
    expect(subscriberWith(String(all[0]?.inputs.email))?.lists.has(1)).toBe(false);
  });

  test('writes an order into typed fields of a subscriber', async () => {
    await played(shopOrderToSubscriber);
    expect(valuesOf('mia.kaeufer@example.com')).toMatchObject({
      ...{ Vorname: 'Mia', Nachname: 'Käufer', Kundennummer: '40501', Bestellungen: '3', Umsatz: '152.4', Postleitzahl: '04109', Land: 'DE' },
      'Letzter Einkauf': '2026-11-27 14:05:00',
    });
    expect(subscriberWith('mia.kaeufer@example.com')?.lists).toEqual(new Set([3]));
  });

  test('sets the field that starts a campaign when a stage changes', async () => {
    const { run } = await played(crmStageToCampaign);
    expect(valuesOf(String(run?.event?.email))).toMatchObject({ Stammkunde: '1', Notiz: 'CRM: Kunde (Vertrieb)' });
  });

  test('adds to a lead score once for an e-mail, however often its links are clicked', async () => {
    const { told: all } = await played(linkClickedToLeadScore);
    expect(all).toMatchObject([
      told('crm', 'add_score', { points: '10', reason: expect.stringMatching(/^Clicked https:\S+\/technik\S* in “Winteraktion: 20 % auf alles”$/) }),
    ]);
  });

  test('creates a task for a hard bounce', async () => {
    const { told: all } = await played(emailBouncedToTask, 'de');
    const [{ inputs = {} } = {}] = all;
    expect(all).toMatchObject([told('crm', 'create_task', { title: expect.stringMatching(/^\S+ \S+ nach neuer E-Mail-Adresse fragen$/) })]);
    expect(inputs.details).toContain(`an ${inputs.email} nicht zustellbar (Bounce: hard, `);
  });

  test('imports the rows of a sheet', async () => {
    const { run } = await played(sheetRowsToImport);
    expect(run?.output).toMatchObject({ added: 2 });
    expect(valuesOf('paul.messe@example.com')).toMatchObject({ Vorname: 'Paul', Nachname: 'Messe', Firma: 'Messe & Co.' });
    expect(subscriberWith('greta.gast@example.com')?.lists).toEqual(new Set([5]));
  });

  test('sends a campaign e-mail with the invoice of an order', async () => {
    await played(orderToCampaignEmail);
    const attachments = [{ name: 'Rechnung-1002.pdf', bytes: 34 }];
    expect([...sandbox().account.outbox.values()].at(-1)).toMatchObject({ to: 'mia.kaeufer@example.com', fields: { 3: 'Mia', 4: 'Käufer' }, attachments });
  });

  test('tells the team of a deactivated webhook, and activates it, so that its events arrive', async () => {
    const { run, told: all } = await played(webhookDeactivatedToChat);
    expect(all).toMatchObject([
      told('chat', 'post_message', { channel: '#marketing', text: expect.stringMatching(/^MAILINGWORK deactivated webhook \d+ \(optin_finalized\)/) }),
      told('sheet', 'add_row', { email: 'olga.offline@example.com' }),
    ]);
    expect(run?.output).toMatchObject({ active: true, events_replayed: true });
  });

  test('writes the figures of the month before into a sheet', async () => {
    const { run, told: all } = await played(monthlyFiguresToSheet);
    const { mailing_count: emails, recipients } = Object(run?.answers.figures);
    expect(emails).toBeGreaterThan(0);
    expect(all.at(-1)).toMatchObject(
      told('sheet', 'add_row', { sheet: 'Newsletter Figures', emails, recipients, period: expect.stringMatching(/-01 – \d{4}-\d\d-(28|29|30|31)$/) }),
    );
  });
});

test.each(mailingworkRecipes.map((recipe) => [recipe.name, recipe] as const))('%s can be tried twice', async (_name, recipe) => {
  await played(recipe, 'de', 2);
});

test('all recipes have names and titles of their own', () => {
  expect(mailingworkRecipes).toHaveLength(12);
  expect(new Set(mailingworkRecipes.map(({ name }) => name)).size).toBe(12);
  expect(new Set(mailingworkRecipes.flatMap(({ title }) => [title.en, title.de])).size).toBe(24);
});
