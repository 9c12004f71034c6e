import { profileExamples } from '../../api/webhooks/examples.ts';
import { profileEventOutput } from '../../api/webhooks/record_output.ts';
import { databaseInput } from '../inputs.ts';
import { profileFieldOutputs, profileOutputFields, profileSample } from '../profiles/profile_outputs.ts';
import { type RecordKind, type RecordTrigger, recordTrigger } from './record_trigger.ts';
import { deliveredOutputFields, deliveredSample } from './webhook_trigger.ts';

const kind: RecordKind = {
  of: 'profile',
  inputFields: [databaseInput],
  fieldChoices: 'all_fields.id.label',
  fieldsIn: ({ database }) => database?.fields,
  output: profileEventOutput,
  examples: profileExamples,
  outputFields: [...profileOutputFields, ...deliveredOutputFields, profileFieldOutputs],
  sample: { ...profileSample, ...deliveredSample },
};

/** Declares an instant trigger of profiles. */
export const profileTrigger = (declared: RecordTrigger) => recordTrigger(kind, declared);
