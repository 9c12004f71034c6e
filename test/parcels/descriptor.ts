import { join } from 'node:path';
import { type App, root } from '../../scripts/apps.ts';

/** The made-up integration, as the build knows it. */
export const parcelsApp: App = {
  name: 'parcels',
  folder: join(root, 'test/parcels/app'),
  packageName: 'zapier-parcels',
  entry: 'index.ts',
  catalogue: 'contracts',
  golden: join(root, 'test/parcels/golden'),
  maxZipGrowthKib: 50,
  visibleInPublicVersion: [],
};
