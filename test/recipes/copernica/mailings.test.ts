import { describe, expect, test } from '@jest/globals';
import { clickToSales } from '../../../recipes/copernica/mailings/click_to_sales.ts';
import { deliveryErrorToCrm } from '../../../recipes/copernica/mailings/delivery_error_to_crm.ts';
import { mailingFiguresToSheet } from '../../../recipes/copernica/mailings/mailing_figures_to_sheet.ts';
import { orderToMailing } from '../../../recipes/copernica/mailings/order_to_mailing.ts';
import { reader, textOf } from '../../../recipes/copernica/people.ts';
import { runnerStage } from '../../support/copernica/runner_stage.ts';
import { playedOn, told } from '../../support/played.ts';

const { sandbox, runner } = runnerStage();
const played = playedOn({ sandbox, runner });
const readersAddress = () => textOf(sandbox(), reader(sandbox()), 'Email');

describe('a recipe', () => {
  test('sends one mail to the customer of an order', async () => {
    const before = sandbox().account.outbox.size;
    await played(orderToMailing);
    expect([...sandbox().account.outbox.values()].slice(before)).toMatchObject([{ to: readersAddress(), subject: 'Uw order is onderweg' }]);
  });

  test('adds the figures of a mailing to a sheet', async () => {
    const { told: all } = await played(mailingFiguresToSheet);
    expect(all).toMatchObject([
      told('delay', 'delay_for', { amount: '3', unit: 'Days' }),
      told('sheet', 'add_row', { sheet: 'Mailings', name: '20 % korting op alles', recipients: expect.any(Number), openings: 0, clicks: 0 }),
    ]);
    expect(all[1]?.inputs.recipients).toBeGreaterThan(10);
  });

  test('flags an address that does not work', async () => {
    const { told: all } = await played(deliveryErrorToCrm, 'de');
    expect(all).toMatchObject([
      told('crm', 'set_flag', { email: readersAddress(), flag: 'E-Mail-Adresse', value: 'funktioniert nicht', note: expect.stringMatching(/./) }),
    ]);
  });

  test('creates a task of a click on an offer', async () => {
    const { told: all } = await played(clickToSales);
    expect(all).toMatchObject([
      told('crm', 'create_task', {
        title: 'Call: interested in our offers',
        email: readersAddress(),
        details: expect.stringContaining('https://www.example.com/offers'),
      }),
    ]);
  });
});
