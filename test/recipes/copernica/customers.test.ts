import { describe, expect, test } from '@jest/globals';
import { leadFormToProfile } from '../../../recipes/copernica/customers/lead_form_to_profile.ts';
import { newProfileToCrm } from '../../../recipes/copernica/customers/new_profile_to_crm.ts';
import { orderToSubprofile } from '../../../recipes/copernica/customers/order_to_subprofile.ts';
import { profileChangeToCrm } from '../../../recipes/copernica/customers/profile_change_to_crm.ts';
import { selectionToTask } from '../../../recipes/copernica/customers/selection_to_task.ts';
import { copernicaRecipes } from '../../../recipes/copernica/index.ts';
import { customersWith, valuesOf } from '../../support/copernica/klanten.ts';
import { named, runnerStage } from '../../support/copernica/runner_stage.ts';
import { playedOn, told } from '../../support/played.ts';

const { sandbox, runner, database } = runnerStage();
const played = playedOn({ sandbox, runner });

describe('a recipe', () => {
  test('makes one profile with an interest of a form that is submitted twice', async () => {
    await played(leadFormToProfile);
    await played(leadFormToProfile);
    const { fields, interests } = database('Klanten');
    const profiles = customersWith(sandbox(), 'lena.voorbeeld@example.nl');
    expect(profiles.map((profile) => valuesOf(fields, profile))).toMatchObject([
      { Voornaam: 'Lena', Achternaam: 'Voorbeeld', AangemeldOp: '2026-11-27 10:15:00', Bedrijf: '' },
    ]);
    expect(profiles.map(({ interestIds }) => [...interestIds])).toEqual([[named(interests, 'tuin').id]]);
  });

  test('makes one subprofile of an order that is reported twice', async () => {
    await played(orderToSubprofile);
    await played(orderToSubprofile);
    const [profile, ...others] = customersWith(sandbox(), 'mia.koper@example.nl');
    expect(others).toEqual([]);
    const orders = sandbox().account.subprofiles.of('profile', profile?.id ?? 0);
    expect(orders.map((order) => valuesOf(named(database('Klanten').collections, 'Orders').fields, order))).toMatchObject([
      { Ordernummer: '1001', Bedrag: '49.9', Besteld: '2026-11-27 14:05:00', Artikelen: 'Tuinslang', Status: 'nieuw' },
    ]);
  });

  test('updates a contact when someone changes their town', async () => {
    const { told: all } = await played(profileChangeToCrm);
    expect(all).toMatchObject([told('crm', 'create_or_update_contact', { email: expect.stringContaining('@example.'), note: 'Maastricht' })]);
  });

  test('creates a contact of a new profile', async () => {
    const { told: all } = await played(newProfileToCrm);
    expect(all).toMatchObject([
      told('crm', 'create_or_update_contact', { email: 'noor.nieuw@example.nl', first_name: 'Noor', last_name: 'Nieuw', source: 'Copernica: Klanten' }),
    ]);
  });

  test('creates a task and posts a message when a profile enters a selection', async () => {
    const { told: all } = await played(selectionToTask, 'nl');
    expect(all).toMatchObject([
      told('crm', 'create_task', { title: 'Noor bedanken voor de eerste bestelling', email: 'noor.nieuw@example.nl' }),
      told('chat', 'post_message', { channel: '#sales', text: 'Eerste bestelling: noor.nieuw@example.nl' }),
    ]);
  });
});

test.each(copernicaRecipes.map((recipe) => [recipe.name, recipe] as const))('%s can be tried twice', async (_name, recipe) => {
  await played(recipe, 'nl', 2);
});

test('all twelve recipes have names and titles of their own, in three languages', () => {
  expect(copernicaRecipes).toHaveLength(12);
  expect(new Set(copernicaRecipes.map(({ name }) => name)).size).toBe(12);
  expect(new Set(copernicaRecipes.flatMap(({ title }) => [title.en, title.nl, title.de])).size).toBe(36);
});
