import { profileTrigger } from '../common/webhooks/profile_trigger.ts';

export default profileTrigger({
  key: 'profile_updated',
  noun: 'Profile',
  label: 'Profile Updated (Webhook)',
  description: 'Triggers when a profile is changed in a database. If webhooks are refused, use New or Updated Profile.',
  trigger: 'update',
  instead: 'New or Updated Profile',
});
