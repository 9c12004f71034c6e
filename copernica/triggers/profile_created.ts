import { profileTrigger } from '../common/webhooks/profile_trigger.ts';

export default profileTrigger({
  key: 'profile_created',
  noun: 'Profile',
  label: 'Profile Created (Webhook)',
  description: 'Triggers when a profile is created in a database. If webhooks are refused, use New Profile.',
  trigger: 'create',
  instead: 'New Profile',
});
