import type { ProblemCode } from './problem-codes.ts';

/** What a problem is and what to do about it; `{name}` stands for a value. */
export interface Words {
  readonly message: string;
  readonly fix: string;
}

/** Every problem in English. */
export const PROBLEM_WORDS_EN: Readonly<Record<ProblemCode, Words>> = {
  'path-unsafe': {
    message: 'The path {path} could lead out of the plan folder.',
    fix: 'Do not use this plan until you know who made it. Nothing of it was read.',
  },
  'path-reserved': {
    message: 'Windows cannot hold a file named “{path}”.',
    fix: 'Rename the file.',
  },
  'path-clash': {
    message: '“{path}” and “{other}” are the same file on some machines.',
    fix: 'Rename one of them.',
  },
  'files-too-many': {
    message: 'The folder holds {count} files; {limit} are allowed.',
    fix: 'Choose the plan folder itself, without other folders in it.',
  },
  'plan-too-large': {
    message: 'The folder holds {size}; {limit} are allowed.',
    fix: 'Take large files out of the folder.',
  },
  'file-too-large': {
    message: 'The file is {size} long; {limit} are allowed.',
    fix: 'Shorten the file, split it, or take it out of the folder.',
  },
  'log-line-too-long': {
    message: 'A line of the log is {size} long; {limit} are allowed.',
    fix: 'Export the log again. This one is damaged or was not written by Holdfast.',
  },
  'components-too-many': {
    message: 'The plan has {count} components; {limit} are allowed.',
    fix: 'Split the plan, or put components of the same fate together.',
  },
  'text-not-utf8': {
    message: 'The file is not text in UTF-8.',
    fix: 'Save it again with the encoding UTF-8.',
  },
  'extension-unread': {
    message: 'The file is not read: it ends in {extension}.',
    fix: 'Rename it so that it ends in {expected}, or move it out of this folder.',
  },
  'yaml-syntax': {
    message: 'The YAML cannot be read: {reason}.',
    fix: 'Correct this line, or the one before or after it. Nothing else of this file was read.',
  },
  'yaml-too-deep': {
    message: 'Lists and fields are nested deeper than {limit}.',
    fix: 'Take levels out.',
  },
  'yaml-aliases': {
    message: 'The file repeats itself by more than {limit} aliases (*name), or one alias holds itself.',
    fix: 'Write the values out.',
  },
  'yaml-tag': {
    message: 'The tag {tag} is not allowed.',
    fix: 'Delete the tag; Holdfast knows from the field what a value is.',
  },
  'yaml-key-duplicate': {
    message: 'The field “{field}” is written twice.',
    fix: 'Delete one of the two.',
  },
  'yaml-key-unusable': {
    message: 'This is not a name that a field can have.',
    fix: 'Write a plain word before the colon. Put text that holds “: ” in quotes.',
  },
  'yaml-several-documents': {
    message: 'The file holds several YAML documents.',
    fix: 'Put the things in one list, or each in a file of its own, and delete the line “---”.',
  },
  'plan-missing': {
    message: 'There is no plan.yaml, or it is empty.',
    fix: 'Choose the folder that holds plan.yaml, or write one with format, id and name.',
  },
  'format-unknown': {
    message: 'The plan is in the format “{format}”, which this version does not know.',
    fix: 'Read it with a newer Holdfast, or write “format: holdfast/1”.',
  },
  'thing-not-fields': {
    message: 'Here a {kind} with its fields is expected.',
    fix: 'Write the fields, each as “name: value”.',
  },
  'field-missing': {
    message: 'The field “{field}” is missing.',
    fix: 'Add it.',
  },
  'id-invalid': {
    message: '“{value}” cannot be an id (field “{field}”).',
    fix: 'Use lower-case letters, digits and hyphens, 64 at most, beginning with a letter or digit.',
  },
  'id-duplicate': {
    message: 'There already is a {kind} “{id}”, in {other}. This one was not read.',
    fix: 'Give one of the two another id, and correct the references to it.',
  },
  'field-not-text': {
    message: 'The field “{field}” should be a text.',
    fix: 'Write one value after the colon.',
  },
  'field-not-list': {
    message: 'The field “{field}” should be a list.',
    fix: 'Write [one, two], or one line with “- ” for each.',
  },
  'field-not-fields': {
    message: 'The field “{field}” should have fields of its own.',
    fix: 'Write its fields below it, indented, each as “name: value”.',
  },
  'value-unknown': {
    message: '“{value}” is not possible in the field “{field}”.',
    fix: 'Use one of: {allowed}.',
  },
  'number-invalid': {
    message: '“{value}” is not a number that the field “{field}” can have.',
    fix: 'Write a whole number without unit.',
  },
  'boolean-invalid': {
    message: '“{value}” is neither true nor false (field “{field}”).',
    fix: 'Write true or false.',
  },
  'duration-invalid': {
    message: '“{value}” is not a length of time (field “{field}”).',
    fix: 'Write a number and a unit: 90s, 15m, 4h, 2d, 3w, 6mo, 1y.',
  },
  'date-invalid': {
    message: '“{value}” is not a date (field “{field}”).',
    fix: 'Write year-month-day: 2026-11-20.',
  },
  'date-or-instant-invalid': {
    message: '“{value}” is neither a date nor a time with its zone (field “{field}”).',
    fix: 'Write 2026-11-20, or 2026-11-20T14:00:00+01:00.',
  },
  'clock-invalid': {
    message: '“{value}” is not a time of day (field “{field}”).',
    fix: 'Write hours and minutes in quotes: "02:40".',
  },
  'language-invalid': {
    message: '“{value}” is not a language tag (field “{field}”).',
    fix: 'Write en, fr, or another tag of BCP 47.',
  },
  'dependency-invalid': {
    message: '“{field}” has none of the forms that it can have.',
    fix: 'Dependencies: an id, “on:” with an id, or “anyOf:” with a list. Exercised: a date, or “on:” with a date.',
  },
  'field-misspelt': {
    message: 'The field “{field}” is not known; it was kept but means nothing.',
    fix: 'Write “{meant}” if that is what you mean.',
  },
  'import-nothing': {
    message: 'There is no Markdown document in this folder.',
    fix: 'Choose a folder with files that end in .md.',
  },
  'import-front-matter': {
    message: 'The fields at the top could not be read; they stand in the text as they were.',
    fix: 'Take out of them what you need, then delete them.',
  },
  'import-field-renamed': {
    message: 'The field “{field}” means something else here; it was kept as “{name}”.',
    fix: 'Nothing, unless you want to fill in “{field}”.',
  },
  'import-recoded': {
    message: 'The file was in an old encoding and was turned into UTF-8.',
    fix: 'Look at accents and quotes.',
  },
  'import-files-left': {
    message: '{count} other files were left out: no document shows them ({examples}).',
    fix: 'Nothing, unless something is missing.',
  },
  'reference-unknown': {
    message: 'The field “{field}” names the {kind} “{id}”, which does not exist.',
    fix: 'Correct the id, or add that {kind}.',
  },
  'reference-wrong-kind': {
    message: 'The field “{field}” should name a {kind}; “{id}” is something else: {is}.',
    fix: 'Name a {kind}.',
  },
  'about-unknown': {
    message: 'The field “{field}” names “{value}”, which does not exist.',
    fix: 'Write kind:id of something in the plan, for example procedure:desk-payments-on-paper.',
  },
  'schedule-empty': {
    message: 'The entry says neither which scenario nor what is to be reviewed.',
    fix: 'Add “scenario” or “review”.',
  },
  'dependency-on-itself': {
    message: '“{id}” depends on itself. This dependency is left out.',
    fix: 'Delete it.',
  },
  'dependency-repeated': {
    message: '“{id}” is named twice among the dependencies.',
    fix: 'Keep the one that is true.',
  },
  'group-repeats': {
    message: '“{id}” stands twice in the group “{group}”. The group is left out.',
    fix: 'Name each alternative once.',
  },
  'group-at-least': {
    message: 'The group needs {atLeast} of {members}, which cannot be. The group is left out.',
    fix: 'Write “atLeast” from 1 to the number of alternatives.',
  },
  'group-not-redundant': {
    message: 'The group needs all of its {members} alternatives: nothing is spare.',
    fix: 'Name them as dependencies of their own, or correct “atLeast”.',
  },
  'tolerance-ignored': {
    message: 'The tolerance for “{id}” is ignored: it is soft, or only needed to recover.',
    fix: 'Delete the tolerance, or make the dependency hard.',
  },
  'function-field-elsewhere': {
    message: 'Only functions have “{field}”; this is a {is}.',
    fix: 'Move “{field}” to the function that needs this component.',
  },
  'function-unowned': {
    message: 'Nobody answers for this function.',
    fix: 'Add “owner” with a contact id.',
  },
  'function-without-target': {
    message: 'It is not said how long this function may stop.',
    fix: 'Add “rto” (target) and “mtpd” (limit).',
  },
  'target-after-limit': {
    message: 'The target ({rto}) is not before the limit ({mtpd}).',
    fix: 'Make “rto” shorter than “mtpd”.',
  },
  'component-unmapped': {
    message: 'It is not said what this needs.',
    fix: 'Add “dependsOn”; write [] if it needs nothing.',
  },
  'redundancy-false': {
    message: 'Not a real spare: “{group}” stops when “{cause}” fails ({chains}).',
    fix: 'Add an alternative that does not need “{cause}”.',
  },
  'redundancy-false-through': {
    message: '“{group}” also stops when “{cause}” fails, by way of “{through}” ({chains}).',
    fix: 'Giving one alternative something other than “{through}” mends this too.',
  },
  'redundancy-false-more': {
    message: '“{group}” stops with {count} more components that its alternatives share.',
    fix: 'Mend the nearest shared causes first, then check again.',
  },
  'fallback-circular': {
    message: 'The fallback for “{component}” uses “{uses}”, which stops with it ({chain}).',
    fix: 'Do it without “{uses}”, or with something that does not need “{component}”.',
  },
  'fallback-circular-link': {
    message: 'Step {step} points to “{uses}”, which stops when “{component}” fails ({chain}).',
    fix: 'Replace it in that step, or say what to do without it.',
  },
  'fallback-uses-function-need': {
    message: 'The fallback for “{function}” uses “{uses}”, which the function itself needs.',
    fix: 'Check that this fallback still works when “{uses}” is what failed.',
  },
  'contact-unreachable': {
    message: 'There is no way to reach {contact}.',
    fix: 'Add “channels”, the best one first.',
  },
  'contact-own-deputy': {
    message: '{contact} is their own deputy.',
    fix: 'Name somebody else.',
  },
  'role-unfilled': {
    message: 'Nobody is named for the role {role}.',
    fix: 'Add “succession”, three contacts deep.',
  },
  'role-shallow': {
    message: 'The role {role} is {count} deep.',
    fix: 'Name three contacts, so that somebody is there when two are not.',
  },
  'tree-too-wide': {
    message: '“{contact}” is to call {count} people.',
    fix: 'Give nobody more than three calls; let the people called pass them on.',
  },
  'tree-repeats': {
    message: '“{contact}” stands twice in the tree.',
    fix: 'Keep one place.',
  },
  'tree-cycle': {
    message: '“{contact}” is called by somebody whom they call.',
    fix: 'Take them out of the lower place.',
  },
  'tree-message-kind': {
    message: '“{id}” is what to say, but its kind is {is}.',
    fix: 'Name a procedure of the kind message.',
  },
  'fallback-unbounded': {
    message: 'It is not said how long this fallback can hold.',
    fix: 'Add “sustain”.',
  },
  'fallback-untriggered': {
    message: 'It is not said when to start this fallback.',
    fix: 'Add “trigger”, as something that a person can see.',
  },
  'fallback-uses-unsaid': {
    message: 'It is not said what this fallback itself needs.',
    fix: 'Add “uses” with components; write [] if it needs none.',
  },
  'fallback-serves-nothing': {
    message: 'It is not said what this fallback is for.',
    fix: 'Add “for” with components or functions.',
  },
  'fallback-never-exercised': {
    message: 'This fallback was never exercised.',
    fix: 'Practise it, then add “exercised” with the date.',
  },
  'steps-none': {
    message: 'No steps were found: this can only be read, not run.',
    fix: 'Write steps as “- [ ] …”, or set “kind: reference”.',
  },
  'text-too-long': {
    message: 'The text is {size} long; beyond {limit} it is shown as plain text.',
    fix: 'Split it into several procedures.',
  },
  'step-too-long': {
    message: 'Step {step} has {words} words; {limit} can be read under stress.',
    fix: 'Shorten it, or move the details to a line of their own below the step.',
  },
  'step-two-actions': {
    message: 'Step {step} asks for two things: “{first}” and “{second}”.',
    fix: 'Make two steps of it.',
  },
  'steps-unbroken': {
    message: '{count} steps follow each other up to step {step}, with no pause; {limit} are bearable.',
    fix: 'Put a heading, a decision or a timer between them.',
  },
  'step-two-timers': {
    message: 'Step {step} has two timers; only the first counts.',
    fix: 'Make two steps of it.',
  },
  'step-slug-clash': {
    message: 'A heading is called “{slug}”, like the number of a step; links lead to the heading.',
    fix: 'Rename the heading.',
  },
  'decision-without-options': {
    message: 'Decision {step} has no options.',
    fix: 'Write a list of the possible answers below the question.',
  },
  'decision-one-option': {
    message: 'Decision {step} has only one option.',
    fix: 'Add the other answers, or make it a step.',
  },
  'option-dead-end': {
    message: 'In decision {step}, “{option}” does not say where to go on, while others do.',
    fix: 'End the option with a link, such as “→ [Cash only](#cash-only)”.',
  },
  'option-target-missing': {
    message: 'In decision {step}, “{option}” leads to “{target}”, which does not exist.',
    fix: 'Correct the link.',
  },
  'option-to-itself': {
    message: 'In decision {step}, “{option}” leads back to the same decision.',
    fix: 'Lead it to what to do before the question is asked again.',
  },
  'jump-target-missing': {
    message: 'Step {step} leads to “{target}”, which does not exist.',
    fix: 'Correct the link.',
  },
  'jump-to-itself': {
    message: 'Step {step} leads back to itself.',
    fix: 'Correct the link.',
  },
  'link-broken': {
    message: 'The link “{target}” leads nowhere: there is no such {kind}.',
    fix: 'Correct the id, or add that {kind}.',
  },
  'link-heading-missing': {
    message: 'The link “{target}” leads nowhere: there is no such heading or step.',
    fix: 'Correct the link to the heading’s words, lower case, with hyphens.',
  },
  'link-asset-missing': {
    message: 'The file “{target}” is not in the plan.',
    fix: 'Put it into assets/, or correct the link.',
  },
  'link-outside': {
    message: 'The link “{target}” leads out of the plan folder.',
    fix: 'Put the file into assets/ and link to it there.',
  },
  'link-scheme': {
    message: 'The link “{target}” is of a sort that Holdfast does not open.',
    fix: 'Use a link inside the plan, https, mailto or tel.',
  },
  'link-needs-network': {
    message: 'The link “{target}” needs the network, which may be what failed.',
    fix: 'Put what is needed from it into the plan.',
  },
  'secret-likely': {
    message: 'This looks like a secret: {sort}.',
    fix: 'Take it out, change it, and say where it is kept: a sealed envelope, a safe.',
  },
  'language-missing': {
    message: 'It is not said which language this is in, in a plan of several.',
    fix: 'Add “language”.',
  },
  'language-unlisted': {
    message: 'The language “{language}” is not among the languages of the plan.',
    fix: 'Add it to “languages” in plan.yaml, or correct it.',
  },
  'translation-missing': {
    message: 'This is a translation of “{id}”, which does not exist.',
    fix: 'Correct “translationOf”, or delete it.',
  },
  'translation-same-language': {
    message: 'This and “{id}”, which it translates, are both in “{language}”.',
    fix: 'Correct “language” in one of them.',
  },
  'translation-of-itself': {
    message: '“{id}” is a translation of itself.',
    fix: 'Correct “translationOf”.',
  },
  'translation-differs': {
    message: 'This and “{id}”, which it translates, differ in “{field}”.',
    fix: 'Make both say the same, or delete “translationOf”.',
  },
  'translation-steps-differ': {
    message: 'This has {count} steps and decisions, “{id}”, which it translates, has {other}.',
    fix: 'Bring both to the same steps.',
  },
  'edition-missing': {
    message: 'The plan has no edition.',
    fix: 'Add “edition: 1” when you issue it.',
  },
  'issued-missing': {
    message: 'It is not said when this edition was issued.',
    fix: 'Add “issued” with the date.',
  },
  'issued-in-future': {
    message: 'This edition is issued on {date}, which is still to come.',
    fix: 'Nothing, if that is meant.',
  },
  'edition-unapproved': {
    message: 'It is not said who approved this edition.',
    fix: 'Add “approvedBy” with a contact id.',
  },
  'languages-missing': {
    message: 'It is not said in which languages the plan is.',
    fix: 'Add “languages”, the default first.',
  },
  'scenario-role-unknown': {
    message: 'Inject “{inject}” is for “{who}”, who is not among the roles of the scenario.',
    fix: 'Add the role, or correct its name.',
  },
  'scenario-after-end': {
    message: 'Inject “{inject}” comes at {at}, after the end of the scenario.',
    fix: 'Move it forward, or make the scenario longer.',
  },
  'scenario-inject-repeated': {
    message: 'Two injects have the id “{inject}”.',
    fix: 'Give one of them another id.',
  },
  'expectation-unknown': {
    message: '“{event}” is not something that a log records.',
    fix: 'Use a type of event from the plan format, for example decision.made.',
  },
  'review-overdue': {
    message: 'The review was due on {due}; the last one was on {last}.',
    fix: 'Review it, then set “reviewed” to that day.',
  },
  'review-never': {
    message: 'It was never reviewed.',
    fix: 'Review it, then add “reviewed” with that day.',
  },
  'verification-overdue': {
    message: 'These channels were to be checked by {due}; the last check was on {last}.',
    fix: 'Reach the person by each channel, then set “verified” to that day.',
  },
  'verification-never': {
    message: 'Nobody ever checked that {contact} can be reached.',
    fix: 'Reach the person by each channel, then add “verified” with that day.',
  },
  'action-overdue': {
    message: 'This action was due on {due} and is still open.',
    fix: 'Do it and set “state: done”, or agree on another date.',
  },
  'schedule-past': {
    message: 'This was planned for {date}, which has passed.',
    fix: 'Delete the entry if it took place, else set another date.',
  },
  'authority-expired': {
    message: 'The authority “{may}” ended on {until}.',
    fix: 'Renew it, or delete it.',
  },
  'copy-outdated': {
    message: 'The paper copy at {place} is edition {edition}; the plan is at {current}.',
    fix: 'Print it again, replace the copy, destroy the old one, and note the edition here.',
  },
  'date-in-future': {
    message: 'The field “{field}” says {date}, which is still to come.',
    fix: 'Write the day on which it was really done.',
  },
};
