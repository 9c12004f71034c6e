import { afterEach, describe, expect, test } from '@jest/globals';
import { freshConsole } from '../support.ts';
import { textOf } from '../zaps/support.ts';
import { recipeStage } from './support.ts';

const stage = recipeStage();
const german = { headers: { cookie: 'language=de' } };
const state = async (name: string) => textOf(await stage().read(`/${name}/state`));
const post = async (path: string, form: Readonly<Record<string, string>> = {}) => textOf(await (await stage().post(path, 'recipe-state', form)).text());

afterEach(async () => {
  await Promise.all(stage().runner.zaps.map((zap) => stage().runner.removeZap(zap)));
});

describe('the list of recipes', () => {
  test('shows each with its steps, what it is good for, and what to mind', async () => {
    const html = await stage().read();
    const text = textOf(html);
    expect(text).toMatch(
      /Create contacts from a form Off Form Form Submitted CRM Create or Update Contact Nothing is typed twice\. Keep in mind Ask for &lt;b&gt;consent&lt;\/b&gt;\. Only in English\./,
    );
    expect(text).toContain('Form Form Submitted Parcels Find Parcel');
    expect(html).toContain('<em>Nothing</em> is typed twice.');
    expect(html).toContain('href="/parcels/recipes/leads"');
    expect(html).not.toContain('<b>consent');
  });

  test('is in German, and marks what is not', async () => {
    const html = await stage().read('', german);
    expect(textOf(html)).toContain(
      'Kontakte aus einem Formular anlegen Aus Formular Formular abgeschickt CRM Kontakt anlegen oder ändern Nichts wird zweimal eingetippt.',
    );
    expect(html).toContain('<span lang="en">Only in English.</span>');
    expect(html).toContain('<b lang="en">Find Parcel</b>');
  });

  test('answers a button that stands in it with itself', async () => {
    const text = textOf(await (await stage().post('/leads/on', 'recipes')).text());
    expect(text).toContain('Create contacts from a form On');
    expect(text).toContain('Find parcels from a form Off');
  });
});

