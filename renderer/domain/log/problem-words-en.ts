import type { LogProblemCode } from './problem.ts';

/** What a problem is and what to do about it; `{name}` stands for a value. */
export interface LogProblemWords {
  readonly message: string;
  readonly fix: string;
}

const AGAIN = 'Ask for the log again from the laptop that wrote it.';

/** Every problem of a log in English. */
export const LOG_PROBLEM_WORDS_EN: Readonly<Record<LogProblemCode, LogProblemWords>> = {
  'log-too-large': { message: 'The log is {size} long; {limit} are allowed.', fix: 'Nothing of it was read.' },
  'log-empty': {
    message: 'There is no entry of a log in this file.',
    fix: 'Choose a log that Holdfast exported (.jsonl).',
  },
  'line-too-long': {
    message: 'The line is {size} long; {limit} are allowed.',
    fix: `It was passed over. ${AGAIN}`,
  },
  'line-not-utf8': { message: 'The line is not text in UTF-8: it was damaged.', fix: AGAIN },
  'line-cut': { message: 'The file breaks off in the middle of this line.', fix: `What follows is missing. ${AGAIN}` },
  'line-not-json': { message: 'The line cannot be read: it was damaged.', fix: AGAIN },
  'line-too-deep': {
    message: 'The line is nested deeper than {limit}.',
    fix: 'It was passed over. Holdfast writes no such line.',
  },
  'line-not-entry': { message: 'The line is no entry of a log.', fix: AGAIN },
  'line-rewritten': {
    message: 'The line is not written as Holdfast writes it.',
    fix: 'What it holds can be checked all the same; the file was changed after it was exported.',
  },
  'entry-changed': {
    message: 'Entry {first} of {device} was changed after it was written.',
    fix: `Do not rely on it. ${AGAIN}`,
  },
  'entry-repeated': {
    message: 'The entry stands here again; first in line {other}.',
    fix: 'Merging the file keeps it once.',
  },
  'entry-moved': {
    message: 'Entry {first} of {device} stands after a later one.',
    fix: 'Merging the file puts it in its place.',
  },
  'entries-missing': {
    message: 'Entries {first} to {last} of {device} are missing before this line.',
    fix: 'Merge a log that has them, or ask for it again.',
  },
  'chain-broken': {
    message: 'Entry {first} of {device} does not build on the one before it: one of the two was exchanged.',
    fix: `Do not rely on either. ${AGAIN}`,
  },
  'place-taken-twice': {
    message: 'There are two different entries {first} of {device}; the other is in line {other}.',
    fix: 'Two laptops may use one copied profile. Both entries are kept: look at them.',
  },
  'id-taken-twice': {
    message: 'A different entry has the same id; it is in line {other}.',
    fix: 'Both are kept: look at them.',
  },
  'end-missing': {
    message: 'The log should go on to entry {last} of {device}, which is not in it.',
    fix: `The end was cut off, or that entry was changed. ${AGAIN}`,
  },
  'end-unknown': {
    message: 'The heads do not name entry {first} of {device}, which is the last one of it.',
    fix: 'It was added after the export. Export again from that laptop.',
  },
  'heads-not-last': {
    message: 'Entries or other heads follow after this line of heads.',
    fix: 'The file was put together by hand. Merge the logs instead.',
  },
  'heads-absent': {
    message: 'The log has no line of heads: nothing vouches for its end.',
    fix: 'Entries could be missing at the end. Export the log again to be sure.',
  },
  'order-differs': {
    message: 'The lines of several devices are not in the order of a merge.',
    fix: 'No entry is harmed. Merging the file puts them in order.',
  },
  'incidents-apart': {
    message: 'The file holds another incident, {other}, that is not joined to the first.',
    fix: 'Join them when they are the same one (merge-log --join).',
  },
  'type-newer': { message: 'Recorded by a newer version of Holdfast: {type}.', fix: 'It is kept as it is.' },
};
