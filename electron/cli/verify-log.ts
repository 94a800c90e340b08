import type { Command } from 'commander';
import { headsOf } from '#domain/incident/log-text.ts';
import { describeLogProblem } from '#domain/log/problem-words.ts';
import type { LogRead } from '#domain/log/read-log.ts';
import { type LogCheck, verifyLog } from '#domain/log/verify.ts';
import type { Severity } from '#domain/plan/model.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { LOG_UNREADABLE, logAt, logProblemText } from '#electron/cli/log-at.ts';
import { verifyLogWords } from '#electron/cli/verify-log-words.ts';

/** `holdfast verify-log FILE.jsonl`: whether a log is as it was written, and what of it can be trusted. */
export function addVerifyLog(program: Command, io: CliIo): void {
  const words = verifyLogWords[languageOf(io)];
  program
    .command('verify-log')
    .description(words.describe)
    .argument('<FILE>', words.file)
    .action(async (path: string, options: { readonly json?: boolean }) => {
      const read = await logAt(path);
      if (read === null) {
        io.err(`${LOG_UNREADABLE[languageOf(io)](path)}\n`);
        io.exit(2);
        return;
      }
      const check = verifyLog(read);
      io.out(options.json === true ? asJson(path, read, check, io) : asText(path, read, check, io));
      if (read.lines.length === 0) io.exit(2);
      else if (check.problems.some(({ severity }) => severity === 'error')) io.exit(1);
    });
}

function asText(path: string, read: LogRead, check: LogCheck, io: CliIo): string {
  const words = verifyLogWords[languageOf(io)];
  const problems = check.problems.map((found) => logProblemText(path, found, io)).join('');
  const entries = read.lines.length;
  const isWhole = !check.problems.some(({ severity }) => severity === 'error');
  // Where there is no entry the problems say all there is to say.
  if (entries === 0) return problems;
  const whole = check.isEndVouchedFor ? words.whole : words.wholeSoFar;
  const verdict = isWhole ? whole(entries, check.devices.length) : words.damaged(check.trusted.size, entries);
  const heads = isWhole && check.isEndVouchedFor ? headsOf(read.lines.map(({ event }) => event)) : [];
  return [problems, `${verdict}\n`, ...heads.map(({ device, seq, hash }) => `${words.head(device, seq, hash)}\n`)].join(
    '',
  );
}

function asJson(path: string, read: LogRead, check: LogCheck, io: CliIo): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of check.problems) counts[severity] += 1;
  const problems = check.problems.map((found) => ({
    file: path,
    line: found.line,
    severity: found.severity,
    code: found.code,
    ...describeLogProblem(found, languageOf(io)),
  }));
  const said = {
    incidents: check.incidents,
    devices: check.devices,
    entries: read.lines.length,
    trusted: check.trusted.size,
    endVouchedFor: check.isEndVouchedFor,
    heads: headsOf(read.lines.map(({ event }) => event)),
    problems,
    counts,
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
