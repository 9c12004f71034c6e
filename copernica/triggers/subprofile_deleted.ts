import { subprofileTrigger } from '../common/webhooks/subprofile_trigger.ts';

export default subprofileTrigger({
  key: 'subprofile_deleted',
  noun: 'Subprofile',
  label: 'Subprofile Deleted',
  description: 'Triggers when a subprofile is deleted from a collection. Works only if webhooks are accepted.',
  trigger: 'delete',
  instead: null,
});