describe('a recipe', () => {
  test('is turned on with one click and off again, without a second Zap', async () => {
    expect(await state('leads')).toMatch(/Try it Off .*Someone submits the form.* Turn on Try it/);
    expect(await post('/leads/on')).toMatch(/Try it On .*Turn off Try it/);
    const [zap] = stage().runner.zaps;
    expect(zap).toMatchObject({ name: 'Create contacts from a form', isOn: true });
    expect(await post('/leads/off')).toMatch(/Try it Off/);
    expect(zap?.isOn).toBe(false);
    await Promise.all([post('/leads/on'), post('/leads/on')]);
    expect(stage().runner.zaps).toEqual([zap]);
  });

  test('that is tried turns on, plays its event, leads to the run, and shows what the other app received', async () => {
    const text = await post('/leads/try');
    const id = stage().runner.runs.at(-1)?.id;
    expect(text).toContain(`On What happens then: Someone submits the form.`);
    expect(text).toContain(`Latest run: success Run ${id} with its data and calls`);
    expect(text).toContain('What the other apps received App Step Data CRM Create or Update Contact Email lena@example.com First Name &lt;i&gt;Lena');
    expect(await stage().read('/leads/state')).toContain(`href="/parcels/zaps/runs/${id}"`);
  });

  test('shows how its Zap is set up, in the words of the recipe', async () => {
    expect(textOf(await stage().read('/leads'))).toMatch(
      /How the Zap is set up Trigger: Form: Form Submitted Form Contact Action: CRM: Create or Update Contact Email {{email}} First Name {{first_name}}/,
    );
    expect(textOf(await stage().read('/search'))).toContain('Search: Parcels: Find Parcel Number P-2');
    expect(textOf(await stage().read('/leads', german))).toContain('Auslöser: Formular: Formular abgeschickt Formular Contact');
  });

  test('is set up in the language of the page', async () => {
    const headers = { ...german.headers, 'hx-request': 'true', 'hx-target': 'recipe-state' };
    const html = await stage().read('/leads/try', { method: 'POST', headers });
    expect(stage().runner.zaps).toMatchObject([{ name: 'Kontakte aus einem Formular anlegen' }]);
    expect(html).toContain('<dt lang="de">E-Mail</dt>');
    expect(textOf(html)).toContain('Letzter Lauf: erfolgreich');
  });

  test('whose last step is the app’s own shows what that brought', async () => {
    const text = await post('/search/try');
    expect(text).toMatch(/Result in Parcels .*parcel__number P-2/);
    expect(text).not.toContain('What the other apps received');
  });

  test('that the account cannot have says so, and leaves no Zap behind', async () => {
    expect(await post('/impossible/on')).toContain('That did not work: The account has no input “weight”.');
    expect(stage().runner.zaps).toEqual([]);
  });

  test('whose Zap does not start says what to do, until it is turned off', async () => {
    expect(await post('/silent/try')).toContain('That did not work: The Zap did not start. Turn it off and on');
    expect(await state('silent')).toContain('The Zap did not start.');
    expect(await post('/silent/off')).not.toContain('That did not work');
  });

  test('whose Zap was removed elsewhere is off, and is set up anew', async () => {
    await post('/leads/on');
    await Promise.all(stage().runner.zaps.map((zap) => stage().runner.removeZap(zap)));
    expect(await state('leads')).toContain('Try it Off');
    expect(await post('/leads/on')).toContain('Try it On');
  });

  test('is where the flow of its Zap leads', async () => {
    await post('/leads/on');
    const flow = await (await fetch(`${stage().console.url}/parcels/flow/${stage().runner.zaps[0]?.id}`)).text();
    expect(flow).toContain('href="/parcels/recipes/leads"');
  });

  test('works without scripts', async () => {
    const answer = await stage().post('/leads/try', '');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/parcels/recipes/leads']);
  });

  test('that does not exist is told in a sentence', async () => {
    expect(textOf(await stage().read('/nothing'))).toContain('There is no recipe of this name.');
    expect(await post('/nothing/on')).toBe('There is no recipe of this name.');
  });
});

describe('a stand-in that starts a recipe', () => {
  test('can be played by hand', async () => {
    const page = await stage().read('/leads');
    expect(textOf(page)).toContain('Form: Form Submitted Play the other app by hand');
    expect(page).toContain('name="field-email" value="lena.beispiel@example.com"');
    expect(page).not.toMatch(/name="field-(id|form)"/);
    const text = await post('/leads/happen', { 'field-email': 'by@hand.example', 'field-first_name': '"><script>', 'field-id': '9', form: 'Other' });
    expect(text).toContain('Email by@hand.example First Name &quot;&gt;&lt;script&gt;');
    expect(stage().runner.runs.at(-1)?.event).toMatchObject({ id: expect.stringMatching(/^form-/), form: 'Contact', last_name: 'Beispiel' });
  });

  test('is offered only where one does', async () => {
    expect(textOf(await stage().read('/own'))).not.toContain('Play the other app by hand');
    expect(await post('/own/happen')).toBe('There is no recipe of this name.');
  });

  test('keeps numbers numbers, and texts texts', async () => {
    await post('/orders/happen', { 'field-total': '12.50', 'field-order_number': '0012', 'field-order_count': 'many' });
    expect(stage().runner.runs.at(-1)?.event).toMatchObject({ total: 12.5, order_number: '0012', order_count: 'many' });
  });
});

describe('a console without recipes', () => {
  const plain = recipeStage([]);
  const boxOnly = freshConsole();
  test('says so', async () => {
    expect(textOf(await plain().read())).toContain('There are no recipes for this account.');
    expect(textOf(await boxOnly().read('/parcels/recipes'))).toContain('Zaps need the built app.');
    expect(textOf(await boxOnly().read('/parcels/recipes/leads'))).toContain('Zaps need the built app.');
  });
});
