import { subprofileTrigger } from '../common/webhooks/subprofile_trigger.ts';

export default subprofileTrigger({
  key: 'subprofile_updated',
  noun: 'Subprofile',
  label: 'Subprofile Updated (Webhook)',
  description: 'Triggers when a subprofile, such as an order, is changed in a collection. If webhooks are refused, use New or Updated Subprofile.',
  trigger: 'update',
  instead: 'New or Updated Subprofile',
});
