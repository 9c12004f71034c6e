import { existsSync, symlinkSync } from 'node:fs';

/*
 * Runs after `npm ci`, on the Node of the machine. npm 10, which comes with Node 20, removes node_modules/.bin/node again when it leaves out the package for the
 * other processor, whose program has the same name. Without that link, the commands would run on the Node of the machine.
 */

const program = `node-${process.platform}-${process.arch}/bin/node`;
const link = 'node_modules/.bin/node';

if (existsSync(`node_modules/${program}`) && !existsSync(link)) {
  symlinkSync(`../${program}`, link);
}
