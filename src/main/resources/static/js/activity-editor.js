import { ACTIVITY_LABELS, ActivityFields, described } from './activity-fields.js';
import { day } from './format.js';
import { newRecord, recordEditor } from './record-editor.js';

const ACTIVITY = {
  noun: 'hoạt động', className: 'activity-editor', labels: ACTIVITY_LABELS, described,
  shown: (name, value) => (name.endsWith('On') ? day(value) : value),
};

/**
 * Changes an activity as it is typed; what the server does not have is kept on this computer.
 *
 * @param kept unsaved work on this activity
 * @param month of the Action Month it belongs to, or null
 * @param changed told of the activity whenever it was saved
 */
export function activityEditor(activity, kept, month, changed) {
  return recordEditor(ACTIVITY, `/api/activities/${activity.id}`, activity, kept, new ActivityFields(described(activity), month), changed);
}

/**
 * Describes a new activity, which is there once it is added; until then it is kept on this computer.
 *
 * @param path where it is posted to
 * @param begin what the fields hold at first
 * @param done told of the new activity, or null when it was given up
 */
export function newActivity(path, kept, month, begin, done) {
  return newRecord(ACTIVITY, path, kept, new ActivityFields(kept.all().added ?? begin, month), done);
}
