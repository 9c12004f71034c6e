import { profileTrigger } from '../common/webhooks/profile_trigger.ts';

export default profileTrigger({
  key: 'profile_deleted',
  noun: 'Profile',
  label: 'Profile Deleted',
  description: 'Triggers when a profile is deleted from a database. Works only if webhooks are accepted.',
  trigger: 'delete',
  instead: null,
});
