import { readFresh } from '../../webservice/names/name_table.ts';
import { databasesTable } from '../api/structure/structure.ts';
import { choicesOf, dropdown } from '../common/dropdown.ts';

export default dropdown('all_databases', 'Database', async (account) => choicesOf(await readFresh(account, databasesTable), 'Database'));
