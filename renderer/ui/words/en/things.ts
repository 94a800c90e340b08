/** What one thing of the plan is called. */
export const things = {
  kinds: {
    component: 'Component',
    procedure: 'Procedure',
    contact: 'Contact',
    role: 'Role',
    tree: 'Call tree',
    scenario: 'Scenario',
    schedule: 'Date',
    action: 'Action',
    copy: 'Paper copy',
  },
  componentKinds: {
    function: 'Function',
    service: 'Service of ours',
    saas: 'Online service',
    provider: 'Provider',
    region: 'Cloud region',
    site: 'Site',
    identity: 'Sign-in',
    network: 'Network',
    power: 'Power',
    data: 'Data',
    equipment: 'Equipment',
    team: 'Team',
  },
  procedureKinds: { runbook: 'Runbook', fallback: 'Fallback', message: 'Message', reference: 'Reference' },
};
