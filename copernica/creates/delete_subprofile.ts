import { defineCreate } from 'zapier-platform-core';
import { nullOn } from '../../webservice/null_on.ts';
import { requiredId } from '../../zapier/inputs/ids.ts';
import { confirmInput, lossNotice, requireConfirmed } from '../../zapier/operations/confirmation.ts';
import { prepared } from '../api/structure/prepared.ts';
import { subprofilesToChange, unknownSubprofile } from '../api/subprofiles/find.ts';
import { remove } from '../api/subprofiles/removal.ts';
import { subprofileOutputs } from '../api/subprofiles/subprofile_output.ts';
import { collectionInput, databaseInput } from '../common/inputs.ts';
import { performing } from '../common/perform.ts';
import { collectionIn, soughtSubprofileIn, soughtSubprofileInputs } from '../common/subprofiles/sought_subprofile.ts';
import { subprofileFieldOutputs, subprofileOutputFields, subprofileSample } from '../common/subprofiles/subprofile_outputs.ts';

const YES = 'Yes, Delete for Good';

export default defineCreate({
  key: 'delete_subprofile',
  noun: 'Subprofile',
  display: {
    label: 'Delete Subprofile',
    description: 'Deletes a subprofile, such as an order, for good, unless the collection is set to do something else. Its profile stays.',
  },
  operation: {
    inputFields: [lossNotice('The subprofile is lost with all its fields.'), databaseInput, collectionInput, ...soughtSubprofileInputs, confirmInput(YES)],
    perform: performing('running', async (account, input) => {
      requireConfirmed(input, YES);
      const { database, plan, found } = await prepared(
        account,
        requiredId(input, databaseInput),
        (known) => ({ collection: collectionIn(input, known), sought: soughtSubprofileIn(input, known) }),
        (known, { collection, sought }) => nullOn(subprofilesToChange(account, known, collection, sought, 'Map the subprofile ID to delete one of them.')),
      );
      const { collection, sought } = plan;
      const [subprofile] = found ?? [];
      const status = subprofile === undefined ? 'not_found' : await remove(account, subprofile);
      const shown = subprofile ?? unknownSubprofile('id' in sought ? sought.id : null, collection);
      const [output] = await subprofileOutputs(account, database, collection, [shown]);
      return { ...output, status };
    }),
    outputFields: [...subprofileOutputFields, { key: 'status', label: 'Status' }, subprofileFieldOutputs],
    sample: { ...subprofileSample, status: 'deleted' },
  },
});
