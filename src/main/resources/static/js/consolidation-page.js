import { get } from './api.js';
import { consolidationView, plainTexts } from './consolidation-contents.js';
import { pathOf } from './consolidation-view.js';
import { consolidationIssues } from './consolidation-issues.js';
import { dispatchList } from './consolidation-dispatches.js';
import { revisionBox } from './consolidation-revision.js';
import { fill } from './dom.js';
import { fillPlace } from './page.js';
import { printedPaper } from './printed-paper.js';

const place = document.getElementById('consolidation');
const path = pathOf(place.dataset.consolidationId);

show().then(openCell);

function show() {
  return fillPlace(place, async () => {
    const report = await get(path);
    return [
      await consolidationView(report, await signedTexts(report), printedPaper(report, { kind: 'consolidations' })),
      consolidationIssues(report), dispatchList(report, done), revisionBox(report, done),
    ];
  });
}

/** What was signed stays what is read, whatever the desk wrote for a revision it gave up. */
async function signedTexts(report) {
  const valid = report.issues.find(each => each.valid);
  const signed = ['SIGNED', 'DISPATCHED'].includes(report.state) && valid;
  return signed ? (await get(`${path}/issues/${valid.issueNumber}`)).body.texts : plainTexts(report);
}

/** Says what was done and shows the report anew. */
async function done(message) {
  await show();
  const said = fill(document.getElementById('done'), message);
  said.focus();
}

/** The address of a number opens its units. */
function openCell() {
  const cell = new URLSearchParams(location.search).get('cell');
  const link = cell && [...place.querySelectorAll('[data-cell]')].find(each => each.dataset.cell === cell);
  link?.click();
}
