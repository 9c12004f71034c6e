import { describe, expect, test } from '@jest/globals';
import type { RecipeInputs, RecipeStep, RecipeTrigger } from '../../../sandbox/recipes/recipe.ts';
import { addRecipe } from '../../../sandbox/recipes/set_up.ts';
import { runnerStage } from '../../support/mailingwork/runner_stage.ts';

const { runner } = runnerStage();

const title = { en: 'Title', de: 'Titel' };
const form: RecipeTrigger = { app: 'form', key: 'form_submitted' };
const create = (key: string, inputs: RecipeInputs): RecipeStep => ({ app: 'mailingwork', kind: 'create', key, inputs });
const definitionOf = async (trigger: RecipeTrigger, ...[first, ...others]: [RecipeStep, ...RecipeStep[]]) =>
  (await addRecipe(runner(), { title, trigger, steps: [first, ...others] })).definition;

describe('setting up a recipe', () => {
  test('looks up entries of dropdowns and fields by their names', async () => {
    const inputs = { opt_in_setup: { choose: 'Newsletter (Double-Opt-in)' }, email: '{{email}}', 'field: Vorname': '{{first_name}}' };
    expect(await definitionOf(form, create('opt_in_subscriber', inputs))).toMatchObject({
      name: 'Title',
      trigger: { standIn: 'form', key: 'form_submitted' },
      action: { key: 'opt_in_subscriber', inputData: { opt_in_setup: '60', email: '{{email}}', field_3: '{{first_name}}' }, before: [] },
    });
  });

  test('looks up several entries, and columns of line items', async () => {
    const inputs = { list: { choose: 'Kunden' }, subscribers: [{ email: '{{email}}', 'field: Firma': '{{company}}' }] };
    expect(await definitionOf(form, create('import_subscribers', inputs))).toMatchObject({
      action: { inputData: { list: '3', subscribers: [{ email: '{{email}}', field_6: '{{company}}' }] } },
    });
    expect(await definitionOf(form, create('add_subscriber_to_lists', { subscriber: '{{email}}', add_to_lists: [{ choose: 'Kunden' }, '8'] }))).toMatchObject({
      action: { inputData: { add_to_lists: ['3', '8'] } },
    });
  });

  test('looks up outputs of the trigger and of steps by the names of fields', async () => {
    const search: RecipeStep = { app: 'mailingwork', kind: 'search', key: 'find_subscriber', as: 'person', inputs: { email: '{{email}}' } };
    const text = '{{field: Firma}} {{person__field: Nachname}} {{email}}';
    const message: RecipeStep = { app: 'chat', kind: 'create', key: 'post_message', inputs: { text } };
    expect(await definitionOf({ app: 'mailingwork', key: 'new_opt_in' }, search, message)).toMatchObject({
      action: { standIn: 'chat', inputData: { text: '{{field_6}} {{person__field_4}} {{email}}' }, before: [{ key: 'find_subscriber', as: 'person' }] },
    });
    const details: RecipeStep = { ...message, inputs: { text: '{{subscriber__field: Firma}}' } };
    expect(await definitionOf({ app: 'mailingwork', key: 'link_clicked' }, details)).toMatchObject({
      action: { inputData: { text: '{{subscriber__field_6}}' } },
    });
  });

  test.each([
    [create('opt_in_subscriber', { opt_in_setup: { choose: 'Gone' } }), 'The account has no Opt-In Setup “Gone”.'],
    [create('update_subscriber', { 'field: Gone': 'x' }), 'The account has no input “field: Gone”.'],
    [create('update_subscriber', { gone: 'x' }), 'The account has no input “gone”.'],
    [create('update_subscriber', { subscriber: '{{field: Gone}}' }), 'The account has no output “field: Gone”.'],
  ])('says what the account does not have (%#)', async (step, sentence) => {
    await expect(definitionOf({ app: 'mailingwork', key: 'new_opt_in' }, step)).rejects.toThrow(sentence);
  });

  test('gives the Zap its title in a language, and in English where it has none', async () => {
    const zap = { title, trigger: form, steps: [create('delete_subscriber', { subscriber: '{{email}}' })] } as const;
    expect((await addRecipe(runner(), zap, 'de')).name).toBe('Titel');
    expect((await addRecipe(runner(), zap, 'nl')).name).toBe('Title');
  });
});
