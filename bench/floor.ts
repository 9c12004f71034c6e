import { version as platformVersion } from 'zapier-platform-core';
import packageJson from '../package.json' with { type: 'json' };

/** The least an app can be: one hook trigger on the same core. What it costs is the platform's own cost. */
export default {
  version: packageJson.version,
  platformVersion,
  triggers: {
    new_opt_in: {
      key: 'new_opt_in',
      noun: 'Opt-In',
      display: { label: 'New Opt-In', description: 'Triggers when a person opts in.' },
      operation: {
        type: 'hook',
        performSubscribe: async () => ({ id: '1' }),
        performUnsubscribe: async () => ({}),
        perform: async () => [{ id: '1' }],
        performList: async () => [],
        sample: { id: '1' },
      },
    },
  },
};
