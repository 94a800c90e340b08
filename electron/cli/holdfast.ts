#!/usr/bin/env node
/** The `holdfast` command: reads the arguments, hands over to one file a command, and says how it ended. */
import { enableCompileCache } from 'node:module';
import { runHoldfast } from '#electron/cli/run-holdfast.ts';

enableCompileCache();
process.exitCode = await runHoldfast(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
