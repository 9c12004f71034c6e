import { defineSearch } from 'zapier-platform-core';
import { mailingOutputFields, mailingSample } from '../common/mailings/mailing_fields.ts';
import { performing } from '../common/perform.ts';
import { mailingOutput } from '../mailingwork/mailings/mailing_outputs.ts';
import { findMailings } from '../mailingwork/mailings/mailings.ts';
import { mailingStatusWords, mailingTypeWords } from '../mailingwork/names/words.ts';
import { optionalChoice } from '../zapier/inputs/choice.ts';
import { text } from '../zapier/inputs/input.ts';
import { allowsPartial, partialInput } from '../zapier/inputs/name_search.ts';

const statusInput = { key: 'status', label: 'Status', required: false, choices: mailingStatusWords };
const typeInput = { key: 'type', label: 'Type', required: false, choices: mailingTypeWords };

export default defineSearch({
  key: 'find_mailing',
  noun: 'E-Mail',
  display: { label: 'Find E-Mail', description: 'Finds e-mails by subject or description, exact matches first, then the newest.' },
  operation: {
    inputFields: [
      {
        key: 'subject',
        label: 'Subject or Description',
        required: false,
        helpText: 'The full text, in upper or lower case. Leave empty for the newest e-mails.',
      },
      partialInput,
      statusInput,
      typeInput,
    ],
    perform: performing('running', async (account, input) => {
      const filter = { status: optionalChoice(input, statusInput), type: optionalChoice(input, typeInput) };
      const found = await findMailings(account, { name: text(input.subject), partial: allowsPartial(input) }, filter);
      return found.map((mailing) => mailingOutput(mailing, account.timeZone));
    }),
    outputFields: mailingOutputFields,
    sample: mailingSample,
  },
});
