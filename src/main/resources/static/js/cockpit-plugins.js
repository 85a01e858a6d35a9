import { get } from './api.js';
import { dashboard, definitionTab, instanceTab } from './cockpit-progress.js';
import { TEXTS } from './cockpit-texts.js';

const REPORTS = 'UnitReportProcess';

const PLUGINS = [
  {
    id: 'ge-progress-dashboard',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    properties: { label: TEXTS.tab },
    render: dashboard,
    unmount() {},
  },
  {
    id: 'ge-progress-definition',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: -10,
    properties: { label: TEXTS.tab },
    render: definitionTab,
    unmount() {},
  },
  {
    id: 'ge-progress-instance',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: -10,
    properties: { label: TEXTS.tab, initialize: firstForReports },
    render: instanceTab,
    unmount() {},
  },
];

/** Cockpit shows the tab of the highest priority first: for a report that is this one, for anything else it is not. */
function firstForReports({ processInstance }) {
  this.priority = processInstance?.definitionId?.startsWith(REPORTS + ':') ? 100 : -10;
}

/** Whoever sees no reports (an administrator) has a Cockpit without the plugin; when in doubt it says itself what is wrong. */
async function mayUse() {
  try {
    return (await get('/api/me')).seesAllUnits;
  } catch {
    return true;
  }
}

export default await mayUse() ? PLUGINS : [];
