import { subprofileTrigger } from '../common/webhooks/subprofile_trigger.ts';

export default subprofileTrigger({
  key: 'subprofile_updated',
  noun: 'Subprofile',
  label: 'Subprofile Updated (Webhook)',
  description:
    'Triggers when a subprofile is changed, at once and by a Zap too: one that changes the same collection may start itself. If webhooks to Zapier are refused, use New or Updated Subprofile.',
  trigger: 'update',
  instead: 'New or Updated Subprofile',
});
