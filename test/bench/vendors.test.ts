import { describe, expect, test } from '@jest/globals';
import zapier from 'zapier-platform-core';
import { type App as AnyApp, withPerform } from '../../bench/probes/app.ts';
import { startWebservice, type Webservice } from '../../bench/server.ts';
import { vendorNamed } from '../../bench/vendors.ts';
import Copernica from '../../copernica/index.ts';
import Mailingwork from '../../index.ts';
import { dropProcessKeys } from '../../zapier/operations/process_memory.ts';

const definitions: readonly (readonly [string, AnyApp])[] = [
  ['mailingwork', Mailingwork],
  ['copernica', Copernica],
];

describe.each(definitions)('what the bench measures of %s', (name, definition) => {
  const vendor = vendorNamed(name);

  /** Does something with the app and the bench's service. */
  async function atTheBench(work: (stand: { run: (method: string, bundle: object, app?: AnyApp) => Promise<unknown>; service: Webservice }) => Promise<void>) {
    dropProcessKeys();
    const service = await startWebservice(vendor);
    const { authData, environment } = vendor.connect(service.url);
    const cache = {};
    const run = async (method: string, bundle: object, app = definition): Promise<unknown> => {
      const event = { command: 'execute', method, bundle: { meta: {}, authData, ...bundle }, zcacheTestObj: cache, calledFromCli: true };
      const handler = zapier.createAppHandler(app);
      return (await handler({ ...event, environment: { ...environment, OPERATION_BUDGET_MS: '100000' }, customLogger: () => undefined })).results;
    };
    try {
      await work({ run, service });
    } finally {
      await service.close();
    }
  }

  test('is a delivery that starts a Zap, and that costs calls only the first time', async () => {
    const { key, inputData, delivery, firstCalls } = vendor.hook;
    await atTheBench(async ({ run, service }) => {
      for (let time = 0; time < 2; time += 1) {
        expect(await run(`triggers.${key}.operation.perform`, { inputData, cleanedRequest: delivery })).toHaveLength(1);
      }
      expect(service.calls).toBe(firstCalls);
    });
  });

  test.each(['one', 'several'] as const)('is an action that makes as many calls as the same requests with nothing around them: %s', async (action) => {
    const { key, inputData, bare } = vendor.actions[action];
    await atTheBench(async ({ run, service }) => {
      const callsOf = async (app?: AnyApp): Promise<number> => {
        const before = service.calls;
        expect(await run(`creates.${key}.operation.perform`, { inputData }, app)).toEqual(expect.any(Object));
        return service.calls - before;
      };
      await callsOf();
      const calls = await callsOf(withPerform(definition, 'creates', key, (z) => bare(z, service.url)));
      expect(await callsOf()).toBe(calls);
      expect(calls === 1).toBe(action === 'one');
    });
  });
});

test('an app of which the bench knows nothing is refused', () => {
  expect(() => vendorNamed('another')).toThrow('The bench knows nothing of the app “another”.');
});
