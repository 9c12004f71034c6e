import { subprofileTrigger } from '../common/webhooks/subprofile_trigger.ts';

export default subprofileTrigger({
  key: 'subprofile_created',
  noun: 'Subprofile',
  label: 'Subprofile Created (Webhook)',
  description: 'Triggers when a subprofile, such as an order, is created in a collection. If webhooks are refused, use New Subprofile.',
  trigger: 'create',
  instead: 'New Subprofile',
});
