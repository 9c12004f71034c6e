import { subprofileExamples } from '../../api/webhooks/examples.ts';
import { subprofileEventOutput } from '../../api/webhooks/record_output.ts';
import { collectionInput, databaseInput } from '../inputs.ts';
import { wholeProfileOutputFields, wholeProfileSample, wholeProfiles } from '../profiles/whole_profile.ts';
import { subprofileFieldOutputs, subprofileOutputFields, subprofileSample } from '../subprofiles/subprofile_outputs.ts';
import { type RecordKind, type RecordTrigger, recordTrigger } from './record_trigger.ts';
import { deliveredOutputFields, deliveredSample } from './webhook_trigger.ts';

const kind: RecordKind = {
  of: 'subprofile',
  inputFields: [databaseInput, collectionInput],
  fieldChoices: 'all_collection_fields.id.label',
  fieldsIn: ({ collection }) => collection?.fields,
  output: (event, names, removed, z) => ({ ...subprofileEventOutput(event, names, removed), profile: wholeProfiles(z)(event) }),
  examples: subprofileExamples,
  outputFields: [...subprofileOutputFields, ...deliveredOutputFields, subprofileFieldOutputs, ...wholeProfileOutputFields],
  sample: { ...subprofileSample, ...deliveredSample, ...wholeProfileSample },
};

/** Declares an instant trigger of subprofiles. */
export const subprofileTrigger = (declared: RecordTrigger) => recordTrigger(kind, declared);
