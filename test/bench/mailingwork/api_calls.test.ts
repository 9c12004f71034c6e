import { apiCalls } from '../../../bench/mailingwork/api_calls.ts';
import App from '../../../index.ts';
import { apiCallsSuite } from '../../suites/api_calls.ts';
import { stage } from '../../support/mailingwork/end_to_end.ts';

apiCallsSuite(App, apiCalls, stage(), async (run) => {
  for (const dropdown of ['all_fields', 'all_lists', 'all_opt_in_setups', 'all_opt_out_setups']) {
    await run(`triggers.${dropdown}.operation.perform`);
  }
  await run('triggers.new_opt_in.operation.performSubscribe', { targetUrl: 'http://127.0.0.1:9/hooks/standard/2/b' });
});
