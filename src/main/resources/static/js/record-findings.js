import { h } from './dom.js';
import { FindingsEditor } from './findings-editor.js';

/** The team writes down what it finds and hands the minutes to both sides. */
export async function fillIn(form, task) {
  const editor = await FindingsEditor.open(form, task.businessKey);
  form.show(h('p', { class: 'links' }, h('a', { href: `/inspection-visits/${encodeURIComponent(task.businessKey)}/findings`, target: '_blank', rel: 'noopener' },
    'Mở trang ghi nhận cho điện thoại')),
  editor.element,
  h('p', { class: 'notice' }, 'Hoàn thành việc này thì nội dung biên bản được khoá và chuyển trưởng đoàn ký, sau đó đến thủ trưởng đơn vị.'));
  form.save = () => editor.flush();
  form.beforeComplete = async () => {
    const obstacle = await editor.obstacle();
    if (obstacle) {
      form.problems.show(`Chưa chuyển ký được. ${obstacle.text}`, obstacle.problems);
    }
    return obstacle === null;
  };
  form.variables = () => (editor.clean ? {} : null);
}
