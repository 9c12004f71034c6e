import { defineSearch } from 'zapier-platform-core';
import type { Setup } from '../mailingwork/functions/subscribers/opt_in_out.ts';
import { type AccountTable, listsTable } from '../mailingwork/names/tables.ts';
import { nameLists } from '../mailingwork/subscribers/outputs.ts';
import { readFresh, readNames } from '../webservice/names/name_table.ts';
import { matching } from '../webservice/values/matching.ts';
import { requiredText } from '../zapier/inputs/input.ts';
import { allowsPartial, nameSearchInput, partialInput } from '../zapier/inputs/name_search.ts';
import { performing } from './perform.ts';

/**
 * Declares a search for the setups of one kind, by name.
 *
 * @param kind `opt_in` or `opt_out`; the keys of search and outputs are made of it
 */
export function setupSearch<Kind extends 'opt_in' | 'opt_out'>(kind: Kind, noun: string, table: AccountTable<Setup>) {
  return defineSearch({
    key: `find_${kind}_setup`,
    noun,
    display: { label: `Find ${noun}`, description: `Finds an ${noun.toLowerCase()} by its name, with its lists.` },
    operation: {
      inputFields: [nameSearchInput, partialInput],
      perform: performing('running', async (account, input) => {
        const name = requiredText(input.name, 'Name');
        const setups = matching(await readFresh(account, table), name, (setup) => [setup.name], allowsPartial(input));
        const listIds = setups.flatMap((setup) => setup.listIds ?? []);
        const lists = listIds.length === 0 ? null : await readNames(account, listsTable, listIds);
        return setups.map((setup) => ({
          [`${kind}_setup_id`]: setup.id,
          [`${kind}_setup_name`]: setup.name,
          lists: nameLists(
            (setup.listIds ?? []).map((id) => ({ id })),
            lists,
          ),
        }));
      }),
      outputFields: [
        { key: `${kind}_setup_id`, label: `${noun} ID`, type: 'integer' },
        { key: `${kind}_setup_name`, label: `${noun} Name` },
        { key: 'lists[]id', label: 'List ID', type: 'integer' },
        { key: 'lists[]name', label: 'List Name' },
      ],
      sample: { [`${kind}_setup_id`]: 60, [`${kind}_setup_name`]: 'Newsletter', lists: [{ id: 1, name: 'Newsletter' }] },
    },
  });
}
