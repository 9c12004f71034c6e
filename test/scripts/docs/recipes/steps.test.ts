import { describe, expect, test } from '@jest/globals';
import { mailingwork } from '../../../../recipes/mailingwork/app.ts';
import { type ReadRecipe, recipeInWords, stepsInWords } from '../../../../scripts/docs/recipes/steps.ts';

const recipe: ReadRecipe = {
  name: 'example',
  title: { en: 'Title', de: 'Titel' },
  description: { en: 'What it does.', de: 'Was er tut.' },
  goodFor: { en: 'Why.', de: 'Wozu.' },
  mind: [{ en: 'Mind this.', de: 'Das beachten.' }],
  trigger: { app: 'mailingwork', key: 'link_clicked', inputs: { how_often: 'mailing', url_contains: '/shop' } },
  steps: [
    { app: 'mailingwork', kind: 'search', key: 'find_list', as: 'found', inputs: { name: { choose: 'Kunden' } } },
    { app: 'sheet', kind: 'search', key: 'find_rows', inputs: { sheet: { en: 'Guests', de: 'Gäste' } } },
    {
      ...{ app: 'mailingwork', kind: 'create', key: 'import_subscribers' },
      inputs: { subscribers: [{ email: '{{find_rows__rows[]email}}', 'field: Firma': '{{subscriber__field: Firma}} {{found__list_name}}, {{email}}' }] },
    },
  ],
  tryIt: { text: { en: 'Try.', de: 'Versuchen.' } },
};

describe('a recipe in words', () => {
  test('has its steps with labels in place of keys, and outputs as the editor shows them', () => {
    expect(stepsInWords(recipe, mailingwork, 'en')).toBe(`**1. Trigger:** MAILINGWORK, *Link Clicked*

| Field | What to fill in |
| --- | --- |
| *How Often* | *Once per E-Mail* |
| *Link Address Contains* | “/shop” |

**2. Search:** MAILINGWORK, *Find List*

| Field | What to fill in |
| --- | --- |
| *Name* | choose yours, here “Kunden” |

**3. Search:** Spreadsheet, *Find Rows*

| Field | What to fill in |
| --- | --- |
| *Sheet* | “Guests” |

**4. Action:** MAILINGWORK, *Import Subscribers*

| Field | What to fill in |
| --- | --- |
| *Subscribers: Email* | \`3. Email\` |
| *Subscribers: Firma* | \`1. Firma\` \`2. List Name\`, \`1. Email\` |`);
  });

  test('is a section in its language', () => {
    const section = recipeInWords(recipe, mailingwork, 'de', 'npm start -- app');
    expect(section).toMatch(/^<a id="recipe-example"><\/a>\n\n### Titel\n\nWas er tut\.\n\n\*\*Wofür das gut ist:\*\* Wozu\.\n\n\*\*1\. Auslöser:\*\*/);
    expect(section).toContain('| *Tabellenblatt* | „Gäste“ |');
    expect(section).toMatch(
      /\*\*Worauf Sie achten sollten:\*\*\n\n\* Das beachten\.\n\n\*\*Ausprobieren:\*\* `npm start -- app --recipe example`\. Versuchen\.$/,
    );
  });

  test('is English where it has no text in a language, and needs nothing to mind', () => {
    const section = recipeInWords({ ...recipe, mind: [], trigger: { app: 'shop', key: 'order_placed' } }, mailingwork, 'nl', 'npm start --');
    expect(section).toContain('### Title\n\nWhat it does.');
    expect(section).toContain('**1. Trigger:** Webwinkel, *Bestelling geplaatst*\n\nJe hoeft niets in te vullen.');
    expect(section).not.toContain('Waar je op moet letten');
  });

  test('has the entries that are chosen in one place after one another', () => {
    const choosing = { app: 'mailingwork', key: 'new_opt_in', inputs: { lists: [{ choose: 'Kunden' }, { choose: 'Messe' }] } } as const;
    expect(stepsInWords({ ...recipe, trigger: choosing }, mailingwork, 'en')).toContain('| *Lists* | choose yours, here “Kunden”, “Messe” |');
  });
});
