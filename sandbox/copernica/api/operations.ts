import type { Handlers } from './call.ts';
import { identityHandlers } from './identity.ts';
import { logFileHandlers } from './logfiles.ts';
import { mailingHandlers } from './mailings/index.ts';
import { dataRequestHandlers } from './profiles/data_requests.ts';
import { importHandlers } from './profiles/imports.ts';
import { profilesHandlers } from './profiles/of_database.ts';
import { profileHandlers } from './profiles/profile.ts';
import { subprofileHandlers } from './profiles/subprofile.ts';
import { subprofilesHandlers } from './profiles/subprofiles.ts';
import { Router } from './router.ts';
import { databaseHandlers } from './structure/databases.ts';
import { fieldHandlers } from './structure/fields.ts';
import { viewHandlers } from './structure/views.ts';
import { webhookHandlers } from './webhooks.ts';

const all: Handlers = {
  ...identityHandlers,
  ...databaseHandlers,
  ...fieldHandlers,
  ...viewHandlers,
  ...profilesHandlers,
  ...profileHandlers,
  ...subprofilesHandlers,
  ...subprofileHandlers,
  ...importHandlers,
  ...dataRequestHandlers,
  ...mailingHandlers,
  ...webhookHandlers,
  ...logFileHandlers,
};

/** All operations of the REST API that this box answers. */
export const router = new Router(all);
