import type { Handlers } from './call.ts';
import { identityHandlers } from './identity.ts';
import { Router } from './router.ts';

const all: Handlers = {
  ...identityHandlers,
};

/** All operations of the REST API that this box answers. */
export const router = new Router(all);
