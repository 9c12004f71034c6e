import { defineSearch } from 'zapier-platform-core';
import { listInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { continueInput, inLineItem, startIn, stepOutput, stepOutputFields, stepSample } from '../common/step_inputs.ts';
import { personOutputFields, personSample, subscriberFieldOutputs } from '../common/subscribers/subscriber_outputs.ts';
import { readMembers } from '../mailingwork/lists/member_details.ts';
import { fieldsTable } from '../mailingwork/names/tables.ts';
import { personOutput } from '../mailingwork/subscribers/outputs.ts';
import { readNames } from '../webservice/names/name_table.ts';
import { requiredId } from '../zapier/inputs/ids.ts';

const asMember = inLineItem('members');

export default defineSearch({
  key: 'find_list_members',
  noun: 'List Members',
  display: {
    label: 'Find List Members',
    description: 'Finds the subscribers in a list as line items, with their IDs and, where the account returns them, their fields.',
  },
  operation: {
    inputFields: [listInput, continueInput],
    perform: performing('running', async (account, input) => {
      const id = requiredId(input, listInput);
      const step = await readMembers(account, id, startIn(input));
      if (step === null) {
        return [];
      }
      const fields = await readNames(account, fieldsTable, []);
      const members = step.rows.map((row) => personOutput(row.id, row.fields ?? [], { fields, lists: null, timeZone: account.timeZone }));
      return [{ list_id: id, ...stepOutput(step), members }];
    }),
    outputFields: [
      { key: 'list_id', label: 'List ID', type: 'integer' },
      ...stepOutputFields,
      ...personOutputFields.map(asMember),
      async (z, bundle) => (await subscriberFieldOutputs(z, bundle)).map(asMember),
    ],
    sample: { list_id: 1, ...stepSample, members: [personSample] },
  },
});
