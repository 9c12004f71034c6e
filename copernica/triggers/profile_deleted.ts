import { profileTrigger } from '../common/webhooks/profile_trigger.ts';

export default profileTrigger({
  key: 'profile_deleted',
  noun: 'Profile',
  label: 'Profile Deleted',
  description: 'Triggers when a profile is deleted from a database, at once and by a Zap too. Needs webhooks to Zapier.',
  trigger: 'delete',
  instead: null,
});
