import { defineSearch } from 'zapier-platform-core';
import { text } from '../../zapier/inputs/input.ts';
import { allowsPartial, partialInput } from '../../zapier/inputs/name_search.ts';
import { findMailings } from '../api/mailings/mailings.ts';
import { audienceIn, audienceInput } from '../common/mailings/mailing_inputs.ts';
import { mailingOutput, mailingOutputFields, mailingSample } from '../common/mailings/mailing_outputs.ts';
import { performing } from '../common/perform.ts';

export default defineSearch({
  key: 'find_mailing',
  noun: 'Mailing',
  display: {
    label: 'Find Mailing',
    description: 'Finds a mailing by its subject, its description, or the name of its template or document.',
  },
  operation: {
    inputFields: [
      {
        key: 'name',
        label: 'Subject, Description or Name',
        required: false,
        helpText:
          'The complete text, such as `Spring sale`. Upper and lower case do not matter. Searches the last two years. Leave empty for the newest mailings.',
      },
      partialInput,
      audienceInput,
    ],
    perform: performing('running', async (account, input) => {
      const found = await findMailings(account, { name: text(input.name), partial: allowsPartial(input) }, audienceIn(input));
      return found.map((mailing) => ({ ...mailingOutput(mailing), name: mailing.name }));
    }),
    outputFields: [...mailingOutputFields, { key: 'name', label: 'Template or Document Name' }],
    sample: { ...mailingSample, name: 'Newsletter' },
  },
});
