import { subprofileTrigger } from '../common/webhooks/subprofile_trigger.ts';

export default subprofileTrigger({
  key: 'subprofile_deleted',
  noun: 'Subprofile',
  label: 'Subprofile Deleted',
  description: 'Triggers when a subprofile is deleted from a collection, at once and by a Zap too. Needs webhooks to Zapier.',
  trigger: 'delete',
  instead: null,
});
