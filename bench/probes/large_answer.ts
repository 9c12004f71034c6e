import { bareRequest } from '../mailingwork/bare_request.ts';
import { mailingwork } from '../mailingwork/vendor.ts';
import { caller, loadApp, timed, withPerform } from './app.ts';
import { peakMiB, report } from './memory.ts';

/*
 * Reads an answer of 10 MB once: with the app's own action, which also counts its rows, or with the platform's client and its parsed data.
 * Arguments: the app, the webservice, `app` or `platform`.
 */

const [, , appPath = '', url = '', variant = ''] = process.argv;
const app = await loadApp(appPath);
const platform = withPerform(app, 'searches', 'find_list_statistics', async (z) => {
  const answer = await bareRequest(z, url, 'getoptstatusbylistid', { listId: '1' });
  return [{ id: Object(answer).result.length }];
});
const call = caller(variant === 'platform' ? platform : app, { vendor: mailingwork, url });
const ms = await timed(() => call('searches.find_list_statistics.operation.perform', { inputData: { list: '1' } }));
report({ ms, peakMiB: peakMiB() });
