import type { TemplateName } from './templates.ts';

/** What new things start from, in English: each field with what it is for. */
export const TEMPLATES_EN: Readonly<Record<TemplateName, string>> = {
  function: `# Something that you must keep doing, whatever fails.
id: {id}
kind: function
name: {title}
tier: 1            # 1 is the most critical, 4 the least
rto: 4h            # target: when it should be back
mtpd: 24h          # limit: beyond it the damage is unacceptable
# mbco: The least output that is acceptable
# owner: contact-id
# response: true   # you need it to respond at all: to reach people, to sign in
# What it needs to work. One line each; a spare is a group.
dependsOn: []
#  - a-service                                       # cannot work without it
#  - { on: another, mode: soft }                     # works badly without it
#  - { anyOf: [line-a, line-b], name: Internet lines } # one of them is enough
#  - { on: price-feed, tolerance: 2h }               # lasts two hours without it
`,
  component: `# Anything whose failure could stop somebody's work.
id: {id}
kind: service      # service, saas, provider, region, site, identity, network, power, data, equipment, team
name: {title}
# external: true   # run by somebody else
# What it needs to work; an empty list says that it needs nothing.
dependsOn: []
#  - a-provider                        # cannot work without it
#  - { on: another, mode: soft }       # works badly without it
#  - { on: github, for: recover }      # needed only to repair it
# source: Where this is known from
reviewed: {today}
# notes: |
#   How to know that it is down. Account number. Support phone.
`,
  procedure: `---
id: {id}
title: {title}
kind: runbook
# for: [component-id]        # what it is for
# trigger: What you see when it is time to start
# roles: [Shift lead]        # names as they stand in bold at the start of steps
# owner: contact-id
language: {language}
---

1. [ ] Write the first thing a stranger should do
2. [ ] Then the next
3. [ ] Then the one after
`,
  fallback: `---
id: {id}
title: {title}
kind: fallback
for: []                      # functions and components that it stands in for
trigger: What you see when it is time to start
uses: []                     # what must work for this to work
sustain: 8h                  # how long it can hold
startWithin: 15m             # how long it takes to put in place
# capacity: 20 an hour
# catchUp: What returning to normal costs
symptoms: []                 # what people see, in their words
needs: []                    # what to bring
# roles: [Shift lead]
# owner: contact-id
language: {language}
---

1. [ ] Write the first thing a stranger should do
2. [ ] Then the next (timer 15 min)
3. [ ] Then what to write down (record L1, L2 in °C)

> [!DECISION] What must be decided here?
> - One answer → [Go on](#step-5)
> - The other → [Start again](#step-1)

5. [ ] Hand back when it works again
`,
  message: `---
id: {id}
title: {title}
kind: message
language: {language}
---

<!-- Blanks in double braces are filled in before sending. -->

This is not a test. {{what}} has been down since {{since}}. We go on with {{instead}}.
We will write again at {{next}}.
`,
  reference: `---
id: {id}
title: {title}
kind: reference
# owner: contact-id          # who keeps it true
# symptoms: []               # what people see, in their words: it is found by them
language: {language}
---

What somebody needs to know, and where the paper copy is.
`,
  contact: `# Somebody, or a desk, that you need to reach.
id: {id}
name: {title}
# role: Medical director
# organisation: Harbour Clinic
# In the order in which to try them.
channels: []
#  - { type: mobile, value: "+33 6 12 34 56 78", verified: {today} }
#  - { type: chat, value: "@name", via: teams }   # works only while the component teams does
# deputies: [contact-id]
# availability: Weekdays 8-18
`,
  role: `# A role in an incident: by position, three deep.
id: {id}
name: {title}
succession: []     # contact ids, the first one first
# authority:
#   - { may: Close the depot, limit: one day }
# card: procedure-id   # what this role does
`,
  tree: `# Who calls whom, at most three each.
id: {id}
name: {title}
# purpose: Bring the people who decide together
completeWithin: 30m
# message: procedure-id   # what to say
retry: { tries: 2, every: 5m, takeOverAfter: 20m }
root:
  contact: {contact}
  calls: []
#    - { title: Technical, contact: contact-id }
`,
  scenario: `# A tabletop exercise.
id: {id}
title: {title}
language: {language}
# summary: What the players are told at the start
objectives: []
roles: []
duration: 2h
injects:
  - { id: first, at: 0m, title: What happens first }
# expectations:
#   - { within: 15m, event: incident.declared }
`,
  schedule: `# An exercise or a review to come.
id: {id}
review: {title}
# scenario: scenario-id   # instead of review
on: {today}
# with: [contact-id]
`,
  action: `# Something to mend: by whom, until when.
id: {id}
title: {title}
# owner: contact-id
# due: {today}
state: open
raised: {today}
# about: component:component-id
`,
  copy: `# A paper copy: who holds which edition.
id: {id}
place: {title}
# holder: Who looks after it
# edition: 1
printed: {today}
# contents: [procedure:procedure-id]
`,
};
