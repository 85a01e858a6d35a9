import { changes } from './changes.js';
import { Comments } from './comments.js';
import { Progress } from './progress.js';
import { reportView } from './report-view.js';

/**
 * A report to read with what reviewers need: who has passed it, what changed since the last round, comments beside each
 * field. Answers `{element, comments, progress}`.
 */
export async function review(report, kept) {
  const [comments, progress, difference] = await Promise.all([
    Comments.of(report.id, kept), Progress.of(report.id), changes(report),
  ]);
  return { element: reportView(report, comments, [progress.element, comments.leftOver, comments.progress, difference]), comments, progress };
}
