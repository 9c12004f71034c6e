import { describe, expect, test } from '@jest/globals';
import { leadFormToProfile } from '../../../recipes/copernica/customers/lead_form_to_profile.ts';
import { orderToSubprofile } from '../../../recipes/copernica/customers/order_to_subprofile.ts';
import type { Profile } from '../../../sandbox/copernica/account/model.ts';
import type { Sandbox } from '../../../sandbox/copernica/sandbox.ts';
import { playRecipe } from '../../../sandbox/recipes/play.ts';
import type { Recipe, RecipeLanguage } from '../../../sandbox/recipes/recipe.ts';
import { addRecipe } from '../../../sandbox/recipes/set_up.ts';
import type { Run, Told } from '../../../sandbox/runner/runner.ts';
import { named, runnerStage } from '../../support/copernica/runner_stage.ts';

const { sandbox, runner, database, profiles } = runnerStage();

/** Sets up a recipe, turns its Zap on, makes its event, and expects one run that succeeds. */
async function played(recipe: Recipe<Sandbox>, language: RecipeLanguage = 'en'): Promise<{ readonly run: Run | undefined; readonly told: readonly Told[] }> {
  const known = runner().standIns.told().length;
  const zap = await addRecipe(runner(), recipe, language);
  expect(await zap.turnOn()).toEqual({ on: true, reason: null });
  await playRecipe({ sandbox: sandbox(), runner: runner() }, recipe, zap);
  expect(zap.runs).toMatchObject([{ status: 'success', reason: null }]);
  await zap.turnOff();
  return { run: zap.runs[0], told: runner().standIns.told().slice(known) };
}

/** The values of a row by the name of the field; empty ones are left out. */
function valuesOf(fields: readonly { readonly id: number; readonly name: string }[], { values }: { readonly values: ReadonlyMap<number, string> }) {
  return Object.fromEntries(fields.map(({ id, name }) => [name, values.get(id) ?? '']).filter(([, value]) => value !== ''));
}

function customer(email: string): Profile {
  const field = named(database('Klanten').fields, 'Email');
  const [profile, ...others] = profiles('Klanten').filter(({ values }) => values.get(field.id) === email);
  if (profile === undefined || others.length > 0) {
    throw new Error(`${others.length} profiles more than one have the address ${email}`);
  }
  return profile;
}

describe('a recipe', () => {
  test('makes a profile with an interest of a form', async () => {
    await played(leadFormToProfile);
    const { fields, interests } = database('Klanten');
    const profile = customer('lena.voorbeeld@example.nl');
    expect(valuesOf(fields, profile)).toMatchObject({ Voornaam: 'Lena', Achternaam: 'Voorbeeld', AangemeldOp: '2026-11-27 10:15:00' });
    expect([...profile.interestIds]).toEqual([named(interests, 'tuin').id]);
  });

  test('makes a subprofile of an order', async () => {
    await played(orderToSubprofile);
    const orders = sandbox().account.subprofiles.of('profile', customer('mia.koper@example.nl').id);
    expect(orders.map((order) => valuesOf(named(database('Klanten').collections, 'Orders').fields, order))).toMatchObject([
      { Ordernummer: '1001', Bedrag: '49.9', Besteld: '2026-11-27 14:05:00', Artikelen: 'Tuinslang', Status: 'nieuw' },
    ]);
  });
});
