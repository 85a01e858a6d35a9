/** Chart.js as our pages use it: their type and colours, no animation; the library itself comes by a script of the page. */
const { Chart } = window;
Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
Chart.defaults.font.size = 14;
Chart.defaults.color = '#1d2329';
Chart.defaults.locale = 'vi-VN';
Chart.defaults.maintainAspectRatio = false;
Chart.defaults.animation = false;
Chart.defaults.plugins.legend.position = 'bottom';

export const COLOURS = { good: '#1b6634', accent: '#14508c', warning: '#c98500', bad: '#a3201a', quiet: '#7b8794' };

/** Draws on a canvas that is in the page. */
export function draw(canvas, config) {
  return new Chart(canvas, config);
}

/** Bars of parts that add up; `sets` are `[label, colour, numbers]`. */
export function stacked(labels, sets, horizontal = false) {
  return {
    type: 'bar',
    data: { labels, datasets: sets.map(([label, color, data]) => ({ label, data, backgroundColor: color, maxBarThickness: 48 })) },
    options: {
      indexAxis: horizontal ? 'y' : 'x',
      scales: { x: { stacked: true, ticks: { precision: 0 } }, y: { stacked: true, beginAtZero: true, ticks: { precision: 0 } } },
    },
  };
}

/** A label on an axis, broken so that a telephone has room for it. */
export function lines(label) {
  return label.split(' ').reduce((all, word) => (all.length > 0 && `${all.at(-1)} ${word}`.length <= 16
    ? [...all.slice(0, -1), `${all.at(-1)} ${word}`] : [...all, word]), []);
}
