import { describe, expect, test } from '@jest/globals';
import { leadFormToOptIn } from '../../../recipes/mailingwork/lead_form_to_opt_in.ts';
import { newOptInToCrm } from '../../../recipes/mailingwork/new_opt_in_to_crm.ts';
import { webhookDeactivatedToChat } from '../../../recipes/mailingwork/webhook_deactivated_to_chat.ts';
import type { Sandbox } from '../../../sandbox/mailingwork/sandbox.ts';
import { playRecipe } from '../../../sandbox/recipes/play.ts';
import type { Recipe } from '../../../sandbox/recipes/recipe.ts';
import { addRecipe } from '../../../sandbox/recipes/set_up.ts';
import type { Told, Zap } from '../../../sandbox/runner/runner.ts';
import { runnerStage } from '../../support/mailingwork/runner_stage.ts';

const { sandbox, runner } = runnerStage();

/** Turns on the Zap of a recipe, makes its event, and expects one run that succeeds. */
async function played(recipe: Recipe<Sandbox>): Promise<{ readonly zap: Zap; readonly told: readonly Told[] }> {
  const known = runner().standIns.told().length;
  const stage = { sandbox: sandbox(), runner: runner() };
  const zap = await addRecipe(runner(), recipe);
  expect(await zap.turnOn()).toEqual({ on: true, reason: null });
  await playRecipe(stage, recipe, zap);
  expect(zap.runs).toMatchObject([{ status: 'success', reason: null }]);
  await zap.turnOff();
  return { zap, told: runner().standIns.told().slice(known) };
}

describe('the recipe', () => {
  test('Opt in subscribers when a form is submitted', async () => {
    const { zap } = await played(leadFormToOptIn);
    expect(zap.runs[0]?.output).toMatchObject({ email: 'lena.beispiel@example.com', opt_in_setup_name: 'Newsletter (Double-Opt-in)' });
    expect([...sandbox().account.optins.values()].at(-1)).toMatchObject({ setupId: 60, ip: '198.51.100.7', referer: 'https://www.example.com/newsletter' });
  });

  test('Create or update contacts when someone opts in', async () => {
    const { told } = await played(newOptInToCrm);
    expect(told).toMatchObject([
      {
        standIn: 'crm',
        key: 'create_or_update_contact',
        inputs: {
          email: 'nora.neu@example.com',
          first_name: 'Nora',
          last_name: 'Neu',
          company: 'Beispiel GmbH',
          source: expect.stringContaining('Veranstaltungen'),
        },
      },
    ]);
  });

  test('Post a message and activate the webhook', async () => {
    const { told } = await played(webhookDeactivatedToChat);
    expect(told).toMatchObject([
      { standIn: 'chat', inputs: { text: expect.stringContaining('optin_finalized') } },
      { standIn: 'sheet', inputs: { email: 'olga.offline@example.com' } },
    ]);
  });
});
