import { cpSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
/** What neither a program behind `npm start` nor a test reads, and what they write. */
const LEFT_OUT = /^(\.(?!gitignore).*|build|coverage|dist.*|node_modules|reports)$/;
/** What only tests read. */
const FOR_TESTS = /^(bench|docs|test)$/;

/** Copies what `npm start` needs into a new folder, and what `npm test` needs if asked to. The caller removes it; the packages are shared. */
export function copyOfCheckout({ withTests = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  for (const part of readdirSync(root).filter((name) => !LEFT_OUT.test(name) && (withTests || !FOR_TESTS.test(name)))) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
