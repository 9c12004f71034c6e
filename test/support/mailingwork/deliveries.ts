import { call, freshReceiver, freshSandbox } from '../../sandbox/support.ts';

/** A sandbox and a site that receives its webhooks, both fresh for every test of a file. */
export function deliveryStage() {
  const sandbox = freshSandbox();
  const receiver = freshReceiver();
  return {
    sandbox,
    receiver,

    /**
     * Creates a webhook.
     *
     * @returns its id
     */
    async listen(event = 'optin_finalized', url = receiver().url): Promise<number> {
      const { result } = await call(sandbox(), 'CreateWebHook', { app: 'tests', event, url });
      return Number(Object(result).id);
    },

    /** A finished sign-up, and whatever is delivered because of it. */
    async signUp(address: string): Promise<void> {
      await call(sandbox(), 'OptinRecipient', { optinSetupId: 62, 'fields[1]': address, 'fields[3]': 'Max' });
      await sandbox().deliveries.idle();
    },

    /** A webhook as the webservice lists it. */
    async state(id: number): Promise<unknown> {
      const { result } = await call(sandbox(), 'GetWebHooks');
      return Array.isArray(result) ? result.find((webhook) => webhook.id === id) : undefined;
    },

    /** The delivered addresses, in order. */
    addresses: (): unknown[] => receiver().bodies.map(({ fields }) => (Array.isArray(fields) ? fields[0].value : undefined)),
  };
}
