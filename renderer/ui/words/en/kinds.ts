/** What several things of a kind are called, and the ways to reach a person. */
export const kinds = {
  notInPlan: (id: string) => `${id} (not in the plan)`,
  many: {
    component: 'Components',
    procedure: 'Procedures',
    contact: 'Contacts',
    role: 'Roles',
    tree: 'Call trees',
    scenario: 'Scenarios',
    schedule: 'Schedule',
    action: 'Actions',
    copy: 'Paper copies',
  },
  channel: {
    mobile: 'Mobile',
    phone: 'Phone',
    sms: 'Text message',
    satellite: 'Satellite phone',
    radio: 'Radio',
    email: 'E-mail',
    chat: 'Chat',
    fax: 'Fax',
    address: 'Address',
    'in-person': 'In person',
  },
};
